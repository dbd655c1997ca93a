import type { PolicyEdit } from '../policy/edit';
import type { Entry } from '../policy/value';
import { entryAt } from './entryAt';
import { isOnPolicy } from './isOnPolicy';
import { defineRefactoring } from './refactoring';
import type { RefactoringContext } from './refactoring';
import { listEntries, sortEdits } from './sortedLists';

/** Brings values into an order in which they are found, and says each once. */
export const refactoring = defineRefactoring({
  id: 'sort-values',
  kind: 'rewrite',
  titles: {
    list: {
      en: 'Sort {element} and remove duplicates',
      ja: '{element} を並べ替えて重複を除く',
    },
    statements: {
      en: 'Sort the lists of this statement and remove duplicates',
      ja: 'このステートメントのリストを並べ替えて重複を除く',
    },
    policy: {
      en: 'Sort all lists of the policy and remove duplicates',
      ja: 'ポリシーのすべてのリストを並べ替えて重複を除く',
    },
  },
  offer: (context) => {
    const { location, statements } = context;
    const entry = location && statements.length === 1 ? entryAt(location) : undefined;
    const edits = sortAll(context, entry);
    if (edits.length === 0) return [];
    const title = entry !== undefined ? 'list' : isOnPolicy(context) ? 'policy' : 'statements';
    const data = { element: entry?.key.outline ?? '' };
    return [{ title, data, effect: 'same', edits: () => edits }];
  },
});

function sortAll(context: RefactoringContext, only: Entry | undefined): readonly PolicyEdit[] {
  const { document, statements } = context;
  const meant = isOnPolicy(context) ? document.policy.statements : statements;
  return meant.flatMap((statement) =>
    listEntries(statement)
      .filter((entry) => only === undefined || entry === only)
      .flatMap((entry) => sortEdits(document, statement, entry)),
  );
}
