import { markdownMayHold } from '../mayHold';
import type { SourceLanguage } from '../source';
import { findCodeBlocks } from './codeBlocks';
import { parseCode } from './parseCode';

/**
 * Policies in the code blocks of Markdown and MDX.
 *
 * @param languages those that may stand in a code block
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
    const found = findCodeBlocks(source.text).map((block) => parseCode(block, source, languages));
    return {
      policies: found.flatMap(({ policies }) => policies),
      problems: found.flatMap(({ problems }) => problems),
      emptySpot: (offset) => {
        for (const { emptySpot } of found) {
          const spot = emptySpot?.(offset);
          if (spot !== undefined) return spot;
        }
        return undefined;
      },
    };
  },
});
