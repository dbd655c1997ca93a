import type { PolicyDocument } from '../../../policy/document';
import { locationAt } from '../../../policy/location';
import { containsOffset } from '../../../policy/range';
import type { Range } from '../../../policy/range';
import type { TypingSpot } from '../../../policy/typing';
import type { ObjectExpression } from '../hcl/syntax';
import { FRESH_STYLE } from '../write/freshStyle';
import { styleOf } from '../write/style';
import { writeProposal } from './write';

/** Reads the policies of a changed text. */
export type ReadPolicies = (text: string) => readonly PolicyDocument[];

/** What makes a policy of any object. */
const ELEMENT = 'Statement = [{ Effect = "Allow" }]';

/**
 * What can stand in an object that is not yet a policy: the object is read with an element of one
 * in it.
 *
 * @param word what is replaced
 */
export function probeObject(
  text: string,
  word: Range,
  object: ObjectExpression,
  read: ReadPolicies,
): TypingSpot | undefined {
  const changed = text.slice(0, word.start) + ELEMENT + text.slice(word.end);
  const at = word.start + 1;
  const document = read(changed).find(({ policy }) => containsOffset(policy.range, at));
  const location = document && locationAt(document, at);
  const isElement =
    location?.at === 'policy-element' && location.entry?.key.range.start === word.start;
  if (!isElement) return undefined;
  const isFresh = object.elements.every(({ value }) => value === undefined);
  const style = isFresh ? FRESH_STYLE : { ...styleOf(text, object), eol: '\n' };
  const isOneLine = !/[\r\n]/.test(text.slice(object.range.start, word.start));
  return {
    document,
    location,
    range: word,
    typed: '',
    empty: location.map.entries.length === 1,
    nextKey: undefined,
    language: 'hcl',
    additionalEdits: [],
    write: (proposed, goesOn) => {
      const line = { kind: 'line', range: word, block: undefined } as const;
      const written = writeProposal(proposed, line, { text, style, blocks: false }, goesOn);
      if (written === undefined || !isOneLine || !written.insertText.includes('\n')) return written;
      // Between braces on one line, what has several gets lines of its own.
      const lines = `\n${written.insertText}`.replaceAll('\n', `\n${style.unit}`);
      return { ...written, insertText: `${lines}\n` };
    },
  };
}
