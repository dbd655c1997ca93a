import type { SyntaxProblem } from '../../policy/document';
import { parseEmbedded } from '../embedded/embedded';
import { markdownMayHold } from '../mayHold';
import type { SourceLanguage, SourceResult, SourceText } from '../source';
import { findFences } from './fences';
import type { Fence } from './fences';

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

/**
 * Policies in the fenced code blocks of Markdown and MDX.
 *
 * @param languages those that may stand in a fence
 */
export const markdown = (languages: readonly SourceLanguage[]): SourceLanguage => ({
  id: 'markdown',
  handles: ({ languageId, uri }) =>
    languageId === undefined
      ? /\.(md|markdown|mdx)$/i.test(uri)
      : languageId === 'markdown' || languageId === 'mdx',
  mayHoldPolicies: markdownMayHold,
  parse: (source) => {
    if (!markdownMayHold(source.text)) return { policies: [], problems: [] };
    const found = findFences(source.text).map((fence) => parseFence(fence, source, languages));
    return {
      policies: found.flatMap(({ policies }) => policies),
      problems: found.flatMap(({ problems }) => problems),
    };
  },
});

function parseFence(
  { language, code, lineStart }: Fence,
  { uri, text, type }: SourceText,
  languages: readonly SourceLanguage[],
): SourceResult {
  const languageId = LANGUAGE_IDS.get(language);
  const inner = languages.find((one) => one.handles({ uri, languageId, text: code.outline, type }));
  if (languageId === undefined || !inner?.mayHoldPolicies(code.outline)) {
    return { policies: [], problems: [] };
  }
  const encode = (characters: string): string => characters.replace(/\r\n|\n|\r/g, lineStart);
  const result = parseEmbedded(inner, { uri, languageId, type }, { text, string: code, encode });
  // Who writes "…" into an example knows that it cannot be read as it stands.
  const problems = /\.\.\.|…/.test(code.outline) ? result.problems.map(elided) : result.problems;
  return { policies: result.policies, problems };
}

const elided = (problem: SyntaxProblem): SyntaxProblem => ({ ...problem, elided: true });
