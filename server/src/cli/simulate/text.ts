import pico from 'picocolors';
import type { Words } from '../../iam/words';
import { toTextRange } from '../../service/languageService';
import type { Authorization } from '../../reasoning/evaluation/authorize';
import { describeAuthorization } from '../../reasoning/evaluation/describe';
import type { DescribedStatement } from '../../reasoning/evaluation/describe';
import type { Asked } from '../../reasoning/evaluation/phrases/phrases';
import { plainText } from '../../reasoning/explain/inlineCode';
import { shownPath } from '../output/path';
import { printable } from '../output/printable';
import type { Session } from '../session';
import type { Places } from '../policies/places';

const DEPENDS: Words = {
  en: 'It depends on these statements:',
  ja: '判定は次のステートメントによります:',
};
const OTHERS: Words = { en: 'The other statements:', ja: 'そのほかのステートメント:' };

/** A decision for people: the decision, who decided, and why the others did not. */
export function authorizationText(
  authorization: Authorization,
  asked: Asked,
  places: Places,
  { host, locale }: Session,
): string {
  const colours = pico.createColors(host.colours);
  const described = describeAuthorization(authorization, asked, locale);
  const plain = (markdown: string): string => printable(plainText(markdown));
  const colour = COLOURS[authorization.decision];

  const statementLines = ({ judged, lines }: DescribedStatement): readonly string[] => {
    const { statement, document } = judged;
    const name = statement.sid?.text ?? unnamed(statement.index);
    const effect = statement.effect === undefined ? '' : `${statement.effect} `;
    return [
      '',
      `  ${effect}${colours.bold(printable(name))} ${colours.dim(placeOf(document, statement.node))}`,
      ...lines.map((line) => `    ${plain(line)}`),
    ];
  };
  const unnamed = (index: number): string =>
    locale === 'ja' ? `ステートメント ${String(index + 1)}` : `statement ${String(index + 1)}`;
  const placeOf = (
    document: DescribedStatement['judged']['document'],
    { range }: { readonly range: { readonly start: number; readonly end: number } },
  ): string => {
    const place = places.get(document);
    const path = printable(shownPath(place?.path ?? ''));
    if (place?.parsed === undefined) return path;
    return `${path}:${String(toTextRange(place.parsed, range).start.line + 1)}`;
  };
  const section = (
    heading: Words | undefined,
    statements: readonly DescribedStatement[],
  ): readonly string[] => {
    if (statements.length === 0) return [];
    const head = heading === undefined ? [] : ['', heading[locale]];
    return [...head, ...statements.flatMap(statementLines)];
  };

  return [
    colours.bold(colours[colour](plain(described.headline))),
    ...described.remarks.map((remark) => `  - ${plain(remark)}`),
    ...section(undefined, described.decidedBy),
    ...section(DEPENDS, described.dependsOn),
    ...section(OTHERS, described.others),
    '',
  ].join('\n');
}

const COLOURS = {
  allowed: 'green',
  'explicitly-denied': 'red',
  'implicitly-denied': 'red',
  unknown: 'yellow',
} as const satisfies Readonly<Record<Authorization['decision'], 'green' | 'red' | 'yellow'>>;
