import { CompletionItem, CompletionItemKind, Hover, languages } from 'vscode';
import type { ExtensionContext } from 'vscode';

const LANGUAGE = { language: 'terraform' };

/** Knows the names of arguments and blocks, and says something of every word. */
export function activate(context: ExtensionContext): void {
  context.subscriptions.push(
    languages.registerCompletionItemProvider(LANGUAGE, {
      provideCompletionItems: (document, { line, character }) => {
        const head = document.lineAt(line).text.slice(0, character);
        if (!/^\s*\w*$/.test(head)) return [];
        return ['actions', 'condition', 'effect', 'resources'].map(
          (name) => new CompletionItem(name, CompletionItemKind.Property),
        );
      },
    }),
    languages.registerHoverProvider(LANGUAGE, {
      provideHover: () => new Hover('Says the Terraform stand-in.'),
    }),
  );
}
