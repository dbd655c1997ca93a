import { env } from 'vscode';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { RevealOutputChannelOn } from 'vscode-languageclient';
import type { ErrorHandler, LanguageClientOptions } from 'vscode-languageclient';
import { CLIENT_COMMANDS } from '../../server/src/lsp/protocol/commands';
import type { InitializationOptions } from '../../server/src/lsp/protocol/initialize';
import { LANGUAGES } from './languages';
import { RULES_PATH } from './ruleLinks';
import type { Suggestions } from './suggestions/suggestWhileTyping';

/** How our client behaves, whatever runs the server. */
export function clientOptions(
  context: ExtensionContext,
  outputChannel: LogOutputChannel,
  errorHandler: ErrorHandler,
  listed: Suggestions['listed'],
): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    // The built-in JSON support reports what is not valid JSON.
    syntax: false,
    // Back to ourselves, so that the pages open without a network (ruleLinks.ts).
    docsBase: `${env.uriScheme}://${context.extension.id}${RULES_PATH}`,
    readsFiles: true,
    listsFolders: true,
    commands: CLIENT_COMMANDS,
  };
  return {
    documentSelector: LANGUAGES.map((language) => ({ language })),
    initializationOptions,
    outputChannel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler,
    middleware: {
      provideCompletionItem: async (document, position, about, token, next) => {
        const tell = listed(document, position);
        const found = await next(document, position, about, token);
        const items = Array.isArray(found) ? found : (found?.items ?? []);
        tell(items.length === 0);
        return found;
      },
    },
    // What another document says may have changed while nobody looked at this one.
    diagnosticPullOptions: { onChange: true, onFocus: true },
  };
}
