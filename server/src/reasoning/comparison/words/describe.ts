import { fill, joinWords } from '../../../iam/words';
import type { Locale, Words } from '../../../iam/words';
import type { Condition } from '../../../policy/model';
import { phrasesIn } from '../../explain/phrases/index';
import { readCondition } from '../../explain/reading/readCondition';
import type { Decision } from '../../evaluate';
import type { Terms } from '../difference';
import type { Part } from '../dimensions/dimension';
import { turned } from './turned';

const EXCEPT: Words = { en: '{pattern} (except {except})', ja: '{pattern}（{except} を除く）' };
const ONLY: Words = { en: 'only when {clauses}', ja: '{clauses}場合に限る' };
const NOT: Words = { en: 'not when {clauses}', ja: '{clauses}場合を除く' };
const OR: Words = { en: ', or when ', ja: '場合、または' };
const AND: Words = { en: ' and ', ja: '、かつ' };

/** What the policies say to a request, in the fewest words. */
export const DECISIONS: Readonly<Record<Decision, Words>> = {
  allowed: { en: 'allowed', ja: '許可' },
  'implicitly-denied': { en: 'denied', ja: '拒否' },
  'explicitly-denied': { en: 'explicitly denied', ja: '明示的な拒否' },
  unknown: { en: 'not known', ja: '不明' },
};

/** A pattern with its exceptions: `s3:* (except s3:Get*)`. */
export const describePart = ({ pattern, except }: Part, locale: Locale): string =>
  except.length === 0
    ? pattern
    : fill(EXCEPT[locale], { pattern, except: joinWords(except, locale) });

/**
 * The conditions under which a side allows something, one line for its Allows and one for each Deny.
 * Texts may hold Markdown's inline code.
 */
export function describeTerms({ allows, denies }: Terms, locale: Locale): readonly string[] {
  const { clause } = phrasesIn(locale).conditions;
  const all = (conditions: readonly Condition[]): string =>
    joined(
      conditions.map((one) => clause(readCondition(one))),
      AND[locale],
    );
  const denied = (conditions: readonly Condition[]): string => {
    const [one, ...others] = conditions.map(readCondition);
    const opposite = one === undefined || others.length > 0 ? undefined : turned(one);
    return opposite === undefined
      ? fill(NOT[locale], { clauses: all(conditions) })
      : fill(ONLY[locale], { clauses: clause(opposite) });
  };
  const only = joined(allows.map(all), OR[locale]);
  return [...(only === '' ? [] : [fill(ONLY[locale], { clauses: only })]), ...denies.map(denied)];
}

/** Japanese takes a space before a word in other letters. */
const joined = (texts: readonly string[], between: string): string =>
  texts.reduce(
    (all, text) =>
      all === ''
        ? text
        : `${all}${between}${!between.endsWith(' ') && /^[\w`]/.test(text) ? ' ' : ''}${text}`,
    '',
  );
