import type { PolicyEdit } from '../../policy/edit';
import type { Gate } from '../../reasoning/gate';

/** Edits that exempt actions from a gate; undefined where the gate has no NotAction to add them to. */
export function addExemptions(
  { statement: { actions } }: Gate,
  exempt: readonly string[],
): readonly PolicyEdit[] | undefined {
  if (actions === undefined || !actions.negated || actions.entry.value === undefined)
    return undefined;
  return [{ kind: 'add-values', entry: actions.entry, values: exempt }];
}
