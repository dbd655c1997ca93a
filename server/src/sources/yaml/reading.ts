import type { SyntaxProblem, Trivia } from '../../policy/document';
import type { Value } from '../../policy/value';
import { readYaml } from './read';
import { toValue } from './values';

/** A YAML text as it has been read. */
export interface YamlReading {
  readonly text: string;
  /** The value of each document that has one. */
  readonly roots: readonly Value[];
  readonly problems: readonly SyntaxProblem[];
  /** All comments, in the order of the text. */
  readonly comments: readonly Trivia[];
  /**
   * Whether a part of the text can be read without the rest: it is one document with nothing wrong in
   * it, and no place stands for what is written at another.
   */
  readonly divisible: boolean;
  /** An earlier version that is divisible, where this one is not. */
  readonly basis?: YamlReading | undefined;
}

/** Reads YAML as a whole. Never throws; what cannot be read is among the problems. */
export function readWhole(text: string): YamlReading {
  const { documents, problems, comments, refersToItself } = readYaml(text);
  return {
    text,
    roots: documents.flatMap(({ contents }) => toValue(contents, text) ?? []),
    problems,
    comments,
    divisible:
      documents.length === 1 &&
      documents.every(({ errors }) => errors.length === 0) &&
      !refersToItself,
  };
}
