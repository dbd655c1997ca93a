import { MFA_AGE_KEY, MFA_STATES } from '../../iam/mfa';
import type { MfaState } from '../../iam/mfa';
import type { Condition, Statement } from '../../policy/model';
import { conditionsHold, readsAllConditions } from '../conditions';
import { isMfaCondition, mfaConditions } from '../mfaCondition';
import { STALE_MFA_AGE, contextOf, mfaContext } from '../request';
import type { Truth } from '../truth';
import type { ConditionTerms } from './summary';

/** What a statement's conditions come to: for each state of MFA, and beside it. */
export interface MfaTerms {
  /** Whether the conditions on MFA hold; `unknown` where that depends on how long ago it was used, or is filled in later. */
  readonly holds: Readonly<Record<MfaState, Truth>>;
  /** The conditions that `holds` leaves open. */
  readonly rest: ConditionTerms;
}

const known = new WeakMap<Statement, MfaTerms>();

const FRESH = MFA_STATES.map((state) => contextOf(mfaContext(state)));
const STALE = MFA_STATES.map((state) => contextOf(mfaContext(state, STALE_MFA_AGE)));

/** Divides the conditions of a statement into what they say of MFA, and the others. */
export function mfaTerms(statement: Statement): MfaTerms {
  const before = known.get(statement);
  if (before !== undefined) return before;
  const read = readTerms(statement);
  known.set(statement, read);
  return read;
}

function readTerms(statement: Statement): MfaTerms {
  const asking = mfaConditions(statement);
  const [absent, no, yes] = FRESH.map((fresh, i): Truth => {
    const now = conditionsHold(asking, fresh, true);
    const later = conditionsHold(asking, STALE[i] ?? fresh, true);
    return now === later ? now : 'unknown';
  });
  const holds = { absent: absent ?? 'unknown', false: no ?? 'unknown', true: yes ?? 'unknown' };
  const decided = MFA_STATES.every((state) => holds[state] !== 'unknown');
  const stays = (condition: Condition): boolean =>
    !isMfaCondition(condition) || (!decided && isOpen(condition));
  return {
    holds,
    rest: {
      conditions: statement.conditions.filter(stays),
      filledIn: !readsAllConditions(statement),
    },
  };
}

/** Whether a condition on MFA is one that its states do not decide. */
const isOpen = (condition: Condition): boolean =>
  condition.key === MFA_AGE_KEY ||
  FRESH.some((context) => conditionsHold([condition], context, true) === 'unknown');

/** Whether a statement asks for anything beside MFA. */
export const asksForMore = ({ rest }: MfaTerms): boolean =>
  rest.conditions.length > 0 || rest.filledIn;

/** Whether none of some statements makes a difference between the states of MFA. */
export const ignoreMfa = (statements: readonly Statement[]): boolean =>
  statements.every((statement) => mfaConditions(statement).length === 0);
