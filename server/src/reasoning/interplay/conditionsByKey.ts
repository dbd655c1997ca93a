import type { Condition, Statement } from '../../policy/model';

/**
 * The conditions of a statement, by key in lower case, for keys that more than one of them asks for.
 * Left out are keys that stand twice under one operator: that is a mistake of its own.
 */
export function sharedKeys({ conditions }: Statement): readonly (readonly Condition[])[] {
  if (conditions.length < 2) return [];
  const groups = new Map<string, Condition[]>();
  for (const condition of conditions) {
    const group = groups.get(condition.key);
    if (group === undefined) groups.set(condition.key, [condition]);
    else group.push(condition);
  }
  return [...groups.values()].filter((group) => group.length > 1 && !repeatsOperator(group));
}

const repeatsOperator = (group: readonly Condition[]): boolean =>
  new Set(group.map(({ operatorEntry }) => operatorEntry.key.outline.toLowerCase())).size <
  group.length;
