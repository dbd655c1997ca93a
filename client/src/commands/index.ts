import { commands, Disposable } from 'vscode';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { DISABLE_RULE } from '../../../server/src/lsp/protocol';
import type { Session } from '../session';
import { disableRule } from './disableRule';
import { setPolicyType } from './setPolicyType';
import { showRuleDocs } from './showRuleDocs';

/** Registers every command of the manifest, and the ones that only the server names. */
export const registerCommands = (
  context: ExtensionContext,
  session: Session,
  output: LogOutputChannel,
): Disposable =>
  Disposable.from(
    commands.registerCommand('iamSidekick.restartServer', session.restart),
    commands.registerCommand('iamSidekick.showOutput', () => output.show()),
    commands.registerCommand('iamSidekick.showRuleDocs', (rule?: unknown) =>
      showRuleDocs(context, rule),
    ),
    commands.registerCommand('iamSidekick.setPolicyType', setPolicyType),
    commands.registerCommand(DISABLE_RULE, disableRule),
  );
