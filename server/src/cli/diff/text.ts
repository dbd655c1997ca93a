import pico from 'picocolors';
import { fill, joinWords } from '../../iam/words';
import { toTextRange } from '../../service/languageService';
import { DECISIONS, describePart, describeTerms } from '../../reasoning/comparison/words/describe';
import { describeMove } from '../../reasoning/comparison/words/describeMove';
import type {
  Change,
  Comparison,
  Difference,
  Example,
  WithoutEffect,
} from '../../reasoning/comparison/difference';
import type { Part } from '../../reasoning/comparison/dimensions/dimension';
import type { Member } from '../../reasoning/comparison/members';
import { headlineWords } from '../../reasoning/comparison/words/headline';
import { together } from '../../reasoning/comparison/words/together';
import { plainText } from '../../reasoning/explain/inlineCode';
import { shownPath } from '../output/path';
import { printable } from '../output/printable';
import type { Session } from '../session';
import type { Places } from '../policies/places';
import { ON, WORDS } from './words';

const MARKS = {
  added: ['+', 'green'],
  removed: ['-', 'red'],
  loosened: ['~', 'yellow'],
  tightened: ['~', 'yellow'],
  changed: ['~', 'yellow'],
} as const satisfies Readonly<Record<Change, readonly [string, string]>>;

/** So many statements are named; the rest is counted. */
const NAMED = 4;

/** A comparison for people: what it comes to, then what differs, each with a request that shows it. */
export function comparisonText(
  comparison: Comparison,
  places: Places,
  { host, locale }: Session,
): string {
  const colours = pico.createColors(host.colours);

  const subject = (action: string, resources: readonly Part[]): string =>
    fill(ON[locale], { action, resources: partWords(resources) }, locale);
  const partWords = (parts: readonly Part[]): string =>
    joinWords(
      parts.map((part) => describePart(part, locale)),
      locale,
    );
  const withoutEffectLine = ({ action, resources }: WithoutEffect): string =>
    `    ${printable(subject(describePart(action, locale), resources))}`;
  const differenceLines = (alike: readonly Difference[]): readonly string[] => {
    const [one] = alike;
    if (one === undefined) return [];
    const [mark, colour] = MARKS[one.change];
    const who = one.principals.map((part) => describePart(part, locale));
    const action = joinWords(
      alike.map((each) => describePart(each.action, locale)),
      locale,
    );
    const callers = who.length === 0 ? '' : ` ${WORDS.for[locale]} ${joinWords(who, locale)}`;
    // A role that is trusted is nothing but itself.
    const isRole = who.length > 0 && one.resources.every(({ pattern }) => pattern === '*');
    const what = isRole ? action : subject(action, one.resources);
    return [
      '',
      colours[colour](printable(`${mark} ${what}${callers}`)),
      ...conditionLines(one),
      ...one.examples().map(exampleLine),
      ...statementLines(one.statements),
    ];
  };
  const conditionLines = (one: Difference): readonly string[] => {
    const { change, before, after } = one;
    if (change === 'added') return termLines(after);
    if (change === 'removed') return termLines(before);
    const side = (when: string, terms: Difference['before']): readonly string[] => {
      const lines = termLines(terms);
      return lines.length === 0
        ? [`    ${when}: ${WORDS.always[locale]}`]
        : lines.map((line) => `    ${when}: ${line.trimStart()}`);
    };
    return [
      `    ${describeMove(one, locale)}`,
      ...side(WORDS.before[locale], before),
      ...side(WORDS.after[locale], after),
    ];
  };
  const termLines = (terms: Difference['before']): readonly string[] =>
    describeTerms(terms, locale).map((line) => `    ${printable(plainText(line))}`);
  const exampleLine = ({ action, resource, context, caller, before, after }: Example): string => {
    const keys = [...context].map(([key, values]) => `${key}=${values.join(',')}`);
    const who = caller === undefined ? [] : [`(${caller})`];
    const asked = [action, resource, ...keys, ...who].join(' ');
    return `    ${WORDS.example[locale]}: ${printable(asked)} ${colours.dim(`(${DECISIONS[before][locale]} → ${DECISIONS[after][locale]})`)}`;
  };
  const statementLines = (statements: readonly Member[]): readonly string[] => {
    const names = statements.slice(0, NAMED).map(statementName);
    const more = statements.length - names.length;
    const all = more > 0 ? [...names, `+${String(more)}`] : names;
    return all.length === 0 ? [] : [`    ${colours.dim(all.join(', '))}`];
  };
  const statementName = ({ document, statement }: Member): string => {
    const place = places.get(document);
    const sid = statement.sid?.text ?? '';
    const path = shownPath(place?.path ?? '');
    const line =
      place?.parsed === undefined
        ? ''
        : `:${String(toTextRange(place.parsed, statement.node.range).start.line + 1)}`;
    return printable(
      `${statement.effect ?? ''}${sid === '' ? '' : ` ${sid}`} ${path}${line}`.trim(),
    );
  };

  const { differences, withoutEffect, cut, unclear, unread } = comparison;
  return [
    colours.bold(headlineWords(comparison)[locale]),
    ...together(differences).flatMap(differenceLines),
    ...(unclear.length === 0
      ? []
      : ['', `? ${WORDS.dependsOn[locale]}`, ...unclear.map((one) => `    ${statementName(one)}`)]),
    ...(unread ? ['', `? ${WORDS.unread[locale]}`] : []),
    ...(cut ? ['', `? ${WORDS.cut[locale]}`] : []),
    ...(withoutEffect.length === 0
      ? []
      : ['', WORDS.withoutEffect[locale], ...withoutEffect.map(withoutEffectLine)]),
    '',
  ].join('\n');
}
