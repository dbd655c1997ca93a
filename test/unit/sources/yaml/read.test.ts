import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document, Scalar, parse } from 'yaml';
import type { StringValue, Value } from '../../../../server/src/policy/value';
import { readYaml } from '../../../../server/src/sources/yaml/read';
import { toValue } from '../../../../server/src/sources/yaml/values';
import { readMarkers } from '../../testers/markers';

const valuesOf = (text: string): readonly Value[] =>
  readYaml(text).documents.flatMap(({ contents }) => toValue(contents, text) ?? []);

function* strings(value: Value | undefined): Generator<StringValue> {
  if (value?.kind === 'string') yield value;
  if (value?.kind === 'list') for (const item of value.items) yield* strings(item);
  if (value?.kind === 'map') for (const entry of value.entries) yield* strings(entry.value);
}

const readByLibrary = (text: string): string =>
  String((parse(text) as { a: unknown[] }).a[0] ?? '');

/** A value as plain data: maps as lists of pairs, since keys may be repeated. */
function plain(value: Value | undefined): unknown {
  switch (value?.kind) {
    case undefined:
      return undefined;
    case 'string':
      return value.outline;
    case 'scalar':
      return value.value;
    case 'list':
      return value.items.map(plain);
    case 'map':
      return value.entries.map((entry) => [entry.key.outline, plain(entry.value)]);
    case 'unknown':
      return '?';
  }
}

