import { stringValue } from '../../policy/value';
import type {
  Entry,
  ListValue,
  MapValue,
  StringPart,
  StringValue,
  Value,
} from '../../policy/value';
import { slicePart } from '../strings/parts';
import type { EmbeddedText } from './embeddedText';

/** Moves values of an inner text to their places in the host, and remembers which became which. */
export interface Shift {
  readonly shift: <T extends Value>(value: T) => T;
  /** The inner value or entry that a shifted one came from; undefined for one that came from elsewhere. */
  readonly innerOf: <T extends Value | Entry>(shifted: T) => T | undefined;
}

/**
 * Begins a shift of values into their host.
 *
 * @param open reads a value's string, already in its place, as the host's reader does
 */
export function beginShift(
  embedded: EmbeddedText,
  open: (value: StringValue) => StringValue = (value) => value,
): Shift {
  const inner = new Map<Value | Entry, Value | Entry>();
  const remember = <T extends Value | Entry>(shifted: T, original: T): T => {
    inner.set(shifted, original);
    return shifted;
  };
  const shiftString = (value: StringValue): StringValue =>
    remember(
      stringValue(
        embedded.toHost(value.range),
        embedded.toHost(value.content),
        value.parts
          .flatMap((part) => splitTaken(part, embedded))
          .map((part) => shiftPart(part, embedded)),
      ),
      value,
    );
  const shiftEntry = (entry: Entry): Entry =>
    remember(
      {
        range: embedded.toHost(entry.range),
        key: shiftString(entry.key),
        value: entry.value && shiftAny(entry.value),
      },
      entry,
    );
  const shiftAny = (value: Value): Value => {
    switch (value.kind) {
      case 'string': {
        const shifted = shiftString(value);
        const opened = open(shifted);
        return opened === shifted ? shifted : remember(opened, value);
      }
      case 'list': {
        const range = embedded.toHost(value.range);
        return remember<ListValue>({ ...value, range, items: value.items.map(shiftAny) }, value);
      }
      case 'map': {
        const range = embedded.toHost(value.range);
        return remember<MapValue>(
          { ...value, range, entries: value.entries.map(shiftEntry) },
          value,
        );
      }
      case 'scalar':
        return remember({ ...value, range: embedded.toHost(value.range) }, value);
      case 'unknown': {
        const may = value.may?.map(shiftAny);
        const range = embedded.toHost(value.range);
        return remember({ ...value, range, ...(may && { may }) }, value);
      }
    }
  };
  return {
    shift: <T extends Value>(value: T): T => shiftAny(value) as T,
    innerOf: <T extends Value | Entry>(shifted: T): T | undefined =>
      inner.get(shifted) as T | undefined,
  };
}

/** Cuts a part where the host takes some of its characters for a reference of its own. */
function splitTaken(part: StringPart, { taken }: EmbeddedText): readonly StringPart[] {
  const { text, range, offsets, whole } = part;
  const touching = taken.filter(({ start, end }) => start < range.end && range.start < end);
  if (text === undefined || whole === true || touching.length === 0) return [part];
  const indexOf = (place: number): number => {
    const sought = place - range.start;
    if (offsets === undefined) return Math.max(0, Math.min(text.length, sought));
    const index = offsets.findIndex((offset) => offset >= sought);
    return index < 0 ? text.length : index;
  };
  let from = 0;
  const pieces = touching.flatMap(({ start, end, written }) => {
    const [first, last] = [indexOf(start), indexOf(end)];
    const before = first > from ? [slicePart(part, from, first)] : [];
    from = last;
    return [...before, { ...slicePart(part, first, last), taken: written }];
  });
  return from < text.length ? [...pieces, slicePart(part, from, text.length)] : pieces;
}

/** A part keeps offsets of its own where the host does not have its characters one to one. */
function shiftPart(part: StringPart, embedded: EmbeddedText): StringPart {
  const range = embedded.toHost(part.range);
  const { text, offsets, whole } = part;
  if (text === undefined) {
    const stands = embedded.stands.get(part.range.start);
    return { ...part, range, ...(stands && { stands }) };
  }
  if (whole === true) return { ...part, range };
  const taken = part.taken === undefined ? {} : { taken: part.taken };
  const straight = offsets === undefined && range.end - range.start === text.length;
  if (straight) return { range, text, ...taken };
  const places = Array.from({ length: text.length }, (_, i) => {
    const start = part.range.start + (offsets?.[i] ?? i);
    return embedded.toHost({ start, end: start }).start - range.start;
  });
  return { range, text, offsets: [...places, range.end - range.start], ...taken };
}
