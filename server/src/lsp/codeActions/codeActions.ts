import {
  CodeActionKind,
  CodeActionTriggerKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type {
  CodeAction,
  CodeActionContext,
  CodeActionParams,
  Connection,
} from 'vscode-languageserver';
import { fixAll } from '../../service/rewriting/fixAll';
import { say } from '../../iam/words';
import type { Words } from '../../iam/words';
import { organize } from '../../service/rewriting/organize';
import { FIX_ALL, ORGANIZE } from '../capabilities';
import type { Client } from '../client';
import { readFixData, readRefactoringData } from './codeActionData';
import type { DocumentReader } from '../documents';
import type { ReadDocument } from '../readDocument';
import { editsOfFix, quickFixes } from './quickFixes';
import { editsOfRefactoring, refactorings } from './refactorings';
import { safely } from '../safely';
import { workspaceEdit } from '../workspaceEdit';

const FIX_ALL_TITLE: Words = {
  en: 'Apply all fixes that leave access as it is',
  ja: 'アクセスを変えない修正をすべて適用する',
};

const ORGANIZE_TITLE: Words = {
  en: 'Organize the policy: sort, remove what is redundant, add Sids',
  ja: 'ポリシーを整える: 並べ替え、冗長なものの削除、Sid の追加',
};

/** Offers code actions, and writes the edits of one when it has been chosen. */
export function answerCodeActions(
  connection: Connection,
  client: Client,
  reader: DocumentReader,
): void {
  connection.onCodeAction(
    safely<CodeActionParams, CodeAction[]>(
      connection.console,
      'textDocument/codeAction',
      [],
      async ({ textDocument, range, context }) => {
        const document = await reader.read(textDocument.uri);
        if (document === undefined) return [];
        return [
          ...(wants(context.only, CodeActionKind.QuickFix)
            ? quickFixes(document, range, client)
            : []),
          // Nobody who has not asked for source actions wants one among the fixes of a line.
          ...(context.only !== undefined && wants(context.only, FIX_ALL)
            ? fixAllAction(document, client)
            : []),
          ...(context.only !== undefined && wants(context.only, ORGANIZE)
            ? organizeAction(document, client)
            : []),
          // A bulb on every line that can be written differently would be noise.
          ...(asksForRefactorings(context)
            ? refactorings(document, range, client).filter(({ kind = '' }) =>
                wants(context.only, kind),
              )
            : []),
        ];
      },
    ),
  );
  connection.onCodeActionResolve((action, token) =>
    safely<CodeAction, CodeAction>(
      connection.console,
      'codeAction/resolve',
      action,
      async (asked) => {
        const data = readFixData(asked.data) ?? readRefactoringData(asked.data);
        if (data === undefined) return asked;
        const document = await reader.read(data.uri);
        const edits =
          document?.version === data.version
            ? 'rule' in data
              ? editsOfFix(document, data)
              : editsOfRefactoring(document, data)
            : undefined;
        if (document === undefined || edits === undefined) {
          throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed.');
        }
        return { ...asked, edit: workspaceEdit(document, edits, client) };
      },
    )(action, token),
  );
}

/** They are looked for only where somebody wants them: saving a document has no time for it. */
const asksForRefactorings = ({ only, triggerKind }: CodeActionContext): boolean =>
  only?.some((asked) => `${asked}.`.startsWith(`${CodeActionKind.Refactor}.`)) ??
  triggerKind !== CodeActionTriggerKind.Automatic;

/** Whether a kind is among those asked for, or under one of them; `undefined` asks for all. */
const wants = (only: readonly string[] | undefined, kind: string): boolean =>
  only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));

function organizeAction(document: ReadDocument, client: Client): readonly CodeAction[] {
  const { parsed, settings } = document;
  const edits = organize(parsed, settings);
  if (edits.length === 0) return [];
  const title = say(ORGANIZE_TITLE, settings.locale);
  return [{ title, kind: ORGANIZE, edit: workspaceEdit(document, edits, client) }];
}

function fixAllAction(document: ReadDocument, client: Client): readonly CodeAction[] {
  const { parsed, settings } = document;
  const { edits } = fixAll(parsed, settings, new Set(['same']));
  if (edits.length === 0) return [];
  const title = say(FIX_ALL_TITLE, settings.locale);
  return [{ title, kind: FIX_ALL, edit: workspaceEdit(document, edits, client) }];
}
