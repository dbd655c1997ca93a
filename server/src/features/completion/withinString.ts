import type { PolicyDocument } from '../../policy/document';
import { locationAt, stringAt } from '../../policy/location';
import { containsOffset } from '../../policy/range';
import { expandSnippet } from '../../policy/snippet';
import type { ProposedText, TypingSpot, WrittenProposal } from '../../policy/typing';

/**
 * Completion in a language that has none of its own: only within a string that stands already, and
 * with characters that mean the same in every language.
 */
export function spotWithinString(document: PolicyDocument, offset: number): TypingSpot | undefined {
  const location = locationAt(document, offset);
  const value = location && stringAt(location);
  if (location === undefined || value === undefined) return undefined;
  const { content } = value;
  if (!containsOffset(content, offset)) return undefined;
  const start = document.policy.range.start;
  // A block scalar or heredoc: an item could not be written over it.
  const own = document.text.slice(content.start - start, content.end - start);
  if (/[\r\n]/.test(own)) return undefined;
  return {
    location,
    range: content,
    typed: own.slice(0, offset - content.start),
    empty: false,
    nextKey: undefined,
    additionalEdits: [],
    write: writePlain,
  };
}

function writePlain(text: ProposedText): WrittenProposal | undefined {
  if (text.as === 'value' || text.as === 'members') return undefined;
  const characters = text.as === 'entry' ? text.key : expandSnippet(text.text);
  // A colon at the end would make a key of it in YAML.
  if (!/^[A-Za-z][\w:/.*-]*$/.test(characters) || characters.endsWith(':')) return undefined;
  return { insertText: characters, snippet: false };
}
