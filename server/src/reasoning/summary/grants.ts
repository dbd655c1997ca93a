import type { Action } from '../../catalog/model';
import { MFA_STATES } from '../../iam/mfa';
import type { MfaState } from '../../iam/mfa';
import type { Statement } from '../../policy/model';
import { within } from '../cover/cover';
import type { Cover } from '../cover/cover';
import { coverPrincipals } from '../cover/coverPrincipals';
import { coverResources } from '../cover/coverSelections';
import type { Truth } from '../truth';
import { asksForMore, mfaTerms } from './mfaTerms';
import { coverFittingResources, isIdle } from './resourceCover';
import type { Limit } from './summary';

/** A statement that speaks about an action, or may do so. */
export interface Speaking {
  readonly statement: Statement;
  readonly speaks: Truth;
}

/** What is left of an Allow for an action, the Deny statements of its policy taken away. */
export interface Grant {
  readonly statement: Statement;
  /** The Allow speaks about the action for sure. */
  readonly sure: boolean;
  /** By state of MFA, the Deny statements that take a part of it; a state is missing where nothing is left. */
  readonly left: ReadonlyMap<MfaState, readonly Limit[]>;
  /** A Deny takes all that the Allow would allow. */
  readonly denied: boolean;
}

/**
 * What is left of each Allow. An Allow that another one makes needless for the action is dropped.
 *
 * @param action undefined for all actions of services that no statement names
 */
export function grantsOf(
  action: Action | undefined,
  allows: readonly Speaking[],
  denies: readonly Speaking[],
): readonly Grant[] {
  const grants = allows
    .filter(({ statement }) => action === undefined || !isIdle(action, statement))
    .map((allow) => leftOf(allow, denies, action));
  return grants.length < 2 ? grants : withoutNeedless(grants);
}

function leftOf(
  { statement, speaks }: Speaking,
  denies: readonly Speaking[],
  action: Action | undefined,
): Grant {
  const { holds } = mfaTerms(statement);
  const left = new Map<MfaState, readonly Limit[]>();
  const covering = denies.flatMap((deny) => {
    const cover = coverOf(deny.statement, statement, action);
    return cover === 'none' ? [] : [{ ...deny, cover }];
  });
  for (const state of MFA_STATES) {
    if (holds[state] === 'no') continue;
    const limits = covering.map((deny) => effectOf(deny, state));
    if (limits.includes('all')) continue;
    left.set(
      state,
      limits.filter((limit) => typeof limit === 'object'),
    );
  }
  const denied = left.size === 0 && MFA_STATES.some((state) => holds[state] !== 'no');
  return { statement, sure: speaks === 'yes', left, denied };
}

const coverOf = (deny: Statement, allow: Statement, action: Action | undefined): Cover =>
  within([coverFittingResources(deny, allow, action), coverPrincipals(deny, allow)]);

/** What a Deny takes in a state of MFA: all, a part, or nothing. */
function effectOf(
  { statement, speaks, cover }: Speaking & { readonly cover: Cover },
  state: MfaState,
): 'all' | 'nothing' | Limit {
  const terms = mfaTerms(statement);
  const holds = terms.holds[state];
  if (holds === 'no') return 'nothing';
  const whole = speaks === 'yes' && cover === 'whole' && holds === 'yes';
  if (whole && !asksForMore(terms)) return 'all';
  const sure = speaks === 'yes' && cover !== 'unknown' && !terms.rest.filledIn;
  return { statement, sure };
}

/** Leaves out what another Allow allows too, on no fewer resources, whatever the conditions. */
function withoutNeedless(grants: readonly Grant[]): readonly Grant[] {
  const kept: Grant[] = [];
  for (const grant of grants) {
    if (kept.some((wide) => makesNeedless(wide, grant))) continue;
    const narrower = kept.filter((narrow) => makesNeedless(grant, narrow));
    for (const one of narrower) kept.splice(kept.indexOf(one), 1);
    kept.push(grant);
  }
  return kept;
}

function makesNeedless(wide: Grant, narrow: Grant): boolean {
  if (!wide.sure || asksForMore(mfaTerms(wide.statement))) return false;
  const states = [...narrow.left].every(([state, limits]) => {
    const own = wide.left.get(state);
    return (
      own?.every((one) => limits.some(({ statement }) => statement === one.statement)) === true
    );
  });
  return states && reachesAllOf(wide.statement, narrow.statement);
}

const reaching = new WeakMap<Statement, WeakMap<Statement, boolean>>();

/** Whether a statement has all resources and principals of another. Asked for action after action. */
function reachesAllOf(wide: Statement, narrow: Statement): boolean {
  const known = reaching.get(wide) ?? new WeakMap<Statement, boolean>();
  reaching.set(wide, known);
  const before = known.get(narrow);
  if (before !== undefined) return before;
  const found =
    coverResources(wide, narrow) === 'whole' && coverPrincipals(wide, narrow) === 'whole';
  known.set(narrow, found);
  return found;
}
