import type { Dialect, SyntaxProblem } from '../../policy/document';
import { stringValue } from '../../policy/value';
import type { StringValue } from '../../policy/value';
import { parseEmbedded } from '../embedded/embedded';
import { jsonMayHold } from '../mayHold';
import type { SourceLanguage, SourceResult, SourceText } from '../source';
import { splitPart } from '../strings/parts';
import type { CodeBlock } from './codeBlocks';
import { jsonValues } from './jsonValues';
import { openPlaceholders } from './placeholders';
import { findShellTexts } from './shell/shell';

/** The language ids of what people write behind an opening fence. */
const LANGUAGE_IDS: ReadonlyMap<string, string> = new Map([
  // Examples have comments, whatever they are called.
  ['json', 'jsonc'],
  ['jsonc', 'jsonc'],
  ['json5', 'jsonc'],
  ['iam-policy', 'jsonc'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['cloudformation', 'yaml'],
  ['hcl', 'terraform'],
  ['terraform', 'terraform'],
  ['tf', 'terraform'],
  ['opentofu', 'terraform'],
]);

/** Labels under which JSON stands, and much else: of those, only what is JSON as a whole is read. */
const ANYTHING = /^(?:|te?xt|plain|plaintext|none|output)$/;
const SCRIPT = /^(?:js|javascript|jsx|ts|typescript|tsx|node)$/;
const SHELL = /^(?:|bash|sh|zsh|ksh|shell|console|terminal|shell-?session|sh-session|te?xt)$/;

const NOTHING: SourceResult = { policies: [], problems: [] };

/** Finds the policies of a code block, in the language that its fence names or its content shows. */
export function parseCode(
  block: CodeBlock,
  source: SourceText,
  languages: readonly SourceLanguage[],
): SourceResult {
  const { language, code } = block;
  const languageId = LANGUAGE_IDS.get(language);
  if (languageId !== undefined) {
    const result = parseBlock(languageId, { block, source, languages });
    return { ...result, problems: toldProblems(code.outline, result.problems) };
  }
  if (!jsonMayHold(code.outline)) return NOTHING;
  const isWhole = /^\s*(?:\/\/[^\n]*\n\s*)*[[{][^]*[\]}]\s*$/.test(code.outline);
  if (isWhole && (ANYTHING.test(language) || SCRIPT.test(language))) {
    const result = parseBlock('jsonc', { block, source, languages });
    // Nobody has said that it is JSON.
    if (result.problems.length === 0) return result;
    if (SCRIPT.test(language)) return NOTHING;
    return { ...result, problems: result.problems.map(elided) };
  }
  return SHELL.test(language) ? parseShell({ block, source, languages }) : NOTHING;
}

interface Place {
  readonly block: CodeBlock;
  readonly source: SourceText;
  readonly languages: readonly SourceLanguage[];
}

/** Reads a block as a whole, or each of the JSON values in it. */
function parseBlock(languageId: string, place: Place): SourceResult {
  const { code } = place.block;
  const texts = languageId === 'jsonc' ? jsonValues(code) : [code];
  const results = texts.map((text) => parseText(text, languageId, place));
  const [only] = results;
  if (only !== undefined && results.length === 1) return only;
  return {
    policies: results.flatMap(({ policies }) => policies),
    problems: results.flatMap(({ problems }) => problems),
  };
}

/** JSON in the commands of a shell. What is no JSON after all may be anything. */
function parseShell(place: Place): SourceResult {
  const policies = findShellTexts(place.block.code).flatMap(({ string, encode }) => {
    if (!jsonMayHold(string.outline)) return [];
    const result = parseText(string, 'jsonc', place, encode);
    if (result.problems.length > 0) return [];
    return result.policies.map((one) => ({
      ...one,
      dialect: withoutComments(one.dialect),
      ...(encode === undefined && { canWrite: () => false, write: () => [] }),
    }));
  });
  return { policies, problems: [] };
}

/** What a shell hands to AWS is read there as it is: a comment would break it. */
const withoutComments = ({ verbatim, defaults }: Dialect): Dialect => ({ verbatim, defaults });

function parseText(
  string: StringValue,
  languageId: string,
  { block: { lineStart }, source: { uri, text, type }, languages }: Place,
  encode: (characters: string) => string = (characters) => characters,
): SourceResult {
  const { outline } = string;
  const inner = languages.find((one) => one.handles({ uri, languageId, text: outline, type }));
  if (inner?.mayHoldPolicies(outline) !== true) return NOTHING;
  const written = languageId === 'jsonc' ? withoutDots(string) : string;
  return parseEmbedded(
    inner,
    { uri, languageId, type },
    {
      text,
      string: written,
      encode: (characters) => encode(characters).replace(/\r\n|\n|\r/g, lineStart),
      open: openPlaceholders,
    },
  );
}

const DOTS = /\.{3,}|…/g;

/** What dots stand for may be anything: an entry, an item, several of them. */
const withoutDots = (string: StringValue): StringValue =>
  stringValue(
    string.range,
    string.content,
    string.parts.flatMap((part) => splitPart(part, DOTS)),
  );

/**
 * What is told of the problems of a code block: the first one, since a reader that has lost its way
 * finds more in every line. Who writes "…" into an example knows that it cannot be read as it stands.
 */
function toldProblems(
  outline: string,
  problems: readonly SyntaxProblem[],
): readonly SyntaxProblem[] {
  if (/\.\.\.|…/.test(outline)) return problems.map(elided);
  const first = problems.find(({ unread }) => unread !== true);
  return problems.map((problem) =>
    problem.unread === true || problem === first ? problem : elided(problem),
  );
}

const elided = (problem: SyntaxProblem): SyntaxProblem => ({ ...problem, elided: true });