describe('the characters of strings, where they stand', () => {
  it.each<[string, string, readonly string[]]>([
    ['plain', 'a: «x»\nb: «2012-10-17» # c\n', ['x', '2012-10-17']],
    ['a number is what is written', 'a: «012345678901»', ['012345678901']],
    ['single quotes', "a: «'it''s'»", ["it's"]],
    ['double quotes', 'a: «"x\\n\\u0041\\"\\x42"»', ['x\nA"B']],
    ['an item of a list', '- «x»\n- - «y»\n', ['x', 'y']],
    ['flow', '{a: «x», b: [«y», «"z"»]}', ['x', 'y', 'z']],
    ['plain over lines', 'a: «one\n  two\n\n  three»\nb: «x»', ['one two\nthree', 'x']],
    ['double quotes over lines', 'a: «"one \\\n  two\n  three"»', ['one two three']],
    ['literal', 'a: «|\n  x\n   y\n\n  z\n»b: «w»', ['x\n y\n\nz\n', 'w']],
    ['literal, stripped', 'a: «|-\n    x\n    y»\n\nb: «w»', ['x\ny', 'w']],
    ['literal with its indentation said', 'a: «|2-\n    x\n   y»\n', ['  x\n y']],
    ['literal, kept', 'a: «|+\n  x\n\n»', ['x\n\n']],
    ['folded', 'a: «>\n  x\n  y\n\n  z\n   more\n  w\n»', ['x y\nz\n more\nw\n']],
    ['with a comment in its header', 'a: «| # JSON\n  {}\n»', ['{}\n']],
    ['CRLF', 'a: «|\r\n  x\r\n  y\r\n»b: «v»\r\n', ['x\ny\n', 'v']],
    ['several documents', 'a: «x»\n---\nb: «y»\n...\n', ['x', 'y']],
    ['tabs behind values', 'a: «x»\t# c\n', ['x']],
    ['a template engine', 'a: «"x{{ y }}z"»\n', ['x\uFFFCz']],
  ])('%s', (_, marked, expected) => {
    const { text, ranges } = readMarkers(marked);
    const found = valuesOf(text).flatMap((value) => [...strings(value)]);
    expect(found.map(({ outline }) => outline)).toEqual(expected);
    expect(found.map(({ range }) => text.slice(range.start, range.end))).toEqual(
      ranges.map(({ start, end }) => text.slice(start, end)),
    );
    expect(found.map(({ range }) => range)).toEqual(ranges);
    expect(found.flatMap(({ parts }) => parts).filter(({ whole }) => whole)).toEqual([]);
  });

  it('agree with the parser, whatever the style, and every character has its place', () => {
    const styles = [
      Scalar.PLAIN,
      Scalar.QUOTE_SINGLE,
      Scalar.QUOTE_DOUBLE,
      Scalar.BLOCK_LITERAL,
      Scalar.BLOCK_FOLDED,
    ] as const;
    const words = fc.array(
      fc.constantFrom(
        'arn:aws',
        ' ',
        '  ',
        '\n',
        '\t',
        "'",
        '"',
        '\\',
        '#',
        ': ',
        '- ',
        'é',
        '😀',
        '$x',
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(
        words,
        fc.constantFrom(...styles),
        fc.constantFrom(20, 80),
        (some, type, width) => {
          const scalar = new Scalar(some.join(''));
          scalar.type = type;
          const text = new Document({ a: [scalar] }).toString({ lineWidth: width });
          const [string] = valuesOf(text).flatMap((value) => [...strings(value)]);
          expect(string?.outline ?? '').toBe(readByLibrary(text));
          for (const { whole, offsets, text: own } of string?.parts ?? []) {
            expect(whole, text).toBeUndefined();
            offsets?.forEach((offset, i) =>
              expect(offset).toBeGreaterThanOrEqual(offsets[i - 1] ?? 0),
            );
            if (offsets !== undefined) expect(offsets).toHaveLength((own?.length ?? 0) + 1);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('structure', () => {
  it.each<[string, string, unknown]>([
    ['a short form is its long one', 'a: !Sub x', [['a', [['Fn::Sub', 'x']]]]],
    ['a reference', 'a: !Ref B', [['a', [['Ref', 'B']]]]],
    [
      'a function of a list',
      'a: !Join ["", [x, !Ref B]]',
      [['a', [['Fn::Join', ['', ['x', [['Ref', 'B']]]]]]]],
    ],
    ['in block style', 'a: !Join\n  - ""\n  - - x', [['a', [['Fn::Join', ['', ['x']]]]]]],
    [
      'another tag',
      'a: !vault x\nb: !!str 1',
      [
        ['a', '?'],
        ['b', '1'],
      ],
    ],
    [
      'booleans and null',
      'a: true\nb: null\nc: "true"',
      [
        ['a', true],
        ['b', null],
        ['c', 'true'],
      ],
    ],
    [
      'values to be typed',
      'a:\nb:\n  -\n  - x',
      [
        ['a', undefined],
        ['b', ['x']],
      ],
    ],
    [
      'a key to be typed',
      'a: x\nAct',
      [
        ['a', 'x'],
        ['Act', undefined],
      ],
    ],
    [
      'an alias',
      'a: &x [p, q]\nb: *x',
      [
        ['a', ['p', 'q']],
        ['b', ['p', 'q']],
      ],
    ],
    [
      'merged keys',
      'a: &x {p: 1, q: 2}\nb:\n  <<: *x\n  q: 3',
      [
        [
          'a',
          [
            ['p', '1'],
            ['q', '2'],
          ],
        ],
        [
          'b',
          [
            ['p', '1'],
            ['q', '3'],
          ],
        ],
      ],
    ],
    ['an alias without an anchor', 'a: *x', [['a', '?']]],
    ['a template engine', 'a: {{ .Values.x }}', [['a', '?']]],
    [
      'a repeated key',
      'a: x\na: y',
      [
        ['a', 'x'],
        ['a', 'y'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(valuesOf(text).map(plain)).toEqual([expected]);
  });

  it('aliases stand where they are written', () => {
    const text = 'a: &x [p]\nb: *x\n';
    const [root] = valuesOf(text);
    const places = [...strings(root)].map(({ range }) => text.slice(range.start, range.end));
    expect(places).toEqual(['p', '*x']);
  });

  it('aliases of aliases end somewhere', () => {
    const lines = Array.from({ length: 40 }, (_, i) => `- &a${i + 1} [*a${i}, *a${i}, *a${i}]`);
    expect(valuesOf(`- &a0 x\n${lines.join('\n')}\n`)).toHaveLength(1);
  });

  it('comments', () => {
    const text = '# a\nx: # b\n  - y # c\n  # d\nz: | # e\n  # no comment\n# f\n';
    const comments = readYaml(text).comments;
    expect(comments.map((one) => one.text)).toEqual(['# a', '# b', '# c', '# d', '# e', '# f']);
    for (const { range, text: own } of comments)
      expect(text.slice(range.start, range.end)).toBe(own);
  });

  it.each([
    ['lists', '- '.repeat(100_000)],
    ['maps', `${'{'.repeat(100_000)}`],
    ['lines', Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['lists in lists', '[a,'.repeat(5000)],
  ])('refuses what is too deep: %s', (_, text) => {
    expect(readYaml(text).problems.map(({ code }) => code)).toEqual(['TooDeep']);
  });
});
