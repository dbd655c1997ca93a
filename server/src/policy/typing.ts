import type { PolicyType } from '../iam/policyType';
import type { Words } from '../iam/words';
import type { PolicyDocument } from './document';
import type { TextEdit } from './edit';
import type { Location } from './location';
import type { Range } from './range';

/** What a proposal writes, free of the syntax of a language: quotes, commas, brackets. */
export type ProposedText =
  /** The content of a string; in LSP's snippet syntax where `snippet` is set. */
  | { readonly as: 'string'; readonly text: string; readonly snippet?: boolean }
  /**
   * A key, and the value that it gets where it has none yet. With `keySnippet` the key has a part to
   * fill in, at the first tab stop. The value is a snippet in JSON: tab stops are within its strings,
   * so that it can be read and written in another language.
   */
  | {
      readonly as: 'entry';
      readonly key: string;
      readonly keySnippet?: string;
      readonly value: string;
    }
  /** A whole value that is no string, as a snippet in JSON. */
  | { readonly as: 'value'; readonly body: string }
  /** All keys of an object that has none yet: the object as a snippet in JSON. */
  | { readonly as: 'members'; readonly body: string };

/** A proposal as its language writes it. */
export interface WrittenProposal {
  /** Written in the place of the spot's range; in LSP's snippet syntax where `snippet` is set. */
  readonly insertText: string;
  readonly snippet: boolean;
  /** What the language calls it, where that is another name than IAM's. */
  readonly label?: string;
  /** What is shown of it, where it is written with escapes of a text around it. */
  readonly shown?: string;
  /** What is written behind the label, in short: so it is told from the same name by somebody else. */
  readonly form?: string;
  /** Only a key, whose value stands already: there is nothing to choose at once. */
  readonly keyOnly?: true;
}

/** A word of the language itself, for which IAM has no name: an argument of a block. */
export interface LanguageWord {
  readonly label: string;
  readonly form: string;
  readonly meaning: Words;
  /** In LSP's snippet syntax. */
  readonly insertText: string;
  /** There is something to choose where the cursor then is. */
  readonly continues: boolean;
}

/** The cursor in a text, with what can be written there. */
export interface TypingSpot {
  /** The policy as it is understood with something at the cursor, where it is not the one that was asked. */
  readonly document?: PolicyDocument;
  /** Where in the policy it is; undefined between statements that stand alone, and in an empty text. */
  readonly location: Location | undefined;
  /** What is replaced: always on one line and around the cursor. */
  readonly range: Range;
  /** What stands before the cursor and is replaced: editors narrow a list down by it. */
  readonly typed: string;
  /** The cursor is in an object without any key. */
  readonly empty: boolean;
  /** The key that follows the cursor: a parser may have lost it behind a key without a value. */
  readonly nextKey: string | undefined;
  /** The type of the policy that begins here, where its place says so. */
  readonly type?: PolicyType;
  /** What the language takes here beside IAM's elements. */
  readonly words?: readonly LanguageWord[];
  /** The language has a kind of principal that is everyone. */
  readonly everyoneIsKind?: true;
  /** Whoever types on will break the line or write a space: only who asks is answered. */
  readonly onRequest?: boolean;
  /** Much else can stand here: only what begins with what is typed is meant. */
  readonly exact?: true;
  /** A space right before the cursor calls for what stands here: it ends a key, or begins an item. */
  readonly onSpace?: boolean;
  /** The language, as a fence of Markdown names it; JSON where left out. */
  readonly language?: 'yaml' | 'hcl';
  /** Edits elsewhere that belong to whatever is written: a comma that is missing before the cursor. */
  readonly additionalEdits: readonly TextEdit[];
  /**
   * Writes a proposal; undefined where it cannot stand.
   *
   * @param goesOn the cursor is to stay inside, since there is something to choose at once
   */
  readonly write: (text: ProposedText, goesOn: boolean) => WrittenProposal | undefined;
}

/**
 * The part of completion that is a source language's: where the cursor is while half of the text is
 * missing, and how a proposal is written there.
 */
export interface Typing {
  /** Undefined in a comment, and where nothing can be written. */
  readonly spotAt: (offset: number) => TypingSpot | undefined;
}
