import { commands, Disposable } from 'vscode';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { DISABLE_RULE } from '../../../server/src/lsp/protocol/commands';
import { changesView } from '../changes/changesView';
import type { Commits } from '../changes/commits';
import { journeyView } from '../journey/journeyView';
import { registerManagedPolicies } from '../journey/managedPolicies';
import { requestTrials } from '../request/trials';
import type { Session } from '../session';
import { summaryView } from '../summary/summaryView';
import { copyPolicyAs } from './copyPolicyAs';
import { disableRule } from './disableRule';
import { setPolicyType } from './setPolicyType';
import { showChanges } from './showChanges';
import { showMfaJourney } from './showMfaJourney';
import { showPolicySummary } from './showPolicySummary';
import { showRuleDocs } from './showRuleDocs';
import { tryRequest } from './tryRequest';

/** Registers every command of the manifest, and the ones that only the server names. */
export const registerCommands = (
  context: ExtensionContext,
  session: Session,
  commits: Commits,
  output: LogOutputChannel,
): Disposable => {
  const view = journeyView(context, session);
  const changes = changesView(session, commits);
  const trials = requestTrials(session);
  const summary = summaryView(session);
  return Disposable.from(
    view,
    changes,
    trials,
    summary,
    registerManagedPolicies(context),
    commands.registerCommand('iamSidekick.showMfaJourney', (uri?: unknown, position?: unknown) =>
      showMfaJourney(view, session, uri, position),
    ),
    commands.registerCommand('iamSidekick.tryRequest', (uri?: unknown, position?: unknown) =>
      tryRequest(trials, session, uri, position),
    ),
    commands.registerCommand('iamSidekick.showChanges', (uri?: unknown, position?: unknown) =>
      showChanges(changes, commits, session, uri, position),
    ),
    commands.registerCommand('iamSidekick.showPolicySummary', (uri?: unknown, position?: unknown) =>
      showPolicySummary(summary, session, uri, position),
    ),
    commands.registerCommand('iamSidekick.copyPolicyAs', (uri?: unknown, position?: unknown) =>
      copyPolicyAs(session, uri, position),
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
