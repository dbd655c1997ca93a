import pico from 'picocolors';
import { describeSummary } from '../../features/summary/describeSummary';
import { plainText } from '../../reasoning/explain/inlineCode';
import type { Explanation } from '../../reasoning/explain/explanation';
import { shownPath } from '../output/path';
import { printable } from '../output/printable';
import type { Session } from '../session';
import type { PlacedExplanation } from './explain';
import { summaryLines } from './summaryText';

/** The explanations of a file for people: a heading for each policy and statement, its lines below. */
export function explanationText(
  path: string,
  explanations: readonly PlacedExplanation[],
  session: Session,
): string {
  const { host, locale } = session;
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
    document,
    range,
    statementRanges,
  }: PlacedExplanation): readonly string[] => [
    `${colours.bold(`${printable(shownPath(path))}:${String(range.start.line + 1)}`)} ${colours.dim(`(${explanation.type})`)} ${plain(explanation.headline)}`,
    ...explanation.details.map((detail) => `  - ${plain(detail)}`),
    ...summaryLines(describeSummary(document, locale), session, colours.bold),
    ...explanation.statements.flatMap((statement, i) =>
      statementLines(statement, (statementRanges[i] ?? range).start.line + 1),
    ),
    '',
    '',
  ];
  return explanations.flatMap(policyLines).join('\n');
}
