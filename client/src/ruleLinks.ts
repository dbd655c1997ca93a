import { commands, window } from 'vscode';
import type { Disposable } from 'vscode';

/** The path of our own URIs (`vscode://iam-sidekick.iam-sidekick/rules/ID.md`) that name a rule's page. */
export const RULES_PATH = '/rules/';

/** Opens the page of a rule when the link on a diagnostic's code is followed. */
export const registerRuleLinks = (): Disposable =>
  window.registerUriHandler({
    handleUri: ({ path }) => {
      const id = path.startsWith(RULES_PATH) ? path.slice(RULES_PATH.length) : undefined;
      void commands.executeCommand('iamSidekick.showRuleDocs', id?.replace(/\.md$/, ''));
    },
  });
