import { CodeActionKind, Command } from 'vscode-languageserver';
import type { CodeAction, Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import { say } from '../../iam/words';
import type { Words } from '../../iam/words';
import type { Diagnostic } from '../../service/languageService';
import type { Client } from '../client';
import type { ReadDocument } from '../readDocument';
import { DISABLE_RULE } from '../protocol/commands';
import { workspaceEdit } from '../workspaceEdit';

const ON_THIS_LINE: Words = {
  en: 'Turn off {rule} for this line',
  ja: 'この行で {rule} を無効にする',
};
const IN_THE_SETTINGS: Words = {
  en: 'Turn off {rule} in the settings',
  ja: '設定で {rule} を無効にする',
};

/** The actions that silence a finding instead of fixing it: by a comment, or in the settings. */
export function suppressions(
  document: ReadDocument,
  { rule, range }: Diagnostic,
  diagnostic: LspDiagnostic,
  client: Client,
): readonly CodeAction[] {
  const { locale } = document.settings;
  const base = { kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
  const actions: CodeAction[] = [];
  const mark = commentMark(document, range.start.line);
  if (mark !== undefined) {
    actions.push({
      ...base,
      title: say(ON_THIS_LINE, locale, { rule }),
      edit: workspaceEdit(document, [commentAbove(document, range.start.line, mark, rule)], client),
    });
  }
  if (client.commands.has(DISABLE_RULE)) {
    const title = say(IN_THE_SETTINGS, locale, { rule });
    actions.push({
      ...base,
      title,
      command: Command.create(title, DISABLE_RULE, rule, document.uri),
    });
  }
  return actions;
}

/**
 * How a comment begins that reaches the policy on a line from the line above; undefined where there
 * is none. Plain JSON has no comments, and of a policy inside something larger only the comments
 * inside it count.
 */
function commentMark({ parsed }: ReadDocument, line: number): string | undefined {
  const offset = parsed.lines.offsetAt({ line, character: 0 });
  const beginsHere = (start: number): boolean => parsed.lines.positionAt(start).line === line;
  return parsed.policies.find(
    ({ whole, policy: { range }, dialect }) =>
      whole ||
      (range.start < offset && offset <= range.end) ||
      // Without a bracket to begin with, a policy has the comments right above it.
      (dialect.comment === '#' && beginsHere(range.start)),
  )?.dialect.comment;
}

function commentAbove({ parsed }: ReadDocument, line: number, mark: string, rule: string) {
  const { lines } = parsed;
  const start = { line, character: 0 };
  const text = lines.getText({ start, end: { line: line + 1, character: 0 } });
  const indentation = /^[ \t]*/.exec(text)?.[0] ?? '';
  const eol = /\r\n|\r|\n/.exec(lines.getText())?.[0] ?? '\n';
  return {
    range: { start, end: start },
    newText: `${indentation}${mark} iam-sidekick-disable-next-line ${rule}${eol}`,
  };
}
