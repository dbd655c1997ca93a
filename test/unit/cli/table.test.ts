import { expect, it } from 'vitest';
import { textTable } from '../../../server/src/cli/output/table';

const shown = (rows: readonly (readonly string[])[], limit: number): readonly string[] =>
  textTable(rows, limit).flat();

it('puts columns side by side', () => {
  expect(
    shown(
      [
        ['A', 'Bcd'],
        ['long word', ''],
        ['x', 'y'],
      ],
      80,
    ),
  ).toEqual(['A          Bcd', 'long word', 'x          y']);
});

it('breaks what is too long between words, and words that are too long', () => {
  expect(shown([['Service', 'one two three four five six']], 24)).toEqual([
    'Service  one two three',
    '         four five six',
  ]);
  expect(shown([['abcdefghijklmnopqrst']], 12)).toEqual(['abcdefghijkl', 'mnopqrst']);
});

it('counts full-width characters twice, and begins no line with a closing mark', () => {
  expect(
    shown(
      [
        ['サービス', 'x'],
        ['S3', 'y'],
      ],
      40,
    ),
  ).toEqual(['サービス  x', 'S3        y']);
  expect(shown([['あいうえおか、き']], 12)).toEqual(['あいうえお', 'か、き']);
});
