import type { Words } from '../../iam/words';
import { fill, joinWords } from '../../iam/words';
import { parseText } from '../../service/languageService';
import { readManagedPolicies } from '../../node/managedPolicies';
import type { PolicyDocument } from '../../policy/document';
import { failureOf, sayFailure } from '../failure';
import type { Session } from '../session';

const UNKNOWN: Words = {
  en: 'no AWS managed policy that this program knows; it knows {names}',
  ja: 'このプログラムが知っている AWS 管理ポリシーではありません。使えるのは {names} です',
};

/**
 * Adds AWS managed policies that are named to those of files.
 *
 * @returns false where a name is not known; that has been said then
 */
export function addManagedPolicies(
  names: readonly string[],
  policies: Map<PolicyDocument, string>,
  { host, locale }: Session,
): boolean {
  if (names.length === 0) return true;
  let known: ReadonlyMap<string, string>;
  try {
    known = readManagedPolicies();
  } catch (error) {
    sayFailure(host, failureOf('data/managedPolicies.json', error), locale);
    return false;
  }
  for (const name of names) {
    const text = known.get(name);
    if (text === undefined) {
      const words = (to: keyof Words): string =>
        fill(UNKNOWN[to], { names: joinWords([...known.keys()], to) });
      sayFailure(host, { path: name, reason: { en: words('en'), ja: words('ja') } }, locale);
      return false;
    }
    const source = { uri: name, languageId: 'json', text, type: 'identity' as const };
    for (const document of parseText(source).policies) policies.set(document, name);
  }
  return true;
}
