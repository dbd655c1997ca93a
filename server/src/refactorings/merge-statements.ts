import type { Words } from '../iam/words';
import type { Statement } from '../policy/model';
import { canGo, isInList, mergedElement } from './mergeable';
import type { MergedElement } from './mergeable';
import { mergeStatements } from './mergeStatements';
import { defineRefactoring } from './refactoring';
import type { RefactoringContext } from './refactoring';

const TITLES: Readonly<Record<MergedElement, Words>> = {
  actions: {
    en: 'Merge {count} statements that differ in their actions only',
    ja: 'アクションだけが異なる {count} 個のステートメントをまとめる',
  },
  resources: {
    en: 'Merge {count} statements that differ in their resources only',
    ja: 'リソースだけが異なる {count} 個のステートメントをまとめる',
  },
  principals: {
    en: 'Merge {count} statements that differ in their principals only',
    ja: 'プリンシパルだけが異なる {count} 個のステートメントをまとめる',
  },
};

/**
 * Writes statements that differ in one element as one: those that are selected, or the one at the
 * cursor with all others that it can be merged with.
 */
export const refactoring = defineRefactoring({
  id: 'merge-statements',
  kind: 'rewrite',
  titles: TITLES,
  offer: (context) => {
    const { document } = context;
    const [first, ...selected] = context.statements;
    if (first === undefined || !isInList(document.policy, first)) return [];
    if (first.oddEntries.length > 0) return [];
    const elements = Object.keys(TITLES) as MergedElement[];
    return elements.flatMap((element) => {
      const found = partners(context, first, element);
      if (!selected.every((one) => found.includes(one))) return [];
      const others = selected.length > 0 ? selected : found.filter((one) => canGo(document, one));
      const inOrder = [first, ...others].toSorted((a, b) => a.index - b.index);
      const into = canGo(document, first) ? (inOrder[0] ?? first) : first;
      const gone = inOrder.filter((one) => one !== into);
      if (gone.length === 0 || !gone.every((one) => canGo(document, one))) return [];
      return [
        {
          title: element,
          data: { count: others.length + 1 },
          effect: 'same',
          edits: () => mergeStatements(document.policy, into, gone, element),
        },
      ];
    });
  },
});

const partners = (
  { document }: RefactoringContext,
  statement: Statement,
  element: MergedElement,
): readonly Statement[] =>
  document.policy.statements.filter(
    (other) => other !== statement && mergedElement(statement, other) === element,
  );
