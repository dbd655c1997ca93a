import type { PolicyDocument } from '../../policy/document';
import type { TextEdit } from '../../policy/edit';
import { locationAt } from '../../policy/location';
import { mapSnippet } from '../../policy/snippet';
import type { Typing, TypingSpot } from '../../policy/typing';
import type { EmbeddedText } from './embeddedText';

/** What the host does to a text that comes in. */
interface Host {
  readonly embedded: EmbeddedText;
  readonly encode: (characters: string) => string;
  readonly encodeEdit: (edit: TextEdit) => TextEdit;
}

/**
 * Completion in an inner text: the inner language finds the place and writes the proposal, both are
 * moved into the host.
 *
 * @param document the policy with its places in the host
 */
export const innerTyping = (
  inner: Typing,
  document: Pick<PolicyDocument, 'policy' | 'text'>,
  { embedded, encode, encodeEdit }: Host,
): Typing => ({
  spotAt: (offset) => {
    const spot = inner.spotAt(embedded.toInner(offset));
    if (spot === undefined) return undefined;
    // Editors indent the lines of what is written themselves.
    const encodeLines = (text: string): string => text.split('\n').map(encode).join('\n');
    const moved: TypingSpot = {
      ...spot,
      location: spot.location && locationAt(document, offset),
      range: embedded.toHost(spot.range),
      additionalEdits: spot.additionalEdits.map(encodeEdit),
      write: (proposed, goesOn) => {
        const written = spot.write(proposed, goesOn);
        if (written === undefined) return undefined;
        const { insertText, snippet } = written;
        return {
          ...written,
          insertText: snippet ? mapSnippet(insertText, encodeLines) : encodeLines(insertText),
        };
      },
    };
    // Where host and inner text are not at one about the place, nothing is offered.
    const { range, location } = moved;
    const agrees = range.start <= offset && offset <= range.end;
    return agrees && location?.at === spot.location?.at ? moved : undefined;
  },
});
