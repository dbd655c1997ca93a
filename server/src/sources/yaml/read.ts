import { Composer, Parser } from 'yaml';
import type { CST, Document } from 'yaml';
import type { SyntaxProblem, Trivia } from '../../policy/document';
import { surveyTokens } from './comments';
import { withoutLooseQuotes } from './looseQuotes';

/** Deeper than any template; the parser overflows the stack at some thousand levels. */
const MAX_DEPTH = 256;

/** UTF-16 units; CloudFormation takes a template of 1 MB. */
const MAX_LENGTH = 8 * 1024 * 1024;

export interface YamlText {
  /** The documents of the text; none where the guards refused it. */
  readonly documents: readonly Document.Parsed[];
  readonly problems: readonly SyntaxProblem[];
  readonly comments: readonly Trivia[];
  /** Something stands for what is written at another place: an alias, a merge key. */
  readonly refersToItself: boolean;
}

/** Reads YAML, all documents of the text. Never throws; what cannot be read is among the problems. */
export function readYaml(text: string): YamlText {
  if (text.length > MAX_LENGTH) return refused('TooLarge');
  if (isTooDeep(text)) return refused('TooDeep');
  const tokens: CST.Token[] = [...new Parser().parse(text)];
  const { comments, depth, refersToItself } = surveyTokens(tokens);
  if (depth > MAX_DEPTH) return refused('TooDeep');
  const composer = new Composer({
    // Keys that are repeated are for a rule to report.
    uniqueKeys: false,
    // A key may be an alias or a list in other people's files.
    stringKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    strict: false,
    version: '1.2',
  });
  const documents = [...composer.compose(tokens, false, text.length)];
  const problems = documents.flatMap(({ errors }) =>
    errors.map(({ code, pos }) => ({
      range: clamp(pos[0], pos[1], text.length),
      code,
      language: 'YAML',
    })),
  );
  return { documents, problems: withoutLooseQuotes(text, problems), comments, refersToItself };
}

const refused = (code: string): YamlText => ({
  documents: [],
  problems: [{ range: { start: 0, end: 1 }, code, language: 'YAML' }],
  comments: [],
  refersToItself: false,
});

const clamp = (start: number, end: number, length: number): SyntaxProblem['range'] => {
  const from = Math.min(start, length);
  return { start: from, end: Math.max(from, Math.min(end, length)) };
};

/** Brackets or dashes in a row beyond any reason: the tokeniser itself would take long over them. */
const isTooDeep = (text: string): boolean => /(?:[[{] *){1000}|(?:[-?] +){1000}/.test(text);
