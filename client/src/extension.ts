import { window } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { followCommits } from './changes/commits';
import { registerCommands } from './commands/index';
import { registerPolicyPastes } from './conversion/pastePolicies';
import { clientOptions } from './options';
import { registerRuleLinks } from './ruleLinks';
import { createSession } from './session';
import type { Session } from './session';
import { onFirstPolicy } from './sniff';
import { showStatus } from './status';
import { suggestWhileTyping } from './suggestions/suggestWhileTyping';

export const CLIENT_ID = 'iamSidekick';
export const CLIENT_NAME = 'IAM Sidekick';

/**
 * What both hosts of extensions have in common: commands are there at once, the server starts with
 * the first policy.
 *
 * @param createClient makes a client whose server runs in the way of this host
 */
export function activateWith(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Session {
  const output = window.createOutputChannel(CLIENT_NAME, { log: true });
  const status = showStatus(() => session.running());
  const commits = followCommits(() => session.running());
  const suggestions = suggestWhileTyping(() => session.running());
  const session = createSession(
    (errorHandler) =>
      createClient(clientOptions(context, output, errorHandler, suggestions.listed)),
    output,
    () => {
      status.update();
      commits.tellAll();
    },
  );
  context.subscriptions.push(
    output,
    status,
    commits,
    suggestions,
    registerRuleLinks(),
    registerCommands(context, session, commits, output),
    registerPolicyPastes(session),
    onFirstPolicy(() => void session.start()),
  );
  return session;
}
