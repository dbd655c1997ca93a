import { fill, say } from '../../iam/words';
import type { Locale, Words } from '../../iam/words';
import { moveOf } from '../../reasoning/comparison/words/describeMove';
import type { Move } from '../../reasoning/comparison/words/describeMove';
import type { Comparison, Difference, Terms } from '../../reasoning/comparison/difference';
import { together } from '../../reasoning/comparison/words/together';

/** So many differences are named, so many actions of each; the rest is counted. */
const NAMED = 2;

/** Longer names of resources are cut at their beginning, where ARNs are alike. */
const LONGEST = 44;

const SINCE: Words = { en: 'since HEAD: {what}', ja: 'HEAD 以降: {what}' };

const WORDS = {
  added: { en: '+ {subject}', ja: '+ {subject}' },
  addedIf: { en: '+ {subject}, on conditions', ja: '+ {subject}（条件付き）' },
  removed: { en: '− {subject}', ja: '− {subject}' },
  behind: { en: '{subject} only on conditions', ja: '{subject} が条件付きに' },
  behindMfa: { en: '{subject} only with MFA', ja: '{subject} が MFA 必須に' },
  freed: { en: '+ {subject} without conditions', ja: '+ {subject} が条件なしに' },
  freedMfa: { en: '+ {subject} without MFA', ja: '+ {subject} が MFA 不要に' },
  tightened: { en: '− {subject} on narrower conditions', ja: '− {subject} の条件が厳しく' },
  loosened: { en: '+ {subject} on wider conditions', ja: '+ {subject} の条件が緩く' },
  changed: { en: '± {subject} on other conditions', ja: '± {subject} の条件が変更' },
  on: { en: '{actions} on {resource}', ja: '{actions}（{resource}）' },
  for: { en: '{actions} for {resource}', ja: '{actions}（{resource}）' },
  more: { en: '{count} more', ja: 'ほか {count} 件' },
  same: { en: 'no new access', ja: '新しいアクセスなし' },
  nothingFound: { en: 'no difference found', ja: '違いは見つかりません' },
  open: { en: 'depends on unknown values', ja: '不明な値に依存' },
  large: { en: 'changed', ja: '変更あり' },
} as const satisfies Readonly<Record<string, Words>>;

/** What a comparison comes to in one line: `since HEAD: + iam:PassRole on *`. */
export function summaryLine(comparison: Comparison, locale: Locale): string {
  return say(SINCE, locale, { what: itemsOf(comparison, locale).join(' · ') });
}

function itemsOf(
  { differences, grants, cut, unclear, unread }: Comparison,
  locale: Locale,
): readonly string[] {
  const groups = together(differences);
  // Of what is only a part of the answer nothing can be said in one line.
  if (cut) return [WORDS.large[locale]];
  const named = groups.slice(0, NAMED).map((alike) => describe(alike, locale));
  const more = groups.length - named.length;
  const isOpen = grants !== 'nothing' && (unread || unclear.length > 0);
  const items = [
    ...named,
    ...(more > 0 ? [say(WORDS.more, locale, { count: more })] : []),
    ...(isOpen ? [WORDS.open[locale]] : []),
  ];
  if (items.length > 0) return items;
  return [WORDS[grants === 'nothing' ? 'same' : 'nothingFound'][locale]];
}

function describe(alike: readonly Difference[], locale: Locale): string {
  const [one] = alike;
  if (one === undefined) return '';
  return fill(WORDS[wordOf(one)][locale], { subject: subjectOf(alike, one, locale) }, locale);
}

function wordOf(one: Difference): keyof typeof WORDS {
  if (one.change === 'removed') return 'removed';
  if (one.change === 'added')
    return one.after.allows.length + one.after.denies.length > 0 ? 'addedIf' : 'added';
  const move: Move = moveOf(one);
  if (move === 'behind' && isAboutMfa(one.after)) return 'behindMfa';
  if (move === 'freed' && isAboutMfa(one.before)) return 'freedMfa';
  return move;
}

/** Conditions that ask for MFA and nothing else. */
const isAboutMfa = ({ allows, denies }: Terms): boolean =>
  [...allows, ...denies].every((conditions) =>
    conditions.every(({ key }) => key.startsWith('aws:multifactorauth')),
  );

function subjectOf(
  alike: readonly Difference[],
  { resources, principals }: Difference,
  locale: Locale,
): string {
  const actions = cut(
    alike.map(({ action }) => action.pattern),
    ', ',
  );
  const names = resources.map(({ pattern }) => pattern);
  const who = principals.map(({ pattern }) => pattern);
  // A role that is trusted is nothing but itself.
  const isWho = who.length > 0 && names.every((name) => name === '*');
  return fill(
    WORDS[isWho ? 'for' : 'on'][locale],
    { actions, resource: cut((isWho ? who : names).map(shorten), ', ', 1) },
    locale,
  );
}

function cut(names: readonly string[], between: string, most = NAMED): string {
  const more = names.length - most;
  return names.slice(0, most).join(between) + (more > 0 ? ` +${String(more)}` : '');
}

const shorten = (name: string): string =>
  name.length > LONGEST ? `…${name.slice(1 - LONGEST)}` : name;
