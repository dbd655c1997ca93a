import type { PolicyQuota } from '../iam/quota';
import type { PolicyType } from '../iam/policyType';
import type { Policy } from './model';
import type { PolicyEdit, TextEdit } from './edit';
import type { Range } from './range';
import type { Typing } from './typing';

/** How sure the type of a policy is. */
export type TypeOrigin =
  /** The user said so: `--type`, a setting, the language mode. */
  | 'set'
  /** The host language says so: the key, resource type or property that holds the policy. */
  | 'context'
  /** The content leaves no other choice, or the file's name says it. */
  | 'content'
  /** Nothing speaks against the commonest type: rules that depend on the type stay silent. */
  | 'assumed';

/** The type of a policy, and where that knowledge comes from. */
export interface InferredType {
  readonly type: PolicyType;
  readonly origin: TypeOrigin;
}

/** What the host language does for its policies, so that no rule asks which language it is. */
export interface Dialect {
  /** IAM reads the text as it is, so that what JSON does not allow is refused. */
  readonly verbatim: boolean;
  /** Elements that the host language fills in where they are left out. */
  readonly defaults: ReadonlySet<string>;
  /** The host language writes a list of one value as that value. */
  readonly unwraps?: true;
  /** How a comment begins that goes to the end of its line; left out where there are no comments. */
  readonly comment?: string;
}

/** Something in the text outside the values, that a rule may have a word on. */
export interface Trivia {
  readonly kind: 'comment' | 'trailing-comma' | 'byte-order-mark';
  readonly range: Range;
  /** The characters, with the marks of a comment. */
  readonly text: string;
}

/** One policy of a text. */
export interface PolicyDocument {
  readonly policy: Policy;
  /**
   * The same with each value at its own place, where the language puts together what stands in several
   * blocks: for questions about a place of the text. Left out where there is nothing to put together.
   */
  readonly places?: Policy;
  readonly type: InferredType;
  readonly dialect: Dialect;
  /**
   * Statements that a policy of the text may turn out to have (`UnknownValue.may`): they are checked
   * like any others, and are no policy of their own.
   */
  readonly isPerhaps?: true;
  /** The policy is the whole text, not a part of something larger. */
  readonly whole: boolean;
  readonly trivia: readonly Trivia[];
  /** The characters of the policy as they stand in the text. */
  readonly text: string;
  /** What the text around it calls the policy: the logical ID of its resource, the name of its function. */
  readonly name?: string;
  /** The quota of the place that the policy stands in, where it is another than that of its type. */
  readonly quota?: PolicyQuota;
  /** Writes edits to this policy in the syntax of its language. */
  readonly write: (edits: readonly PolicyEdit[]) => readonly TextEdit[];
  /**
   * Whether the edits can be written: a value that stands somewhere else (an alias, a variable) has
   * no place here in which it could be changed. Every edit can where this is left out.
   */
  readonly canWrite?: (edits: readonly PolicyEdit[]) => boolean;
  /** Left out where the language has no completion of its own: then only names in strings are offered. */
  readonly typing?: Typing;
}

/** A place where the text is not what its own language allows. */
export interface SyntaxProblem {
  readonly range: Range;
  /** What was expected, by jsonc-parser's names (`CommaExpected`) or the like of another parser. */
  readonly code: string;
  /** The language whose text it is, by its own name; JSON where left out. */
  readonly language?: string;
  /** The problem is in a text inside another one, where the editor's own support does not look. */
  readonly embedded?: true;
  /** Something is left out on purpose, by an ellipsis in a document: nobody needs to be told. */
  readonly elided?: true;
  /** What looks like a policy here could not be read at all, so that nobody has checked it. */
  readonly unread?: true;
}
