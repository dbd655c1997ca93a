import { commands, Disposable } from 'vscode';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { DISABLE_RULE } from '../../../server/src/lsp/protocol';
import { journeyView } from '../journey/journeyView';
import { registerManagedPolicies } from '../journey/managedPolicies';
import type { Session } from '../session';
import { disableRule } from './disableRule';
import { setPolicyType } from './setPolicyType';
import { showMfaJourney } from './showMfaJourney';
import { showRuleDocs } from './showRuleDocs';

/** Registers every command of the manifest, and the ones that only the server names. */
export const registerCommands = (
  context: ExtensionContext,
  session: Session,
  output: LogOutputChannel,
): Disposable => {
  const view = journeyView(context, session);
  return Disposable.from(
    view,
    registerManagedPolicies(context),
    commands.registerCommand('iamSidekick.showMfaJourney', (uri?: unknown, position?: unknown) =>
      showMfaJourney(view, session, uri, position),
    ),
    commands.registerCommand('iamSidekick.restartServer', session.restart),
    commands.registerCommand('iamSidekick.showOutput', () => output.show()),
    commands.registerCommand('iamSidekick.showRuleDocs', (rule?: unknown) =>
      showRuleDocs(context, rule),
    ),
    commands.registerCommand('iamSidekick.setPolicyType', setPolicyType),
    commands.registerCommand(DISABLE_RULE, disableRule),
  );
};
