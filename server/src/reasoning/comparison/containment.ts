import type { Condition, Selection, Statement } from '../../policy/model';
import { coverActions } from '../cover/coverSelections';
import { implies } from './implication';
import type { Member } from './members';
import { resourceCovers } from './worlds';

/** So many pairs of patterns are compared at most. */
const MOST = 100_000;

/**
 * Whether one side certainly allows nothing that the other does not, as can be seen statement by
 * statement: each action on each resource of its Allows lies within an Allow of the other side, and
 * what the other side denies within a Deny of its own. `false` means that this has not been shown.
 */
export function allowsNoMore(side: readonly Member[], other: readonly Member[]): boolean {
  if ([...side, ...other].some(({ statement }) => statement.effect === undefined)) return false;
  return (
    isWithin(of(side, 'Allow'), of(other, 'Allow')) && isWithin(of(other, 'Deny'), of(side, 'Deny'))
  );
}

const of = (members: readonly Member[], effect: 'Allow' | 'Deny'): readonly Member[] =>
  members.filter(({ statement }) => statement.effect === effect);

/** Whether all that some statements speak about is within what others do. */
function isWithin(narrow: readonly Member[], wide: readonly Member[]): boolean {
  const known = new Set(wide.map(({ canonical }) => canonical));
  const rest = narrow.filter(({ canonical }) => !known.has(canonical));
  if (countOf(rest) * countOf(wide) > MOST) return false;
  // Of what is not known nothing is certain but that it is the same where it is written the same.
  const clear = wide.filter(({ isClear }) => isClear);
  return rest.every((one) => {
    if (!one.isClear) return false;
    const others = clear.filter((another) => asksNoMore(one, another));
    return piecesOf(one.statement).every(({ actions, resources }) =>
      others.some(
        ({ statement: another }) =>
          coverActions(another, { ...one.statement, actions }) === 'whole' &&
          resourcesWithin(resources, another.resources, one.variables),
      ),
    );
  });
}

const countOf = (members: readonly Member[]): number =>
  members.reduce(
    (sum, { statement: { actions, resources } }) =>
      sum + (actions?.values.length ?? 1) * (resources?.values.length ?? 1),
    0,
  );

/** Everything but actions and resources; and `${…}` must mean the same to both. */
const asksNoMore = (narrow: Member, wide: Member): boolean =>
  narrow.variables === wide.variables &&
  narrow.layer === wide.layer &&
  principalsWithin(narrow, wide) &&
  conditionsWithin(narrow.statement.conditions, wide.statement.conditions);

/** A statement action by action and resource by resource. */
function piecesOf({ actions, resources }: Statement) {
  const each = (selection: Selection | undefined): readonly (Selection | undefined)[] =>
    selection === undefined || selection.negated
      ? [selection]
      : selection.values.map((value) => ({ ...selection, values: [value] }));
  return each(actions).flatMap((action) =>
    each(resources).map((resource) => ({ actions: action, resources: resource })),
  );
}

function resourcesWithin(
  narrow: Selection | undefined,
  wide: Selection | undefined,
  variables: boolean,
): boolean {
  if (wide === undefined || narrow === undefined) return wide === narrow;
  const covered = (texts: Selection, by: Selection): boolean =>
    texts.values.every(({ outline: one }) =>
      by.values.some(({ outline }) => resourceCovers(outline, variables, one, variables)),
    );
  if (!wide.negated && wide.values.some(({ outline }) => outline === '*')) return true;
  if (narrow.negated !== wide.negated) return false;
  return narrow.negated ? covered(wide, narrow) : covered(narrow, wide);
}

/** By their names: an account and a role in it are not the same to an Allow. */
function principalsWithin(one: Member, wide: Member): boolean {
  if (one.layer === 'identity') return true;
  const [narrow, others] = [one.statement.principals, wide.statement.principals];
  if (narrow === undefined || others === undefined) return false;
  if (narrow.negated !== others.negated || narrow.everyone !== others.everyone) return false;
  const names = ({ groups }: typeof narrow): readonly string[] =>
    groups.flatMap(({ kind, values }) => values.map(({ outline }) => `${kind} ${outline}`));
  const [less, more] = narrow.negated ? [others, narrow] : [narrow, others];
  return names(less).every((name) => names(more).includes(name));
}

const conditionsWithin = (narrow: readonly Condition[], wide: readonly Condition[]): boolean =>
  wide.every((line) => narrow.some((one) => implies(one, line)));
