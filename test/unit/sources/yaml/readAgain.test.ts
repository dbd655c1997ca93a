import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapValue, Value } from '../../../../server/src/policy/value';
import { readYamlAgain } from '../../../../server/src/sources/yaml/readAgain';
import { readWhole } from '../../../../server/src/sources/yaml/reading';
import type { YamlReading } from '../../../../server/src/sources/yaml/reading';
import { SERVICE, TEMPLATE } from './samples';

/** Nothing in it stands for something at another place, so that a part can be read alone. */
const PLAIN = TEMPLATE.replace(' &trust', '').replace(' *trust', ' {}');

/** Many resources: sections are found some levels down. */
const LARGE = `Resources:\n${Array.from({ length: 8 }, (_, i) =>
  PLAIN.slice(PLAIN.indexOf('Resources:') + 'Resources:\n'.length).replace(
    /^ {2}(\w+):/gm,
    `  $1${String(i)}:`,
  ),
).join('')}Outputs:\n  Name: { Value: !Ref Role0 }\n`;

const variants = [PLAIN, LARGE, SERVICE, `deep:\n${LARGE.replace(/^(?=.)/gm, '  ')}`].flatMap(
  (text) => [text, text.replaceAll('\n', '\r\n')],
);

/** What is the same however a text has been read. */
const outcome = ({ roots, comments, problems, divisible }: YamlReading): unknown => ({
  roots,
  comments,
  problems,
  divisible,
});

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly put: string;
}

const edited = (text: string, { at, length, put }: Edit): string => {
  const start = at % (text.length + 1);
  return text.slice(0, start) + put + text.slice(start + length);
};

const edits = fc.array(
  fc.record({
    at: fc.nat(),
    length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
    put: fc.oneof(
      fc.constantFrom('', 'x', ' ', '  ', '\n', '\n  ', '\n    ', '\n      # note', '    # note\n'),
      fc.constantFrom('"', "'", '{', ']', ':', ': ', '- ', '\t', '|\n', '>+\n', '#', '? ', ', '),
      fc.constantFrom(
        '*x',
        '&x ',
        '!Sub ',
        '---\n',
        '\n---\n',
        '\n...\n',
        '%',
        '<<: {a: b}\n',
        '\r',
      ),
      fc.constantFrom(
        '\n  New:\n    Type: A\n',
        '  New: |+\n    text\n\n',
        '  New: text\n   more\n',
      ),
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

const entry = (value: Value | undefined, key: string): Value | undefined =>
  (value as MapValue).entries.find((one) => one.key.text === key)?.value;

describe('reading YAML again after an edit', () => {
  it('gives what reading all of it gives', () => {
    fc.assert(
      fc.property(fc.constantFrom(...variants), edits, (first, changes) => {
        let reading = readWhole(first);
        for (const change of changes) {
          reading = readYamlAgain(edited(reading.text, change), reading);
          expect(outcome(reading)).toEqual(outcome(readWhole(reading.text)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes what stands before the edit as it is', () => {
    const before = readWhole(LARGE);
    const after = readYamlAgain(LARGE.replace('Role5:', 'Role5x:'), before);
    const [old, now] = [before, after].map(({ roots }) => entry(roots[0], 'Resources'));
    expect(entry(now, 'ManageOwnMfa5')).toBe(entry(old, 'ManageOwnMfa5'));
    expect(entry(now, 'Role5x')).toBeDefined();
    expect(entry(now, 'Other5')?.range.start).toBe((entry(old, 'Other5')?.range.start ?? 0) + 1);
  });

  it('reads in parts again as soon as what was half typed is complete', () => {
    const before = readWhole(LARGE);
    const broken = readYamlAgain(LARGE.replace("'2012-10-17' # today's", "'2012-10-17"), before);
    expect(broken.divisible).toBe(false);
    const mended = readYamlAgain(LARGE.replace(" # today's", ''), broken);
    expect(mended.divisible).toBe(true);
    const [old, now] = [before, mended].map(({ roots }) => entry(roots[0], 'Outputs'));
    expect(now?.range.start).toBe((old?.range.start ?? 0) - " # today's".length);
    expect(outcome(mended)).toEqual(outcome(readWhole(mended.text)));
  });

  it.each([
    ['a comment that a text before it takes', 'a: |\n  text\nb: 1\n', 'b', '  # note\nb'],
    ['a key that becomes text of the one before', 'r:\n  a: one\n  b: 2\n', '  b: 2', '   b'],
  ])('%s', (_name, text, from, to) => {
    const changed = text.replace(from, to);
    expect(outcome(readYamlAgain(changed, readWhole(text)))).toEqual(outcome(readWhole(changed)));
  });
});
