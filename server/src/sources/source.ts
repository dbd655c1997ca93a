import type { PolicyType } from '../iam/policyType';
import type { PolicyDocument, SyntaxProblem } from '../policy/document';
import type { TypingSpot } from '../policy/typing';

/** A text with what is known about it. */
export interface SourceText {
  /** A URI or a path; only its name is looked at. */
  readonly uri: string;
  /** VS Code's language id; undefined on the command line, where the name decides. */
  readonly languageId: string | undefined;
  readonly text: string;
  /** The type that the user set for this file; undefined to infer it. */
  readonly type: PolicyType | undefined;
  /** U+FFFC in the text stands for what a language around it fills in (`embedded/`). */
  readonly unknowns?: boolean;
}

/** What a source language found in a text. */
export interface SourceResult {
  readonly policies: readonly PolicyDocument[];
  /** Where the text is not valid in its own language, in text order. */
  readonly problems: readonly SyntaxProblem[];
  /**
   * Where a policy can begin: in a text that is to be one and holds nothing yet, or, where the spot
   * has a policy of its own, at a place of a template that holds nothing yet.
   */
  readonly emptySpot?: (offset: number) => TypingSpot | undefined;
}

/**
 * A language in which policies are written. It finds the policies of a text, and writes edits to
 * them; nothing above knows which language it was.
 */
export interface SourceLanguage {
  readonly id: string;
  /** Whether this language is responsible for the text, by language id or file name. */
  readonly handles: (source: SourceText) => boolean;
  /** Cheap look at the characters: false where no policy can be in the text. */
  readonly mayHoldPolicies: (text: string) => boolean;
  /** Finds the policies. Never throws. */
  readonly parse: (source: SourceText) => SourceResult;
}
