import type { RefactoringContext } from './refactoring';

/** Whether the whole policy is meant: the cursor is outside of its statements, or several are selected. */
export const isOnPolicy = ({ document, location, statements }: RefactoringContext): boolean =>
  document.policy.node !== undefined &&
  (location === undefined ||
    location.at === 'policy-element' ||
    location.at === 'policy-value' ||
    (statements.length > 1 && statements.length === document.policy.statements.length));
