import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, Diagnostic as LspDiagnostic, Range } from 'vscode-languageserver';
import type { Diagnostic, RangeEdit } from '../../service/languageService';
import type { Client } from '../client';
import type { FixData } from './codeActionData';
import { toLspDiagnostic } from '../features/diagnostics';
import type { ReadDocument } from '../readDocument';
import { suppressions } from './suppress';
import { workspaceEdit } from '../workspaceEdit';

/** The light bulb's actions for a range: each finding's fixes, then what silences it. */
export function quickFixes(document: ReadDocument, range: Range, client: Client): CodeAction[] {
  const there = [...document.diagnostics().entries()].filter(([, one]) => meet(one.range, range));
  return [
    ...there.flatMap(([index, one]) => fixesOf(document, one, index, client)),
    ...there.flatMap(([, one]) =>
      suppressions(document, one, toLsp(document, one, client), client),
    ),
  ];
}

function fixesOf(
  document: ReadDocument,
  diagnostic: Diagnostic,
  finding: number,
  client: Client,
): readonly CodeAction[] {
  // The editor's "Auto Fix" applies the preferred action without showing its title, so none that
  // changes access may be preferred.
  const preferred = diagnostic.fixes.findIndex(({ effect }) => effect === 'same');
  return diagnostic.fixes.map(({ title, edits }, fix) => {
    const { uri, version } = document;
    const data: FixData = { uri, version, rule: diagnostic.rule, finding, fix };
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toLsp(document, diagnostic, client)],
      ...(fix === preferred ? { isPreferred: true } : {}),
      ...(client.resolvesEdits ? { data } : { edit: workspaceEdit(document, edits(), client) }),
    };
  });
}

const toLsp = (document: ReadDocument, one: Diagnostic, client: Client): LspDiagnostic =>
  toLspDiagnostic(one, document.uri, client.docsBase);

/** The edits of a fix that a client has chosen; undefined where there is no such fix any more. */
export function editsOfFix(
  document: ReadDocument,
  { rule, finding, fix }: FixData,
): readonly RangeEdit[] | undefined {
  const found = document.diagnostics()[finding];
  return found?.rule === rule ? (found.fixes[fix]?.edits() ?? []) : undefined;
}

/** Whether two ranges have a character or an edge in common. */
const meet = (a: Range, b: Range): boolean =>
  !isBefore(a.end, b.start) && !isBefore(b.end, a.start);

const isBefore = (a: Range['start'], b: Range['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
