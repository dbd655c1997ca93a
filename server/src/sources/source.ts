import type { PolicyType } from '../iam/policyType';
import type { Attachments } from '../policy/attachment';
import type { PolicyDocument, SyntaxProblem } from '../policy/document';
import type { Range } from '../policy/range';
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
  /**
   * The other texts of its folder that the language reads together with it (`FolderLanguage`). Give
   * the same object for the same text: what is read from one is kept as long as it is.
   */
  readonly beside?: readonly SiblingText[];
}

/** A text that others of its folder are read together with. */
export interface SiblingText {
  readonly uri: string;
  readonly text: string;
}

/** A policy that other texts of the folder may name. */
export interface Definition {
  readonly name: string;
  /** The place of its name. */
  readonly range: Range;
}

/** A place that names a policy of the folder, or a file beside the text. */
export type SourceReference =
  | { readonly to: 'policy'; readonly range: Range; readonly name: string }
  | { readonly to: 'file'; readonly range: Range; readonly path: string };

/** What a text calls its policies, and which policies and files it names. */
export interface TextNames {
  readonly definitions: readonly Definition[];
  readonly references: readonly SourceReference[];
}

/** What a source language found in a text. */
export interface SourceResult {
  readonly policies: readonly PolicyDocument[];
  /** Where the text is not valid in its own language, in text order. */
  readonly problems: readonly SyntaxProblem[];
  /** Left out where a language has no names for its policies. */
  readonly definitions?: TextNames['definitions'];
  readonly references?: TextNames['references'];
  /**
   * Where a policy can begin: in a text that is to be one and holds nothing yet, or, where the spot
   * has a policy of its own, at a place of a template that holds nothing yet.
   */
  readonly emptySpot?: (offset: number) => TypingSpot | undefined;
  /**
   * Reads a later version of the text, and only what has changed of it, where that is much faster than
   * to read all of it. The result is the same.
   */
  readonly again?: (source: SourceText) => SourceResult;
  /**
   * What the text says of who has which policies, also where it holds none; worked out when asked, since
   * few texts are. Left out where the language cannot say.
   */
  readonly attachments?: () => Attachments;
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
  /** Left out where every text stands for itself. */
  readonly folder?: FolderLanguage;
}

/** How a language puts the texts of a folder together. */
export interface FolderLanguage {
  /** The files that there are such folders of, as a glob in an editor's workspace. */
  readonly glob: string;
  /** Whether a file is one of those, by its name. */
  readonly isIn: (name: string) => boolean;
  /**
   * Which files of a folder are read together with one of them.
   *
   * @param names the names of the files in the folder, that of the file itself among them or not
   */
  readonly besideIn: (name: string, names: readonly string[]) => readonly string[];
  /** What others may learn from a text: as long as it is the same, they mean the same. */
  readonly outlineOf: (sibling: SiblingText) => string;
  /** The names in a text, without reading its policies. */
  readonly namesIn: (text: string) => TextNames;
}
