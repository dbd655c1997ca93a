import type { Action } from '../../catalog/model';
import { MFA_STATES } from '../../iam/mfa';
import type { MfaState } from '../../iam/mfa';
import type { Statement } from '../../policy/model';
import type { Grant } from './grants';
import type { Sorted } from './levels';
import { distinctTerms } from './terms';
import type { AccessRow, Limit } from './summary';

/** An action with what is left of the Allow statements for it; without an action, it stands for all of a row. */
export interface Outcome {
  readonly action: Action | undefined;
  readonly grants: readonly Grant[];
}

/** The part of a row that depends on what it is about. */
export interface Subject extends Pick<AccessRow, 'scope' | 'principals' | 'unlisted'> {
  /** For a service: only its resources are shown. */
  readonly prefix?: string;
  readonly levels: (sorted: Sorted, sure: boolean) => AccessRow['levels'];
  /** There may be more that is filled in later. */
  readonly open: boolean;
}

/**
 * The rows about a service: one where MFA makes no difference, else one for each group of states in
 * which the same is left.
 */
export function rowsOf(outcomes: readonly Outcome[], subject: Subject): readonly AccessRow[] {
  const groups = new Map<string, MfaState[]>();
  for (const state of MFA_STATES) {
    const key = signature(outcomes, state);
    groups.set(key, [...(groups.get(key) ?? []), state]);
  }
  const rows = [...groups.values()].flatMap((states) => rowFor(states, outcomes, subject));
  if (rows.length > 0) return rows;
  return outcomes.some(isDenied) ? [deniedRow(outcomes, subject)] : [];
}

/** Equal for states of MFA in which the same is left of the same statements. */
function signature(outcomes: readonly Outcome[], state: MfaState): string {
  const seen = new Map<readonly Grant[], string>();
  return outcomes
    .map(({ grants }) => {
      const known = seen.get(grants);
      if (known !== undefined) return known;
      const written = grants
        .flatMap(({ statement, left }) => {
          const limits = left.get(state);
          return limits === undefined ? [] : [`${String(statement.index)}${limitsKey(limits)}`];
        })
        .join('+');
      seen.set(grants, written);
      return written;
    })
    .join(';');
}

const limitsKey = (limits: readonly Limit[]): string =>
  limits.map(({ statement }) => `-${String(statement.index)}`).join('');

function rowFor(
  states: readonly MfaState[],
  outcomes: readonly Outcome[],
  subject: Subject,
): readonly AccessRow[] {
  const [state] = states;
  if (state === undefined) return [];
  const reached = new Set<Action>();
  const unsure = new Set<Action>();
  const used = new Map<Statement, Set<Limit>>();
  let anySure = false;
  for (const { action, grants } of outcomes) {
    const left = grants.filter((grant) => grant.left.has(state));
    if (left.length === 0) continue;
    const sure = left.some((grant) => grant.sure);
    anySure ||= sure;
    if (action !== undefined) (sure ? reached : unsure).add(action);
    for (const grant of left) {
      const limits = used.get(grant.statement) ?? new Set();
      used.set(grant.statement, limits);
      for (const limit of grant.left.get(state) ?? []) limits.add(limit);
    }
  }
  if (used.size === 0) return [];
  const denied = new Set(outcomes.filter(isDenied).flatMap(({ action }) => action ?? []));
  const statements = inOrder([...used.keys()]);
  const { prefix, levels, scope, principals, unlisted, open } = subject;
  const row: AccessRow = {
    scope,
    states,
    levels: levels({ reached, denied, unsure, open }, anySure),
    unlisted,
    principals,
    ...distinctTerms(statements, prefix),
    limits: together([...used.values()].flatMap((limits) => [...limits])),
    statements,
  };
  return [row];
}

const inOrder = (statements: readonly Statement[]): readonly Statement[] =>
  [...statements].sort((a, b) => a.index - b.index);

/** Each Deny once; it takes a part for sure if it does so from one of the Allows. */
function together(limits: readonly Limit[]): readonly Limit[] {
  const sure = new Map<Statement, boolean>();
  for (const limit of limits)
    sure.set(limit.statement, limit.sure || sure.get(limit.statement) === true);
  return inOrder([...sure.keys()]).map((statement) => ({
    statement,
    sure: sure.get(statement) === true,
  }));
}

/** Whether some Allow speaks about the action, and nothing is left of any. */
const isDenied = ({ grants }: Outcome): boolean =>
  grants.some(({ denied, sure }) => denied && sure) && grants.every(({ left }) => left.size === 0);

/** A row that says that all which a policy allows of a service, it denies. */
function deniedRow(outcomes: readonly Outcome[], subject: Subject): AccessRow {
  const gone = outcomes.filter(isDenied);
  const nothing = new Set<Action>();
  const denied = new Set(gone.flatMap(({ action }) => action ?? []));
  const statements = gone.flatMap(({ grants }) => grants.map(({ statement }) => statement));
  return {
    scope: subject.scope,
    states: [],
    levels: subject.levels({ reached: nothing, denied, unsure: nothing, open: false }, false),
    unlisted: subject.unlisted,
    principals: subject.principals,
    resources: [],
    conditions: [],
    limits: [],
    statements: inOrder([...new Set(statements)]),
  };
}
