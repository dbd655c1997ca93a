import { parseArn } from '../../iam/arn';
import { fill } from '../../iam/words';
import type { Words } from '../../iam/words';
import type { Policy } from '../../policy/model';
import { policyNames } from '../../reasoning/policyNames';
import type { HoverContext } from './context';

const ALSO: Words = {
  en: 'Account {account} is also named in {places}',
  ja: 'アカウント {account} は {places} でも使われています',
};
const HERE: Words = { en: 'this file', ja: 'このファイル' };
const TIMES: Words = { en: '{place} ({count} times)', ja: '{place}（{count} か所）' };

/** Where else the account of an ARN, a principal or a condition value stands in the open policies. */
export function accountLines(
  text: string,
  { document, open, locale, phrases }: HoverContext,
): readonly string[] {
  const account = accountOf(text);
  if (account === undefined) return [];
  const counts = new Map<string | undefined, number>();
  for (const { file, policy } of open) {
    const place = policy === document.policy || file === undefined ? undefined : file;
    // The one under the mouse is not another one.
    const own = policy === document.policy ? 1 : 0;
    const count = namings(policy, account) - own;
    if (count > 0) counts.set(place, (counts.get(place) ?? 0) + count);
  }
  if (counts.size === 0) return [];
  const places = [...counts].map(([file, count]) => {
    const place = file === undefined ? HERE[locale] : phrases.text.code(file);
    return count === 1 ? place : fill(TIMES[locale], { place, count: String(count) });
  });
  return [
    fill(ALSO[locale], {
      account: phrases.text.code(account),
      places: phrases.text.fold(places, 5),
    }),
  ];
}

/** The account that a text names: an ARN's, or the id itself. */
function accountOf(text: string): string | undefined {
  const account = parseArn(text)?.account ?? text;
  return /^\d{12}$/.test(account) ? account : undefined;
}

/** How often a policy names an account. */
function namings(policy: Policy, account: string): number {
  const { resources, principals, conditions } = policyNames(policy);
  return [
    ...resources,
    ...[...principals.values()].flat(),
    ...[...conditions.values()].flat(),
  ].filter(({ text }) => accountOf(text) === account).length;
}
