import type { PolicyDocument } from '../../../policy/document';
import { locationAt, stringAt } from '../../../policy/location';
import type { Location } from '../../../policy/location';
import { containsOffset } from '../../../policy/range';
import type { Range } from '../../../policy/range';
import { wordAt } from '../../strings/wordAt';
import { lineStart } from '../../lines';

/** A word that nobody writes. */
const WORD = 'IamSidekickIsAsked';

/** A key that makes a statement of whatever it is in, where nothing else does yet. */
const ELEMENT = 'Effect';

/** A place where nothing stands yet, or half a word, with what can stand there. */
export interface Probe {
  readonly kind: 'key' | 'value';
  /** The word that is replaced. */
  readonly word: Range;
  /** The policy as it is understood with something at the place. */
  readonly document: PolicyDocument;
  readonly location: Location;
  /** Between brackets. */
  readonly inFlow: boolean;
}

/**
 * Finds out what can stand at a place by writing a word there and reading the text again: what an
 * empty line belongs to, only the language's own rules of indentation tell.
 *
 * @param read reads a changed text
 */
export function probeAt(
  text: string,
  offset: number,
  read: (text: string) => readonly PolicyDocument[],
): Probe | undefined {
  const word = replacedAt(text, offset);
  const head = text.slice(lineStart(text, offset), word.start);
  const rest = text.slice(word.end).split(/[\r\n]/, 1)[0] ?? '';
  const inFlow = /^\s*[\]},]/.test(rest) || /[[{,]\s*$/.test(head);
  if (!/^\s*($|#|[\]},])/.test(rest) || /(^|\s)#/.test(head)) return undefined;
  const startsLine = /^\s*(-\s+)*$/.test(head);
  if (!startsLine && !/[:[{,]\s*$/.test(head)) return undefined;
  const gap = /[:-]$/.test(head) ? ' ' : '';
  const at = word.start + gap.length + 1;
  for (const { kind, name } of attemptsAt(head, startsLine)) {
    const written = kind === 'key' ? `${name}: ` : name;
    const changed = text.slice(0, word.start) + gap + written + text.slice(word.end);
    const document = read(changed).find(({ policy }) => containsOffset(policy.range, at));
    const location = document && locationAt(document, at);
    if (document === undefined || location === undefined) continue;
    if (stringAt(location)?.outline === name && isKey(location) === (kind === 'key')) {
      return { kind, word, document, location, inFlow };
    }
  }
  return undefined;
}

/** Something that is written, to see what can stand there. */
interface Attempt {
  readonly kind: Probe['kind'];
  readonly name: string;
}

const KEY: Attempt = { kind: 'key', name: WORD };
const VALUE: Attempt = { kind: 'value', name: WORD };

/** What may stand behind the characters before the cursor, the likelier first. */
function attemptsAt(head: string, startsLine: boolean): readonly Attempt[] {
  const isItem = /-\s*$/.test(head);
  if (startsLine) return [KEY, VALUE, ...(isItem ? [{ kind: 'key', name: ELEMENT } as const] : [])];
  return /[{,]\s*$/.test(head) ? [KEY, VALUE] : [VALUE];
}

const isKey = ({ at }: Location): boolean =>
  at === 'policy-element' ||
  at === 'statement-element' ||
  at === 'principal-kind' ||
  at === 'operator' ||
  at === 'condition-key';

/**
 * What is written anew around an offset. Behind `Condition:` its value is asked for, while `s3:` is
 * the beginning of an action; and a key that has its colon already is written anew with the space
 * behind it.
 */
function replacedAt(text: string, offset: number): Range {
  const { start, end } = wordAt(text, offset, { colons: 'in-names' });
  if (/[A-Z].*:$/.test(text.slice(start, offset))) return { start: offset, end: offset };
  const isKey = end > offset && text[end - 1] === ':';
  const space = isKey ? /^[ \t]+(?=[\r\n]|$)/.exec(text.slice(end, end + 256)) : null;
  return { start, end: end + (space?.[0].length ?? 0) };
}
