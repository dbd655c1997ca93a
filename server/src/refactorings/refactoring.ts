import type { WordData, Words } from '../iam/words';
import type { PolicyDocument } from '../policy/document';
import type { PolicyEdit } from '../policy/edit';
import type { Effect } from '../policy/effect';
import type { Location } from '../policy/location';
import type { Statement } from '../policy/model';
import type { Range } from '../policy/range';

/** What a refactoring is asked about. */
export interface RefactoringContext {
  readonly document: PolicyDocument;
  /** What the user has selected; empty for a cursor. */
  readonly selection: Range;
  /** Where the selection begins. */
  readonly location: Location | undefined;
  /** The statements that the selection touches, in their order. */
  readonly statements: readonly Statement[];
}

/** One way to rewrite what is selected. */
export interface Proposal<TitleId extends string = string> {
  readonly title: TitleId;
  readonly data?: WordData;
  readonly effect: Effect;
  /** Written only when the user has chosen it. Never empty. */
  readonly edits: () => readonly PolicyEdit[];
}

/**
 * A way to write a policy differently. It reports nothing: the policy is right as it is. What it
 * says of its effect on access is proved by tests that evaluate requests before and after.
 */
export interface Refactoring<TitleId extends string = string> {
  /** Kebab-case; the end of the code action's kind, so that users can bind keys to it. */
  readonly id: string;
  /** LSP's kinds of refactorings: `extract` takes something out into a statement of its own. */
  readonly kind: 'rewrite' | 'extract';
  readonly titles: Readonly<Record<TitleId, Words>>;
  /** Empty where the refactoring has nothing to do at this place. Called at each opening of the menu: must be quick. */
  readonly offer: (context: RefactoringContext) => readonly Proposal<TitleId>[];
}

/** Declares a refactoring; the title ids that its proposals may use are those that it declares. */
export const defineRefactoring = <TitleId extends string>(
  refactoring: Refactoring<TitleId>,
): Refactoring<TitleId> => refactoring;
