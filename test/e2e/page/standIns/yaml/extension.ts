import { CompletionItem, CompletionItemKind, Hover, languages } from 'vscode';
import type { ExtensionContext } from 'vscode';

const LANGUAGE = { language: 'yaml' };

/** Knows the sections of a template, wherever it is asked, and says something of every word. */
export function activate(context: ExtensionContext): void {
  context.subscriptions.push(
    languages.registerCompletionItemProvider(
      LANGUAGE,
      {
        provideCompletionItems: () =>
          ['Outputs', 'Parameters', 'Resources'].map(
            (name) => new CompletionItem(name, CompletionItemKind.Property),
          ),
      },
      ' ',
      ':',
    ),
    languages.registerHoverProvider(LANGUAGE, {
      provideHover: () => new Hover('Says the YAML stand-in.'),
    }),
  );
}
