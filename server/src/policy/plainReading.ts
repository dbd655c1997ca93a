import { MARKS, filledIn, nameIn } from './filledIn';
import type { FilledInForm } from './filledIn';
import type { PlainValue } from './edit';
import type { PolicyDocument } from './document';
import type { Range } from './range';
import type { Entry, StringPart, UnknownValue, Value } from './value';

/** What is noted while a policy is taken out of its text. */
export interface PlainNotes {
  /** Nothing that could be written stands there. */
  readonly computed: Range[];
  /** A key that its map has already: one of the two would be lost. */
  readonly repeated: Range[];
  /** Keys in which something is filled in. */
  readonly filledKeys: Range[];
  /** Names that stand for a whole value, be it a list. */
  readonly whole: Range[];
  /** Lists that are put into other lists. */
  readonly spliced: Range[];
}

/** Reads a value of the text as a value free of it. */
export type PlainReader = (value: Value) => PlainValue;

/** JSON that Terraform makes of a value is that value. */
const ENCODED = /^\$\{\s*jsonencode\(\s*([\w.-]+)\s*\)\s*\}$/;

/**
 * What a template engine or a reader fills in (`{{ bucket }}`, `<bucket>`, `YOUR_BUCKET`) is text in
 * whatever language it stands. CloudFormation alone knows `{{resolve:…}}`.
 */
const PLACEHOLDER =
  /^(?:\{\{(?!resolve:)[^{}]*\}\}|\{%[^{}]*%\}|\{[^{}:$"']+\}|\[[A-Za-z][^[\]]*\]|<[^<>]*>|\$?[\p{L}\p{N}_ー-]+|\.{3,}|…|\*[\w -]+\*|[\w.-]+\/\w+)$/u;

/** What `StringPart.stands` is called in every template. */
const PSEUDO_PARAMETERS = { account: 'AWS::AccountId', partition: 'AWS::Partition' } as const;

/** Whether something unknown is put into the list that it stands in. */
const isMany = ({ is }: UnknownValue): boolean => is === 'list' || is === 'either';

/** Begins to read a policy; what cannot be taken out of its text is noted. */
export function plainReader(
  { policy, text }: Pick<PolicyDocument, 'policy' | 'text'>,
  notes: PlainNotes,
): PlainReader {
  const sourceOf = ({ start, end }: Range): string =>
    start < policy.range.start
      ? ''
      : text.slice(start - policy.range.start, end - policy.range.start);

  const named = (source: string, range: Range, form: FilledInForm, pseudo?: string): string => {
    const name = nameIn(source);
    if (name === undefined) notes.computed.push(range);
    return filledIn(name ?? '', form, pseudo);
  };

  const partText = (part: StringPart): string => {
    const { text: own, range, from, stands } = part;
    // The marks in a policy itself: IAM takes no such characters.
    if (own !== undefined && MARKS.test(own)) notes.computed.push(range);
    if (own !== undefined) return own;
    const source = sourceOf(from ?? range);
    if (PLACEHOLDER.test(source)) return source;
    return named(source, range, 'string', stands && PSEUDO_PARAMETERS[stands]);
  };

  /** What is not known as a whole; what is no string, and no list of them, cannot be written. */
  const unknownText = (value: Value, place: 'string' | 'strings' | 'item' | 'other'): string => {
    const { range } = value;
    const is = value.kind === 'unknown' ? value.is : undefined;
    const source = sourceOf(range);
    const inner = ENCODED.exec(source)?.[1];
    if (place === 'other' || (is === 'json' && inner === undefined)) {
      notes.computed.push(range);
      return '';
    }
    if (place === 'item' && (is === 'list' || is === 'either')) {
      notes.spliced.push(range);
      return named(source, range, is);
    }
    if (place !== 'strings') return named(inner ?? source, range, 'string');
    notes.whole.push(range);
    return named(inner ?? source, range, is === 'list' ? 'list' : 'either');
  };

  const keyText = ({ key }: Entry): string => {
    if (key.text === undefined) notes.filledKeys.push(key.range);
    return key.parts.map(partText).join('');
  };

  const mapWith =
    (formOf: (key: string) => PlainReader): PlainReader =>
    (value) => {
      if (value.kind !== 'map') return other(value);
      const read = new Map<string, PlainValue>();
      for (const entry of value.entries) {
        const key = keyText(entry);
        if (entry.value === undefined) notes.computed.push(entry.range);
        else if (read.has(key)) notes.repeated.push(entry.range);
        else read.set(key, formOf(key)(entry.value));
      }
      return read;
    };

  const other: PlainReader = (value) => {
    if (value.kind === 'string') return value.parts.map(partText).join('');
    if (value.kind === 'scalar') return value.value;
    if (value.kind === 'list') return value.items.map(other);
    return value.kind === 'map' ? mapWith(() => other)(value) : unknownText(value, 'other');
  };

  const one: PlainReader = (value) =>
    value.kind === 'unknown' ? unknownText(value, 'string') : other(value);

  const item: PlainReader = (value) =>
    value.kind === 'unknown' ? unknownText(value, 'item') : other(value);

  const strings: PlainReader = (value) => {
    if (value.kind === 'list') {
      // A list that holds nothing but another one is that.
      const [only, more] = value.items;
      const isWhole = only?.kind === 'unknown' && more === undefined && isMany(only);
      return isWhole ? unknownText(only, 'strings') : value.items.map(item);
    }
    return value.kind === 'unknown' ? unknownText(value, 'strings') : other(value);
  };

  const forms: ReadonlyMap<string, PlainReader> = new Map([
    ['Sid', one],
    ['Effect', one],
    ['Action', strings],
    ['NotAction', strings],
    ['Resource', strings],
    ['NotResource', strings],
    ['Principal', mapWith(() => strings)],
    ['NotPrincipal', mapWith(() => strings)],
    ['Condition', mapWith(() => mapWith(() => strings))],
  ]);

  const statement = mapWith((key) => forms.get(key) ?? other);

  const statements: PlainReader = (value) =>
    value.kind === 'list' ? value.items.map(statement) : statement(value);

  const ofPolicy = (key: string): PlainReader =>
    key === 'Statement' ? statements : key === 'Version' || key === 'Id' ? one : other;

  return (value) => (value.kind === 'list' ? value.items.map(statement) : mapWith(ofPolicy)(value));
}
