import type { ArnFormat } from '../../catalog/arnFormats';
import type { Action } from '../../catalog/model';
import type { Policy, Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { actionTypes, wordsOf } from '../../reasoning/resourceFit/actionTypes';
import { fitOf, reachOf } from '../../reasoning/resourceFit/fit';
import { parentTypes } from '../../reasoning/resourceFit/parentTypes';
import type { Reach } from '../../reasoning/resourceFit/reach';
import { statedActions } from '../../reasoning/resourceFit/statedActions';
import { statedResources } from '../../reasoning/resourceFit/statedResources';

/** A string of Action whose actions work on none of the statement's resources. */
export interface Misfit {
  readonly value: StringValue;
  readonly actions: readonly Action[];
  /** Its actions (most of a pattern's) can only be allowed on `*`, or work on resources of other types. */
  readonly reason: 'needs-all' | 'other-type';
  /** The reason holds for every action of a pattern. */
  readonly all: boolean;
  /** Another statement of the same effect has the same string, and resources that fit. */
  readonly elsewhere: boolean;
}

/** The actions of a statement that work on none of its resources. One pass over the actions. */
export function misfits(statement: Statement, policy: Policy): readonly Misfit[] {
  const { actions, effect } = statement;
  const reach = reachOf(statement);
  if (reach.open || actions === undefined || actions.negated) return [];
  return statedActions(statement).flatMap((stated): readonly Misfit[] => {
    if (stated.actions === undefined || stated.actions.length === 0) return [];
    if (stated.actions.some((action) => mayFit(action, reach))) return [];
    const elsewhere = fittingActions(policy).has(keyOf(effect, stated.value));
    const { length } = stated.actions.filter((action) => fitOf(action, reach) === 'needs-all');
    const reason = 2 * length > stated.actions.length ? 'needs-all' : 'other-type';
    const all = length === 0 || length === stated.actions.length;
    return [{ value: stated.value, actions: stated.actions, reason, all, elsewhere }];
  });
}

const mayFit = (action: Action, reach: Reach): boolean => {
  const fit = fitOf(action, reach);
  return fit === 'fits' || fit === 'unsure';
};

const fitting = new WeakMap<Policy, ReadonlySet<string>>();

/** The strings of Action that work on a resource of their statement, with the statement's effect. */
function fittingActions(policy: Policy): ReadonlySet<string> {
  const before = fitting.get(policy);
  if (before !== undefined) return before;
  const found = new Set<string>();
  for (const statement of policy.statements) {
    if (statement.actions === undefined || statement.actions.negated) continue;
    const reach = reachOf(statement);
    for (const { value, actions } of statedActions(statement)) {
      if (actions?.some((action) => mayFit(action, reach)))
        found.add(keyOf(statement.effect, value));
    }
  }
  fitting.set(policy, found);
  return found;
}

const keyOf = (effect: Statement['effect'], { outline }: StringValue): string =>
  `${effect ?? ''} ${outline.toLowerCase()}`;

/**
 * The resources of a statement that none of its actions works on. One pass over the resources, and
 * two over the actions, which end as soon as all are found to be used.
 */
export function unusedResources(statement: Statement): readonly StringValue[] {
  const { actions, resources } = statement;
  if (actions === undefined || actions.negated || !actions.complete) return [];
  if (resources === undefined || resources.negated) return [];
  const unused = new Set<StringValue>();
  const named = new Map<string, StringValue[]>();
  for (const { value, types } of statedResources(statement)) {
    if (types.kind !== 'some') continue;
    unused.add(value);
    for (const word of new Set(types.formats.flatMap(namesOf))) {
      const sharing = named.get(word);
      if (sharing === undefined) named.set(word, [value]);
      else sharing.push(value);
    }
  }
  if (unused.size === 0) return [];
  const stated = statedActions(statement);
  if (stated.some((one) => one.actions === undefined || one.actions.length === 0)) return [];
  const use = (word: string): void => {
    for (const value of named.get(word) ?? []) unused.delete(value);
    named.delete(word);
  };
  const all = stated.flatMap((one) => [one.actions ?? []]);
  // What the reference lists comes first: mostly nothing is left after it.
  for (const words of [listedWords, possibleWords]) {
    for (const actionsOfOne of all) {
      for (const action of actionsOfOne) {
        if (unused.size === 0) return [];
        for (const word of words(action)) use(word);
      }
    }
  }
  return [...unused];
}

const listedWords = (action: Action): readonly string[] => actionTypes(action).listed;

/** An action without types may be authorized for ARNs of its service in spite of the reference. */
const possibleWords = (action: Action): readonly string[] => {
  const { listed, possible } = actionTypes(action);
  return listed.length === 0 ? [...possible, action.service.prefix] : possible;
};

/** What an action may call the resources of a format: by their type, or by their service. */
const namesOf = (format: ArnFormat): readonly string[] => [
  ...wordsOf(format),
  ...parentTypes(format),
  format.definedBy,
  format.service,
];
