import type { Entry, ListValue, MapValue, StringValue, Value } from './value';

/** A value to be written, free of any place in a text. `copyOf` keeps what stands in the text, as it is written there. */
export type PlainValue =
  string | number | boolean | null | readonly PlainValue[] | PlainMap | { readonly copyOf: Value };

/** Keys in the order in which they are to be written. A Map, since keys may be `__proto__`. */
export type PlainMap = ReadonlyMap<string, PlainValue>;

/**
 * A change to a policy, said in terms of the policy. The source language writes it in its own
 * syntax, in the style of the text around it. The edits of one fix are applied together, and all of
 * them point to values of the text before the first.
 */
export type PolicyEdit =
  /** Writes another value in the place of this one. */
  | { readonly kind: 'replace-value'; readonly target: Value; readonly value: PlainValue }
  /** Writes other characters for some of a string's; offsets in `target.outline`. */
  | {
      readonly kind: 'replace-characters';
      readonly target: StringValue;
      readonly start: number;
      readonly end: number;
      readonly text: string;
    }
  /** Adds values to the end of an element; a single value becomes a list first. */
  | { readonly kind: 'add-values'; readonly entry: Entry; readonly values: readonly PlainValue[] }
  /** Removes an item from a list; the caller sees to it that the list keeps another. */
  | { readonly kind: 'remove-item'; readonly list: ListValue; readonly item: Value }
  /** Adds an item after another one (first in the list where `after` is undefined). */
  | {
      readonly kind: 'insert-item';
      readonly list: ListValue;
      readonly after: Value | undefined;
      readonly value: PlainValue;
    }
  /** Adds a key to a map: first, or after another one, or last where neither is said. */
  | {
      readonly kind: 'add-entry';
      readonly map: MapValue;
      readonly after: Entry | undefined;
      /** Makes the key the map's first one, whatever `after` says. */
      readonly first?: boolean;
      readonly key: string;
      readonly value: PlainValue;
    }
  | { readonly kind: 'remove-entry'; readonly map: MapValue; readonly entry: Entry }
  | { readonly kind: 'rename-key'; readonly entry: Entry; readonly key: string }
  /** Removes something outside the values: a comment, a comma too many, a byte-order mark. */
  | { readonly kind: 'remove-trivia'; readonly start: number; readonly end: number };

/** The edits of one kind. */
export type PolicyEditOf<Kind extends PolicyEdit['kind']> = Extract<
  PolicyEdit,
  { readonly kind: Kind }
>;

type PlainLeaf = Exclude<PlainValue, PlainMap | readonly PlainValue[]>;

/** The value with other leaves: strings, scalars and copies, keys not among them. */
export function mapPlain(value: PlainValue, change: (leaf: PlainLeaf) => PlainValue): PlainValue {
  if (isPlainList(value)) return value.map((item) => mapPlain(item, change));
  if (isPlainMap(value))
    return new Map([...value].map(([key, one]) => [key, mapPlain(one, change)]));
  return change(value);
}

export const isPlainList = (value: PlainValue): value is readonly PlainValue[] =>
  Array.isArray(value);

export const isPlainMap = (value: PlainValue): value is PlainMap => value instanceof Map;

/** A replacement in the text, in UTF-16 units. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * Text edits in their order in the text. What comes in stands before what goes at the same place: only
 * so do the two not overlap (LSP, "TextEdit[]").
 */
export const inOrder = (edits: readonly TextEdit[]): readonly TextEdit[] =>
  [...edits].sort((a, b) => a.start - b.start || a.end - b.end);

/** Applies text edits that do not overlap. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = inOrder(edits);
  let result = '';
  let from = 0;
  for (const edit of sorted) {
    result += text.slice(from, edit.start) + edit.newText;
    from = edit.end;
  }
  return result + text.slice(from);
}
