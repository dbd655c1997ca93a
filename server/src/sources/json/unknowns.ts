import { UNKNOWN } from '../../iam/unknown';
import type { Range } from '../../policy/range';
import { stringValue } from '../../policy/value';
import type { Entry, MapValue, StringValue, Value } from '../../policy/value';
import { splitPart } from '../strings/parts';

const UNKNOWNS = new RegExp(UNKNOWN, 'g');

/** Strings, comments, and unknown parts outside both. A string that is not closed ends with its line. */
const TOKEN = new RegExp(
  `"(?:[^"\\\\\\r\\n]|\\\\.)*"?|//[^\\r\\n]*|/\\*[^]*?\\*/|${UNKNOWN}+`,
  'g',
);

/** The same, and what tells where in an object or a list they are. */
const PLACED = new RegExp(`${TOKEN.source}|[{}[\\],:]|[\\w.+-]+`, 'g');

/**
 * Makes JSON of what an unknown part stands in: a number of the same length where it is a value, and
 * blanks where it may be entries of an object, or items of a list.
 */
export function valuesForUnknowns(text: string): string {
  const open: string[] = [];
  let before = '';
  return text.replace(PLACED, (token) => {
    if (/^\/[/*]/.test(token)) return token;
    if (/^[{[]/.test(token)) open.push(token);
    if (/^[}\]]/.test(token)) open.pop();
    if (!token.startsWith(UNKNOWN)) {
      before = token;
      return token;
    }
    const isValue =
      open.at(-1) === '{' ? before === ':' : before === '' || before === '[' || before === ',';
    if (isValue) before = token;
    return (isValue ? '1' : ' ').repeat(token.length);
  });
}

/** Whether something unknown stands outside strings, where it may be any piece of JSON. */
export const hasUnknownPiece = (text: string): boolean =>
  [...text.matchAll(TOKEN)].some(([token]) => token.startsWith(UNKNOWN));

/** Whether a problem comes of an unknown part: it is there, or right behind one. */
export function isAboutUnknown(text: string, { start, end }: Range): boolean {
  const before = text.slice(0, start).trimEnd();
  return before.endsWith(UNKNOWN) || text.slice(start, end).includes(UNKNOWN);
}

/** Marks as unknown what U+FFFC stands for: whole values, and parts of strings. */
export function openUnknowns(value: Value, text: string): Value {
  switch (value.kind) {
    case 'string':
      return openString(value);
    case 'list':
      return { ...value, items: value.items.map((item) => openUnknowns(item, text)) };
    case 'map':
      return {
        ...value,
        entries: [
          ...value.entries.map((entry) => ({
            ...entry,
            key: openString(entry.key),
            value: entry.value && openUnknowns(entry.value, text),
          })),
          ...unknownEntries(value, text),
        ].sort((a, b) => a.range.start - b.range.start),
      };
    case 'scalar':
      return text.slice(value.range.start, value.range.end).includes(UNKNOWN)
        ? { kind: 'unknown', range: value.range, is: 'json' }
        : value;
    case 'unknown':
      return value;
  }
}

/** What is filled in between the entries of an object may be entries, too. */
function unknownEntries({ range, entries }: MapValue, text: string): readonly Entry[] {
  const ends = [range.start, ...entries.map((entry) => entry.range.end)];
  const starts = [...entries.map((entry) => entry.range.start), range.end];
  return starts.flatMap((end, i) => {
    const at = text.slice(ends[i], end).indexOf(UNKNOWN);
    if (at < 0) return [];
    const start = (ends[i] ?? range.start) + at;
    const place = { start, end: start + 1 };
    const key = stringValue(place, place, [{ range: place, text: undefined }]);
    return [{ range: place, key, value: { kind: 'unknown', range: place } }];
  });
}

const openString = (value: StringValue): StringValue =>
  value.outline.includes(UNKNOWN)
    ? stringValue(
        value.range,
        value.content,
        value.parts.flatMap((part) => splitPart(part, UNKNOWNS)),
      )
    : value;
