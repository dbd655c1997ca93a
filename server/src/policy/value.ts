import { UNKNOWN } from '../iam/unknown';
import type { Range } from './range';

/**
 * A value as it stands in a text, whatever language the text is written in. Sources build these;
 * everything above reads them. Literals keep what was written, and a value of which the host
 * language fills in a part later says which part.
 */
export type Value = StringValue | ScalarValue | ListValue | MapValue | UnknownValue;

/** A piece of a string: known text, or something the host language fills in. */
export interface StringPart {
  readonly range: Range;
  /** The characters after unescaping; undefined where the host language fills them in. */
  readonly text: string | undefined;
  /**
   * For escaped text: where in the source each character begins, as offsets from `range.start`,
   * with the end as last entry. Left out where characters and source agree one to one.
   */
  readonly offsets?: readonly number[];
  /**
   * The characters stand somewhere else, or come of a rule of the language (an alias, the delimiter
   * of a join): each of them stands at the whole range, and they can only be replaced together.
   */
  readonly whole?: true;
  /**
   * The host language takes the characters for a reference of its own, though they are a policy
   * variable: how they have to be written so that it does not (`${!aws:username}`).
   */
  readonly taken?: string;
  /** An unknown part that is the id of the account, or the partition, that the policy is made in. */
  readonly stands?: 'account' | 'partition';
  /** Where the value of an unknown part stands, if it is not at the part's own place. */
  readonly from?: Range;
}

export interface StringValue {
  readonly kind: 'string';
  /** With the quotes, where the language writes them. */
  readonly range: Range;
  /** Without the quotes. */
  readonly content: Range;
  readonly parts: readonly StringPart[];
  /** The value IAM will read; undefined where a part of it cannot be known. */
  readonly text: string | undefined;
  /** The same with U+FFFC (`UNKNOWN`) for each part that cannot be known. */
  readonly outline: string;
}

/** A number, a boolean or null. */
export interface ScalarValue {
  readonly kind: 'scalar';
  readonly range: Range;
  readonly value: number | boolean | null;
}

export interface ListValue {
  readonly kind: 'list';
  readonly range: Range;
  readonly items: readonly Value[];
}

export interface MapValue {
  readonly kind: 'map';
  readonly range: Range;
  readonly entries: readonly Entry[];
}

/** A value that the host language computes: nothing may be concluded from it. */
export interface UnknownValue {
  readonly kind: 'unknown';
  readonly range: Range;
  /**
   * What it surely is, whatever it holds: a list, or one value or a list (whose values are put into
   * the list that it stands in), or JSON text that another language puts in. Left out where it may be
   * one value or a list by itself.
   */
  readonly is?: 'list' | 'either' | 'json';
  /** It is one of these, several of them, or nothing. Left out where nobody knows what it may be. */
  readonly may?: readonly Value[];
}

/** A key with its value. */
export interface Entry {
  /** From the key to the end of the value. */
  readonly range: Range;
  /** The key in IAM's terms; `key.text` is as IAM will see it. */
  readonly key: StringValue;
  /** Undefined while the value is not yet typed. */
  readonly value: Value | undefined;
}

/** Builds a string value from its parts. */
export function stringValue(
  range: Range,
  content: Range,
  parts: readonly StringPart[],
): StringValue {
  const known = parts.every((part) => part.text !== undefined);
  const outline = parts.map((part) => part.text ?? UNKNOWN).join('');
  return { kind: 'string', range, content, parts, text: known ? outline : undefined, outline };
}

/**
 * The place in the source of some characters of a string's outline.
 *
 * @param start offset in `value.outline`
 * @param end offset in `value.outline`, exclusive
 */
export function locate(value: StringValue, start: number, end: number): Range {
  return { start: sourceOffset(value, start, 'start'), end: sourceOffset(value, end, 'end') };
}

function sourceOffset(value: StringValue, offset: number, side: 'start' | 'end'): number {
  let from = 0;
  for (const part of value.parts) {
    const length = part.text?.length ?? 1;
    const inside = side === 'start' ? offset < from + length : offset <= from + length;
    if (inside) return partOffset(part, offset - from, side);
    from += length;
  }
  return value.content.end;
}

/**
 * The place in the source of a character of a part.
 *
 * @param side `start` for where the character at the offset begins, `end` for where the one before it ends
 */
export function partOffset(part: StringPart, offset: number, side: 'start' | 'end'): number {
  const { range, text, offsets, whole } = part;
  if (whole === true) return side === 'start' ? range.start : range.end;
  if (text === undefined) return offset === 0 ? range.start : range.end;
  return range.start + (offsets?.[offset] ?? offset);
}

/** The offset in a string's outline of a place in the source; the nearest one where it falls between. */
export function outlineOffset(value: StringValue, sourceOffsetSought: number): number {
  for (let i = 0; i <= value.outline.length; i++) {
    if (sourceOffset(value, i, 'end') >= sourceOffsetSought) return i;
  }
  return value.outline.length;
}

/** What a value is, in words that messages use. */
export type ValueTypeName =
  'string' | 'number' | 'boolean' | 'null' | 'list' | 'object' | 'unknown';

export function typeName(value: Value): ValueTypeName {
  if (value.kind === 'map') return 'object';
  if (value.kind !== 'scalar') return value.kind;
  if (value.value === null) return 'null';
  return typeof value.value === 'number' ? 'number' : 'boolean';
}

/** The items of a list, or the value itself as the only one: IAM takes either nearly everywhere. */
export const itemsOf = (value: Value | undefined): readonly Value[] => {
  if (value === undefined) return [];
  return value.kind === 'list' ? value.items : [value];
};

/** The strings among the items of a value. */
export const stringsOf = (value: Value | undefined): readonly StringValue[] =>
  itemsOf(value).filter((item) => item.kind === 'string');
