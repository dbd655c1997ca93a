import type { PolicyEdit } from '../../policy/edit';
import type { Condition, Statement } from '../../policy/model';
import { conditionMap } from '../condition/conditionBlock';

/** Takes a condition out of a statement, along with what would be left empty around it. */
export function removeCondition(
  statement: Statement,
  { operatorEntry, entry }: Condition,
): readonly PolicyEdit[] {
  const block = conditionMap(statement);
  const keys = operatorEntry.value;
  const element = statement.elements.get('Condition');
  if (block === undefined || keys?.kind !== 'map' || element === undefined) return [];
  if (keys.entries.length > 1) return [{ kind: 'remove-entry', map: keys, entry }];
  if (block.entries.length > 1) return [{ kind: 'remove-entry', map: block, entry: operatorEntry }];
  return [{ kind: 'remove-entry', map: statement.node, entry: element }];
}
