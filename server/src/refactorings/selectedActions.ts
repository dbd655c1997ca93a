import type { Selection, Statement } from '../policy/model';
import { rangesTouch } from '../policy/range';
import type { StringValue } from '../policy/value';
import type { RefactoringContext } from './refactoring';

/** The actions that the cursor or the selection means. */
export interface SelectedActions {
  readonly statement: Statement;
  readonly actions: Selection;
  /** Those that are touched; all of them where the element is, and none of its values. Never empty. */
  readonly values: readonly StringValue[];
  /** The values are all that the element has. */
  readonly all: boolean;
}

/** What is selected of the Action or NotAction of a single statement; undefined elsewhere. */
export function selectedActions({
  statements,
  selection,
}: RefactoringContext): SelectedActions | undefined {
  const [statement, more] = statements;
  const actions = statement?.actions;
  if (statement === undefined || more !== undefined || actions === undefined) return undefined;
  if (!actions.complete || !rangesTouch(actions.entry.range, selection)) return undefined;
  const touched = actions.values.filter(({ range }) => rangesTouch(range, selection));
  const values = touched.length === 0 ? actions.values : touched;
  if (values.length === 0) return undefined;
  return { statement, actions, values, all: values.length === actions.values.length };
}
