import type { Condition, Statement } from '../../policy/model';
import { conditionText } from '../../policy/model';
import { isMfaCondition, mfaOutcome } from '../mfaCondition';

/** Keys with what a Sid says where the condition holds for the values, and where for all others. */
const BY_KEY: readonly (readonly [key: RegExp, matching: string, other: string])[] = [
  [/^aws:requestedregion$/, 'InRegions', 'OutsideRegions'],
  [/^aws:principalorg(id|paths)$/, 'FromOrganization', 'OutsideOrganization'],
  [/^aws:resourceorg(id|paths)$/, 'InOrganization', 'OutsideOrganization'],
  [/^aws:sourceip$|^aws:vpcsourceip$/, 'FromNetwork', 'OutsideNetwork'],
  [/^aws:sourcevpce?$/, 'FromVPC', 'OutsideVPC'],
  [/^aws:(principalaccount|sourceaccount)$/, 'FromAccount', 'FromOtherAccounts'],
  [/^aws:resourceaccount$/, 'InAccount', 'InOtherAccounts'],
  [/^aws:principalarn$/, 'ByPrincipal', 'ByOtherPrincipals'],
  [/^aws:(principal|resource|request)tag\/|:(existing|request)objecttag\//, 'ByTag', 'WithoutTag'],
  [/^iam:passedtoservice$/, 'ToService', 'ToOtherServices'],
  [/^iam:permissionsboundary$/, 'WithBoundary', 'WithoutBoundary'],
  [/^aws:sourcearn$/, 'FromSource', 'FromOtherSources'],
];

/** When, in the words of a Sid: `IfNoMFA`, `OutsideRegions`; empty without a condition. */
export function conditionWords(statement: Statement): string {
  const others = statement.conditions.filter((one) => !isMfaCondition(one)).map(wordFor);
  const words = [...new Set(others)];
  const mfa = mfaWord(statement);
  // What several conditions say together is too long for a name.
  const [word = '', more] = words;
  return (more === undefined ? word : 'WithConditions') + mfa;
}

function mfaWord(statement: Statement): string {
  const outcome = mfaOutcome(statement);
  if (outcome === undefined) return '';
  if (outcome.true === 'no') return 'IfNoMFA';
  return outcome.false === 'no' ? 'WithMFA' : '';
}

function wordFor({ key, operator, values }: Condition): string {
  const text = values.length === 1 && values[0] ? conditionText(values[0]) : undefined;
  if (key === 'aws:securetransport') return text === 'false' ? 'WithoutTLS' : 'WithTLS';
  if (operator?.family === 'Null') return 'WithConditions';
  const [, matching, other] = BY_KEY.find(([pattern]) => pattern.test(key)) ?? [];
  const word = operator?.negated ? other : matching;
  return word ?? 'WithConditions';
}
