import { escapeSnippet } from '../../policy/snippet';
import type { ProposedText } from '../../policy/typing';

/** The characters of a proposal, or of its key, as a snippet; undefined where it is more than that. */
export function contentSnippet(text: ProposedText): string | undefined {
  if (text.as === 'entry') return text.keySnippet ?? escapeSnippet(text.key);
  if (text.as !== 'string') return undefined;
  return text.snippet === true ? text.text : escapeSnippet(text.text);
}
