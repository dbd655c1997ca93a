import type { PolicyDocument } from './document';
import type { PlainMap, PlainValue } from './edit';
import { FILLED_IN, FILLED_IN_END, MARKS, nameIn } from './filledIn';
import type { Range } from './range';
import type { Entry, StringValue, Value } from './value';

/** A policy free of the text that it stands in, or the parts that cannot be taken out of it. */
export type PlainPolicy =
  | {
      /** Version and Statement are among its keys; names of what is filled in stand between marks. */
      readonly policy: PlainMap;
    }
  | { readonly computed: readonly Range[] };

const VERSION = '2012-10-17';

/**
 * Takes a policy out of its text. Within strings, what the host language fills in stays as its name;
 * elements that the language fills in by itself are written out. Statements that a loop makes, and
 * what functions compute, cannot be taken out.
 */
export function plainPolicy(document: PolicyDocument): PlainPolicy {
  const { policy, dialect } = document;
  const computed: Range[] = [];
  const own = new Map<string, PlainValue>();
  const read = reader(document, computed);
  if (policy.node === undefined) {
    own.set(
      'Statement',
      policy.statements.map(({ node }) => read(node)),
    );
  } else {
    for (const { key, value, range } of policy.node.entries) {
      if (key.text === undefined || value === undefined) computed.push(range);
      else own.set(key.text, read(value));
    }
  }
  if (computed.length > 0) return { computed };
  // Statements alone are meant for a policy of today.
  const hasDefault = policy.node === undefined || dialect.defaults.has('Version');
  const version = own.get('Version') ?? (hasDefault ? VERSION : undefined);
  const others = [...own].filter(([key]) => key !== 'Version' && key !== 'Statement');
  const statements = own.get('Statement') ?? [];
  return {
    policy: new Map<string, PlainValue>([
      ...(version === undefined ? [] : [['Version', version] as const]),
      ...others,
      ['Statement', dialect.defaults.has('Effect') ? withEffects(statements) : statements],
    ]),
  };
}

/** Reads values; what has no text of its own is noted. */
function reader({ policy, text }: PolicyDocument, computed: Range[]): (value: Value) => PlainValue {
  const named = ({ start, end }: Range): string => {
    const name = nameIn(text.slice(start - policy.range.start, end - policy.range.start));
    if (name === undefined) computed.push({ start, end });
    return `${FILLED_IN}${name ?? ''}${FILLED_IN_END}`;
  };
  const readString = ({ parts }: StringValue): string =>
    parts
      .map(({ text: own, range }) => {
        // The marks in a policy itself: IAM takes no such characters.
        if (own !== undefined && MARKS.test(own)) computed.push(range);
        return own ?? named(range);
      })
      .join('');
  const readEntry = ({ key, value, range }: Entry): readonly (readonly [string, PlainValue])[] => {
    if (key.text !== undefined && value !== undefined) return [[key.text, read(value)]];
    computed.push(range);
    return [];
  };
  const read = (value: Value): PlainValue => {
    switch (value.kind) {
      case 'string':
        return readString(value);
      case 'scalar':
        return value.value;
      case 'list':
        return value.items.map(read);
      case 'map':
        return new Map(value.entries.flatMap(readEntry));
      case 'unknown':
        return named(value.range);
    }
  };
  return (value) => {
    // A statement, or all of them, is more than a name can stand for.
    const items = value.kind === 'list' ? value.items : [value];
    const loose = items.filter((item) => item.kind === 'unknown');
    if (value === policy.statementEntry?.value) computed.push(...loose.map(({ range }) => range));
    return read(value);
  };
}

/** A statement without an effect has the one that its language fills in. */
const withEffects = (statements: PlainValue): PlainValue =>
  Array.isArray(statements)
    ? (statements as readonly PlainValue[]).map((one) => {
        if (!(one instanceof Map) || one.has('Effect')) return one;
        const entries: readonly (readonly [string, PlainValue])[] = [...(one as PlainMap)];
        const isSid = ([key]: readonly [string, PlainValue]): boolean => key === 'Sid';
        return new Map<string, PlainValue>([
          ...entries.filter(isSid),
          ['Effect', 'Allow'],
          ...entries.filter((entry) => !isSid(entry)),
        ]);
      })
    : statements;
