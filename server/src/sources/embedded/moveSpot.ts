import type { TextEdit } from '../../policy/edit';
import { containsOffset } from '../../policy/range';
import { mapSnippet } from '../../policy/snippet';
import type { TypingSpot } from '../../policy/typing';
import { indentationAt } from '../lines';
import type { EmbeddedText } from './embeddedText';

/** What the host does to a text that comes in. */
export interface TypingHost {
  /** The whole text of the host. */
  readonly text: string;
  readonly embedded: EmbeddedText;
  readonly encode: (characters: string) => string;
  readonly encodeEdit: (edit: TextEdit) => TextEdit;
}

/**
 * Moves a spot of an inner text into its host. Undefined where the two are not at one about the place.
 *
 * @param offset of the cursor in the host
 */
export function moveSpot(
  spot: TypingSpot,
  offset: number,
  host: TypingHost,
): TypingSpot | undefined {
  const { embedded, encode, encodeEdit } = host;
  const range = embedded.toHost(spot.range);
  if (!containsOffset(range, offset)) return undefined;
  const lineBreak = lineBreakAt(offset, host);
  const encodeLines = (text: string): string => text.split('\n').map(encode).join(lineBreak);
  const encodeWritten = (text: string, snippet: boolean): string =>
    snippet ? mapSnippet(text, encodeLines) : encodeLines(text);
  return {
    ...spot,
    range,
    additionalEdits: spot.additionalEdits.map(encodeEdit),
    ...(spot.words && {
      words: spot.words.map((word) => ({
        ...word,
        insertText: encodeWritten(word.insertText, true),
      })),
    }),
    write: (proposed, goesOn) => {
      const written = spot.write(proposed, goesOn);
      if (written === undefined) return undefined;
      const { insertText, snippet, shown = insertText } = written;
      return { ...written, insertText: encodeWritten(insertText, snippet), shown };
    },
  };
}

/**
 * What stands between two lines that are written: a line break as the host has it in its strings, or
 * one with what editors do not put before a line by themselves. White space they do, but not the
 * marks of a quote.
 */
function lineBreakAt(offset: number, { text, embedded, encode }: TypingHost): string {
  const [, marks] = /^(?:\r\n|\n|\r)(.*)$/.exec(encode('\n')) ?? [];
  if (marks === undefined) return encode('\n');
  if (marks.trim() === '') return '\n';
  const whole = marks + indentationAt(embedded.text, embedded.toInner(offset));
  const given = indentationAt(text, offset);
  return `\n${whole.startsWith(given) ? whole.slice(given.length) : whole}`;
}
