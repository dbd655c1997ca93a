import { findConditionKey, keysOfPrefix } from '../../catalog/conditionKeys';
import { GLOBAL_CONDITION_KEYS } from '../../catalog/globalConditionKeys';
import { parseAction } from '../../iam/action';
import { nearestNames } from '../../iam/nearestNames';
import type { Statement } from '../../policy/model';
import type { ReadableKey } from './readableKey';

/** More than this many proposals are a guess. */
const MOST = 3;

/** Names that people remember for what a global key holds, in lower case. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['accountid', 'aws:PrincipalAccount'],
  ['mfaage', 'aws:MultiFactorAuthAge'],
  ['mfaauthenticated', 'aws:MultiFactorAuthPresent'],
  ['mfapresent', 'aws:MultiFactorAuthPresent'],
  ['multifactorauthenticated', 'aws:MultiFactorAuthPresent'],
  ['multifactorauthentication', 'aws:MultiFactorAuthPresent'],
  ['organizationid', 'aws:PrincipalOrgID'],
  ['orgid', 'aws:PrincipalOrgID'],
  ['principalaccountid', 'aws:PrincipalAccount'],
  ['region', 'aws:RequestedRegion'],
  ['resourceaccountid', 'aws:ResourceAccount'],
  ['securetransportenabled', 'aws:SecureTransport'],
  ['sourceaccountid', 'aws:SourceAccount'],
  ['sourceipaddress', 'aws:SourceIp'],
  ['sourcevpcendpoint', 'aws:SourceVpce'],
  ['sourcevpcid', 'aws:SourceVpc'],
]);

/**
 * The condition keys that were probably meant by one that does not exist: one with nearly the same
 * name, or the same name under another prefix (`s3:SourceIp`, `aws:SourceIp`). What stands after a
 * slash, the key of a tag, is kept.
 *
 * @returns whole keys, the likeliest first; at most three
 */
export function suggestKeys(
  { key, prefix, name }: ReadableKey,
  statement: Statement,
): readonly string[] {
  const isGlobal = prefix.toLowerCase() === 'aws';
  const other = isGlobal ? OTHER_NAMES.get(name.toLowerCase()) : undefined;
  const moved = (isGlobal ? [...servicesOf(statement), 'iam'] : ['aws'])
    .map((one) => `${one}:${name}`)
    .filter((one) => findConditionKey(one) !== undefined);
  const near = nearKeys(isGlobal ? GLOBAL_CONDITION_KEYS : keysOfPrefix(prefix), key);
  const all = [...(other === undefined ? [] : [other]), ...spelled(moved), ...near];
  return [...new Set(all)].slice(0, MOST);
}

/** Keys with nearly this name: those with a part behind a slash for one that has it, and the others. */
function nearKeys(keys: readonly { readonly name: string }[], key: string): readonly string[] {
  const [base, rest] = atSlash(key);
  const bases = keys
    .map((one) => atSlash(one.name))
    .filter(([, otherRest]) => (otherRest === '') === (rest === ''))
    .map(([otherBase]) => otherBase);
  return nearestNames(new Set(bases), base, MOST)
    .map((one) => one + rest)
    .filter((one) => findConditionKey(one) !== undefined);
}

const atSlash = (key: string): readonly [base: string, rest: string] => {
  const slash = key.indexOf('/');
  return slash < 0 ? [key, ''] : [key.slice(0, slash), key.slice(slash)];
};

/** In AWS's spelling, where nothing was filled in. */
const spelled = (keys: readonly string[]): readonly string[] =>
  keys.map((key) => (key.includes('/') ? key : (findConditionKey(key)?.name ?? key)));

/** The services whose actions a statement names. */
const servicesOf = ({ actions }: Statement): readonly string[] =>
  (actions?.values ?? []).flatMap(({ outline }) => parseAction(outline)?.service ?? []);
