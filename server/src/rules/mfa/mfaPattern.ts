import { MFA_AGE_KEY, MFA_PRESENT_KEY } from '../../iam/mfa';
import type { Condition, Policy, Statement } from '../../policy/model';
import { conditionsHold } from '../../reasoning/conditions';
import { coverStatement } from '../../reasoning/cover/coverStatement';
import { isMfaCondition, mfaConditions } from '../../reasoning/mfaCondition';
import { STALE_MFA_AGE, contextOf, mfaContext } from '../../reasoning/request';

/** The states that MFA conditions tell apart; with MFA, a fresh code and one given long ago. */
export interface MfaPattern {
  readonly absent: boolean;
  readonly false: boolean;
  readonly fresh: boolean;
  readonly stale: boolean;
}

const CONTEXTS = [
  mfaContext('absent'),
  mfaContext('false'),
  mfaContext('true'),
  mfaContext('true', STALE_MFA_AGE),
].map(contextOf);

/** In which states the conditions hold, by evaluating them; undefined where that cannot be known. */
export function patternOf(conditions: readonly Condition[]): MfaPattern | undefined {
  if (conditions.length === 0) return undefined;
  const [absent, no, fresh, stale] = CONTEXTS.map((context) =>
    conditionsHold(conditions, context, true),
  );
  if ([absent, no, fresh, stale].includes('unknown')) return undefined;
  return {
    absent: absent === 'yes',
    false: no === 'yes',
    fresh: fresh === 'yes',
    stale: stale === 'yes',
  };
}

/** A statement whose MFA conditions decide something that a rule has a word on. */
export interface MfaStatement {
  readonly effect: 'Allow' | 'Deny';
  readonly pattern: MfaPattern;
  /** The condition to point to: the one on the presence of MFA, else on its age. */
  readonly condition: Condition;
  /** The conditions ask for the age of MFA and not for its presence. */
  readonly ageOnly: boolean;
}

/**
 * Reads the MFA conditions of a statement; undefined where there are none, or they cannot be known.
 * The rules that ask evaluate the conditions in every state and not the journey: such statements
 * stand in every type of policy, and guard what no journey asks about.
 */
export function readMfaStatement(statement: Statement): MfaStatement | undefined {
  const conditions = mfaConditions(statement);
  if (conditions.length === 0) return undefined;
  const present = conditions.find(({ key }) => key === MFA_PRESENT_KEY);
  const condition = present ?? conditions.find(({ key }) => key === MFA_AGE_KEY);
  const pattern = patternOf(conditions);
  const { effect } = statement;
  if (condition === undefined || pattern === undefined || effect === undefined) return undefined;
  return { effect, pattern, condition, ageOnly: present === undefined };
}

/**
 * The states in which a Deny, taken together with the other Denies of the policy that reach at
 * least as far (or may do so), applies: two statements may share the work, one for the missing key
 * and one for the age.
 */
export function deniedTogether(policy: Policy, statement: Statement, own: MfaPattern): MfaPattern {
  const together = { ...own };
  for (const other of policy.statements) {
    if (other === statement || other.effect !== 'Deny') continue;
    const pattern = patternOf(mfaConditions(other));
    // Most cannot help, and the comparison of what they reach is dear.
    const missed = STATES.filter((state) => pattern?.[state] === true && !together[state]);
    if (missed.length === 0 || !mayReachAsFar(other, statement)) continue;
    for (const state of missed) together[state] = true;
  }
  return together;
}

const STATES = ['absent', 'false', 'fresh', 'stale'] as const;

/** Whether a Deny asks for nothing but MFA, and speaks about all that another one speaks about, as far as can be told. */
const mayReachAsFar = (wide: Statement, narrow: Statement): boolean =>
  wide.conditions.every(isMfaCondition) &&
  ['whole', 'unknown'].includes(coverStatement(wide, narrow));
