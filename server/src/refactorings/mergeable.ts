import { hasUnknown } from '../iam/unknown';
import type { PolicyDocument } from '../policy/document';
import type { Policy, Principals, Selection, Statement } from '../policy/model';
import { itemsOf } from '../policy/value';
import { readsAllConditions } from '../reasoning/conditions';
import { conditionsKey } from '../reasoning/comparison/members';
import { hasComment } from './comments';

/** The one element in which statements differ that can be said in one. */
export type MergedElement = 'actions' | 'resources' | 'principals';

const ELEMENTS: readonly MergedElement[] = ['actions', 'resources', 'principals'];

/**
 * The element in which two statements differ, where all else that they say is equal and the values of
 * that element add up. Statements that say the same differ in their actions, if only by spelling.
 */
export const mergedElement = (one: Statement, other: Statement): MergedElement | undefined =>
  ELEMENTS.find((element) => {
    const key = mergeKey(one, element);
    return key !== undefined && key === mergeKey(other, element);
  });

/**
 * Equal for statements that can be merged by an element: all else that they say is equal.
 *
 * @returns undefined where it is not known, or the values of the element do not add up
 */
export function mergeKey(statement: Statement, element: MergedElement): string | undefined {
  const { conditions, ...elements } = keysOf(statement);
  if (statement.effect === undefined || conditions === undefined) return undefined;
  if (!addsUp(statement, element)) return undefined;
  const others = ELEMENTS.filter((name) => name !== element).map((name) => elements[name]);
  if (others.includes(undefined)) return undefined;
  return JSON.stringify([statement.effect, conditions, ...others]);
}

/** What a statement says, by element: equal texts say the same, undefined where a part is not known. */
type Keys = Readonly<Record<MergedElement | 'conditions', string | undefined>>;

const known = new WeakMap<Statement, Keys>();

function keysOf(statement: Statement): Keys {
  const before = known.get(statement);
  if (before !== undefined) return before;
  const keys = {
    conditions: conditionsOf(statement),
    actions: selectionKey(statement.actions, true),
    resources: selectionKey(statement.resources, false),
    principals: principalsKey(statement.principals),
  };
  known.set(statement, keys);
  return keys;
}

/** Whether a statement can go into another one: nothing that it says is lost, comments included. */
export const canGo = (document: PolicyDocument, statement: Statement): boolean =>
  isInList(document.policy, statement) &&
  statement.oddEntries.length === 0 &&
  !hasComment(document, statement.node);

export const isInList = ({ statementEntry }: Policy, { node }: Statement): boolean =>
  statementEntry?.value?.kind === 'list' && statementEntry.value.items.includes(node);

function addsUp({ actions, resources, principals }: Statement, name: MergedElement): boolean {
  if (name === 'principals')
    return (
      principals !== undefined &&
      !principals.negated &&
      principals.entry.value?.kind === 'map' &&
      principals.groups.length > 0
    );
  const selection = name === 'actions' ? actions : resources;
  return selection !== undefined && !selection.negated && selection.complete;
}

function selectionKey(selection: Selection | undefined, ignoreCase: boolean): string | undefined {
  if (selection === undefined) return 'none';
  const { negated, complete, values } = selection;
  if (!complete || values.some(({ outline }) => hasUnknown(outline))) return undefined;
  const texts = values.map(({ outline }) => (ignoreCase ? outline.toLowerCase() : outline));
  return JSON.stringify([negated, [...new Set(texts)].sort()]);
}

function principalsKey(principals: Principals | undefined): string | undefined {
  if (principals === undefined) return 'none';
  const { negated, everyone, groups, entry } = principals;
  const named = groups.flatMap(({ kind, values }) => values.map((one) => [kind, one.outline]));
  const known =
    named.every((name) => !hasUnknown(name.join(''))) &&
    groups.every((group) => group.values.length === itemsOf(group.entry.value).length);
  if (!known || (!everyone && entry.value?.kind !== 'map')) return undefined;
  return JSON.stringify([negated, everyone, named.map(String).sort()]);
}

function conditionsOf(statement: Statement): string | undefined {
  const key = JSON.stringify(conditionsKey(statement.conditions));
  const known = statement.conditions.every(({ operator }) => operator !== undefined);
  const read = readsAllConditions(statement) && known && !hasUnknown(key);
  return read && !hasUnknownValue(statement) ? key : undefined;
}

const hasUnknownValue = ({ conditions }: Statement): boolean =>
  conditions.some(({ values }) =>
    values.some((value) => value.kind !== 'string' && value.kind !== 'scalar'),
  );
