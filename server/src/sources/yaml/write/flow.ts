import { isPlainList, isPlainMap } from '../../../policy/edit';
import type { PlainValue } from '../../../policy/edit';
import type { Value } from '../../../policy/value';
import { needsQuotes, writeString } from './scalar';
import type { Quoting } from './scalar';
import type { YamlStyle } from './style';
import { isFlow } from './surroundings';

/** What a value is written with. */
export interface Writing {
  /** The text that copies are taken from. */
  readonly text: string;
  readonly style: YamlStyle;
  /** How strings are written here: as their neighbours are. */
  readonly strings: Quoting;
}

/** Writes a value on one line, as it stands between brackets. */
export function formatFlow(value: PlainValue, writing: Writing): string {
  const { style } = writing;
  if (isPlainList(value)) {
    const items = value.map((item) => formatFlow(item, writing));
    return wrap('[', items, ']', style.listPadding);
  }
  if (isPlainMap(value)) {
    const entries = [...value].map(
      ([key, one]) => `${formatKey(key, style, true)}: ${formatFlow(one, writing)}`,
    );
    return wrap('{', entries, '}', style.mapPadding);
  }
  if (typeof value === 'object' && value !== null) return copyFlow(value.copyOf, writing);
  return formatScalar(value, writing, true);
}

/** Writes a value without children. */
export const formatScalar = (
  value: string | number | boolean | null,
  { style, strings }: Writing,
  inFlow: boolean,
): string =>
  typeof value === 'string' ? writeString(value, strings, style.quotes, inFlow) : String(value);

/** Writes a key. */
export const formatKey = (key: string, { keys, quotes }: YamlStyle, inFlow: boolean): string =>
  writeString(key, keys, quotes, inFlow);

const wrap = (open: string, items: readonly string[], close: string, padding: string): string =>
  items.length === 0 ? open + close : open + padding + items.join(', ') + padding + close;

/** A value of the text between brackets: as it stands there, if it can. */
function copyFlow(value: Value, writing: Writing): string {
  const { text } = writing;
  const source = text.slice(value.range.start, value.range.end).trimEnd();
  const isBlock = !isFlow(text, value) && (value.kind === 'list' || value.kind === 'map');
  if (!isBlock && !source.includes('\n')) return copyLine(source, writing);
  if (value.kind === 'list') return formatFlow(value.items.map(toCopy), writing);
  if (value.kind === 'map') {
    const entries = value.entries.map(
      ({ key, value: one }) => [key.outline, one === undefined ? null : toCopy(one)] as const,
    );
    return formatFlow(new Map(entries), writing);
  }
  return value.kind === 'string' && value.text !== undefined
    ? formatScalar(value.text, writing, true)
    : source;
}

const toCopy = (copyOf: Value): PlainValue => ({ copyOf });

/** A scalar on one line, its tag included; without quotes it may not hold brackets or commas here. */
function copyLine(source: string, { style }: Writing): string {
  const [tag = ''] = /^(?:![\w:]+\s+)?/.exec(source) ?? [];
  const scalar = source.slice(tag.length);
  if (/^["'[{*]/.test(scalar) || !needsQuotes(scalar, true) || !/[,[\]{}]/.test(scalar))
    return source;
  return tag + writeString(scalar, style.quotes, style.quotes, true);
}
