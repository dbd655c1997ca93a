import type { TextEdit } from '../../../policy/edit';
import type { Range } from '../../../policy/range';
import { containsOffset } from '../../../policy/range';
import { wordAt } from '../../strings/wordAt';
import { commaAfter, commaBefore } from './surroundings';
import type { Entry, MapValue, StringValue, Value } from '../../../policy/value';

/** Where in the text a proposal is written, and what its surroundings ask for. */
export interface Place {
  /** What is replaced. */
  readonly range: Range;
  /** The cursor is in a string, so that only the content of a string can be written. */
  readonly quoted: boolean;
  /** Quotes that are still missing. */
  readonly open: string;
  readonly close: string;
  /** A comma, where something follows. */
  readonly after: string;
  /** A key is replaced that already has its colon. */
  readonly hasValue: boolean;
  /** The comma after what stands before, where it is missing. */
  readonly additionalEdits: readonly TextEdit[];
}

/** The place of a key of a map: in the key that the cursor touches, or where a new one is written. */
export function placeOfKey(
  text: string,
  offset: number,
  { map, entry }: KeyPlace,
): Place | undefined {
  if (entry === undefined) {
    return isOnBrace(text, map, offset) ? undefined : barePlace(text, offset, map.entries);
  }
  const place = placeInString(text, offset, entry.key);
  if (place === undefined) return undefined;
  if (/^\s*:/.test(text.slice(entry.key.range.end))) return { ...place, hasValue: true };
  // The value comes behind the closing quote, so that is written anew.
  const quote = text[place.range.end] === '"' && place.close === '' ? 1 : 0;
  const range = { start: place.range.start, end: place.range.end + quote };
  const others = map.entries.filter((one) => one !== entry);
  return {
    ...place,
    range,
    close: '"',
    after: commaAfter(text, range.end),
    additionalEdits: commaBefore(text, entry.range.start, others),
  };
}

interface KeyPlace {
  readonly map: MapValue;
  readonly entry: Entry | undefined;
}

/** On the outer edge of a brace of the map, which it belongs to only just. */
const isOnBrace = (text: string, { range }: MapValue, offset: number): boolean =>
  text[range.start] === '{' &&
  (offset <= range.start || (offset === range.end && text[offset - 1] === '}'));

/**
 * The place of a value: in the string or scalar that the cursor touches, in a list, or after a key
 * that has no value yet.
 *
 * @param entry the key with its value; the value may be a list of such values
 * @param item what the cursor touches
 */
export function placeOfValue(
  text: string,
  offset: number,
  entry: Entry,
  item: Value | undefined,
): Place | undefined {
  const { key, value } = entry;
  const items = value?.kind === 'list' ? value.items : [];
  if (item?.kind === 'string') {
    const place = placeInString(text, offset, item);
    const others = items.filter((one) => one !== item);
    return place && { ...place, additionalEdits: commaBefore(text, item.range.start, others) };
  }
  if (item?.kind === 'scalar') return { ...bare(item.range), after: '' };
  if (item !== undefined) return undefined;
  if (value === undefined || isNextKey(text, offset, value)) {
    const behindColon = /^\s*:/.test(text.slice(key.range.end, offset));
    return behindColon ? barePlace(text, offset, []) : undefined;
  }
  return value.kind === 'list' && isInsideList(text, value.range, offset)
    ? barePlace(text, offset, items)
    : undefined;
}

/** Where a value is missing, a parser takes the key below for it. */
const isNextKey = (text: string, offset: number, { kind, range }: Value): boolean =>
  kind === 'string' &&
  /[\r\n]/.test(text.slice(offset, range.start)) &&
  /^\s*:/.test(text.slice(range.end));

/** Where something new is written, between (or instead of) the children of a container. */
export function barePlace(
  text: string,
  offset: number,
  siblings: readonly { readonly range: Range }[],
): Place {
  const word = wordAt(text, offset, { colons: 'behind-keys' });
  return {
    ...bare(word),
    after: commaAfter(text, word.end),
    additionalEdits: commaBefore(text, word.start, siblings),
  };
}

/** Between the brackets of a list, or behind its items while the closing bracket is missing. */
export const isInsideList = (text: string, list: Range, offset: number): boolean =>
  list.start < offset && (offset < list.end || (offset === list.end && text[offset - 1] !== ']'));

const bare = (range: Range): Place => ({
  range,
  quoted: false,
  open: '"',
  close: '"',
  after: '',
  hasValue: false,
  additionalEdits: [],
});

/** Within the quotes of a string; undefined on or outside them. */
function placeInString(text: string, offset: number, value: StringValue): Place | undefined {
  const { content, range } = value;
  if (!containsOffset(content, offset)) return undefined;
  // A block scalar or heredoc: an item could not be written over it.
  if (/[\r\n]/.test(text.slice(content.start, content.end))) return undefined;
  const inside = { quoted: true, open: '', after: '', hasValue: false, additionalEdits: [] };
  // A language without quotes, or a string that has its closing one.
  const closed = content.start === range.start || content.end < range.end;
  const behind = text.slice(offset, content.end);
  // `["iam:Cr, "iam:GetUser"]`: the quote that seems to close the string opens the next one.
  const swallowed = /^[\w:*-]*\s*[,\]}][\s,[\]{}]*$/.test(behind) && behind.includes(',');
  if (closed && !swallowed) return { ...inside, range: content, close: '' };
  const rest = /^[\w:*/.${}-]*/.exec(behind)?.[0].replace(/[}]+$/, '') ?? '';
  return { ...inside, range: { start: content.start, end: offset + rest.length }, close: '"' };
}
