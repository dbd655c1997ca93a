import { expandAction } from '../../catalog/actions';
import type { Action } from '../../catalog/model';
import { parseAction } from '../../iam/action';
import { hasUnknown } from '../../iam/unknown';
import { hasWildcard } from '../../iam/wildcard';
import type { Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { recent } from './recent';

/** A string of Action or NotAction, with the actions that it stands for. */
export interface StatedAction {
  readonly value: StringValue;
  /**
   * The actions of AWS's reference that the string matches; empty where it matches none. Undefined
   * where that cannot be told, and for patterns over several services (`*`), which match thousands.
   */
  readonly actions: readonly Action[] | undefined;
}

const known = new WeakMap<Statement, readonly StatedAction[]>();

/** The strings of a statement's Action (or NotAction), each with the actions that it stands for. */
export function statedActions(statement: Statement): readonly StatedAction[] {
  const before = known.get(statement);
  if (before !== undefined) return before;
  const stated = (statement.actions?.values ?? []).map((value) => ({
    value,
    actions: expand(value.outline),
  }));
  known.set(statement, stated);
  return stated;
}

const expand = recent((outline): readonly Action[] | undefined => {
  if (hasUnknown(outline)) return undefined;
  const pattern = parseAction(outline);
  if (pattern === undefined || hasWildcard(pattern.service)) return undefined;
  return expandAction(outline);
});
