import pico from 'picocolors';
import { plainText } from '../../reasoning/explain/inlineCode';
import type { Explanation } from '../../reasoning/explain/explanation';
import { shownPath } from '../output/path';
import { printable } from '../output/printable';
import type { Session } from '../session';
import type { PlacedExplanation } from './explain';

/** The explanations of a file for people: a heading for each policy and statement, its lines below. */
export function explanationText(
  path: string,
  explanations: readonly PlacedExplanation[],
  { host, locale }: Session,
): string {
  const colours = pico.createColors(host.colours);
  const plain = (markdown: string): string => printable(plainText(markdown));
  const unnamed = (index: number): string =>
    locale === 'ja' ? `ステートメント ${String(index + 1)}` : `Statement ${String(index + 1)}`;

  const statementLines = (statement: Explanation, line: number): readonly string[] => [
    '',
    `  ${colours.bold(printable(statement.sid ?? unnamed(statement.index)))} ${colours.dim(`${shownPath(path)}:${String(line)}`)}`,
    `    ${plain(statement.headline)}`,
    ...statement.details.map((detail) => `    - ${plain(detail)}`),
    ...statement.mfa.map(({ caller, result }) => `    - MFA: ${plain(caller)} → ${plain(result)}`),
  ];
  const policyLines = ({
    explanation,
    range,
    statementRanges,
  }: PlacedExplanation): readonly string[] => [
    `${colours.bold(`${printable(shownPath(path))}:${String(range.start.line + 1)}`)} ${colours.dim(`(${explanation.type})`)} ${plain(explanation.headline)}`,
    ...explanation.details.map((detail) => `  - ${plain(detail)}`),
    ...explanation.statements.flatMap((statement, i) =>
      statementLines(statement, (statementRanges[i] ?? range).start.line + 1),
    ),
    '',
    '',
  ];
  return explanations.flatMap(policyLines).join('\n');
}
