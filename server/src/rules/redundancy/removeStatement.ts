import type { PolicyEdit } from '../../policy/edit';
import type { Policy, Statement } from '../../policy/model';

/** Takes a statement out of its policy; undefined where it is the only one, or stands in no list. */
export function removeStatement(
  { statementEntry }: Policy,
  { node }: Statement,
): readonly PolicyEdit[] | undefined {
  const list = statementEntry?.value;
  if (list?.kind !== 'list' || list.items.length < 2 || !list.items.includes(node))
    return undefined;
  return [{ kind: 'remove-item', list, item: node }];
}
