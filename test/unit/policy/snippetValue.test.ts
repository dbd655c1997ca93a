import { describe, expect, it } from 'vitest';
import { SNIPPETS } from '../../../server/src/features/completion/snippets';
import type { PlainMap, PlainValue } from '../../../server/src/policy/edit';
import { expandSnippet } from '../../../server/src/policy/snippet';
import { snippetValue } from '../../../server/src/policy/snippetValue';

/** The value that a value of snippets leaves when every tab stop keeps its default. */
function expanded(value: PlainValue | undefined): unknown {
  if (typeof value === 'string') return expandSnippet(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Map) {
    const entries: readonly (readonly [string, PlainValue])[] = [...(value as PlainMap)];
    return Object.fromEntries(entries.map(([key, one]) => [expandSnippet(key), expanded(one)]));
  }
  return (value as readonly PlainValue[]).map(expanded);
}

describe('a snippet in JSON as a value', () => {
  it.each([
    ['"${1|Allow,Deny|}"', '${1|Allow,Deny|}'],
    ['"\\${aws:username\\}/$1"', '\\${aws:username\\}/$1'],
    ['"a\\\\"b"', 'a"b'],
    ['[\n\t"$1"\n]', ['$1']],
    [
      '{\n\t"${1:StringEquals}": { "$2": "$3" }\n}',
      new Map([['${1:StringEquals}', new Map([['$2', '$3']])]]),
    ],
    ['{ "a": $1 }', undefined],
  ])('%s', (snippet, expected) => {
    expect(snippetValue(snippet)).toEqual(expected);
  });

  it.each(SNIPPETS)('$prefix leaves the same policy as in JSON', ({ body }) => {
    expect(expanded(snippetValue(body))).toEqual(JSON.parse(expandSnippet(body)));
  });
});
