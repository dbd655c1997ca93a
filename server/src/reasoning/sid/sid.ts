import type { Policy, Statement } from '../../policy/model';
import { actionWords } from './actionWords';
import { conditionWords } from './conditionWords';
import { freeSid } from './freeSid';
import { principalWords } from './principalWords';
import { resourceWords } from './resourceWords';

/** Longer names are not read any more. */
const LONGEST = 64;

/**
 * A Sid that tells what a statement does: `AllowS3ReadOnBucket`, `DenyAllExceptListedIfNoMFA`. Only
 * letters and digits, and one that no other statement of the policy has.
 *
 * @returns undefined where the statement does not say enough yet
 */
export const sidFor = (statement: Statement, policy: Policy): string | undefined =>
  suggestSids(statement, policy)[0];

/** The same with shorter ones behind it, which leave parts out. */
export function suggestSids(statement: Statement, policy: Policy): readonly string[] {
  const { effect } = statement;
  const actions = actionWords(statement);
  if (effect === undefined || actions === undefined) return [];
  const who = principalWords(statement);
  const where = resourceWords(statement);
  const when = conditionWords(statement);
  const taken = new Set(
    policy.statements.filter((one) => one !== statement).flatMap(({ sid }) => sid?.text ?? []),
  );
  const candidates = [
    [actions, where, who, when],
    [actions, who, when],
    [actions, when],
    [actions],
  ];
  const sids = candidates
    .map((parts) => effect + parts.join(''))
    .filter((sid, i) => sid.length <= LONGEST || i === candidates.length - 1);
  return [...new Set(sids)].slice(0, 3).map((sid) => freeSid(sid, taken));
}
