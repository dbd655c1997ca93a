import { describe, expect, test } from 'vitest';
import { frame } from '../../../server/src/cli/output/frame';
import { cellsOf } from '../../../server/src/cli/output/width';
import { readMarkers } from '../testers/markers';

/** The columns that a text takes. */
const widthOfText = (text: string): number =>
  cellsOf(text).reduce((sum, { width }) => sum + width, 0);

/** Frames the text between « and ». */
function framed(marked: string, limit = 100): string[] {
  const { text, ranges } = readMarkers(marked);
  const line = text.split('\n')[0] ?? '';
  const { start, end } = ranges[0] ?? { start: 0, end: 0 };
  const range = {
    start: { line: 0, character: start },
    end: end > line.length ? { line: 1, character: 0 } : { line: 0, character: end },
  };
  const { source, underline } = frame(line, range, limit);
  return [source, underline];
}

describe('frame', () => {
  test.each([
    ['plain text', '  "a": «"b"»,', ['  "a": "b",', '       ^^^']],
    ['a tab', '\t«"a"»: 1', ['    "a": 1', '    ^^^']],
    ['a tab after text', 'ab\t«c»', ['ab  c', '    ^']],
    ['a tab within', '«a\tb»c', ['a   bc', '^^^^^']],
    ['full-width characters before', '"あい": «x»', ['"あい": x', '        ^']],
    ['full-width characters within', '"«あい»"', ['"あい"', ' ^^^^']],
    ['half-width katakana', 'ｱｲ«ｳ»', ['ｱｲｳ', '  ^']],
    ['an emoji of several code points', '👩‍💻«x»', ['👩‍💻x', '  ^']],
    ['a combining mark', 'e\u0301«x»', ['e\u0301x', ' ^']],
    ['a control character', 'a\x1b[«x»', ['a␛[x', '   ^']],
    ['an empty range', 'ab«»c', ['abc', '  ^']],
    ['an empty range at the end', 'ab«»', ['ab', '  ^']],
    ['an empty line', '«»', ['', '^']],
    ['a range that goes on below', 'a«bc\nd»', ['abc', ' ^^']],
  ])('%s', (_name, marked, expected) => {
    expect(framed(marked)).toEqual(expected);
  });

  test.each([
    ['at the beginning', `«begin»${'x'.repeat(300)}`],
    ['in the middle', `${'x'.repeat(300)}«middle»${'y'.repeat(300)}`],
    ['at the end', `${'あ'.repeat(300)}«end»`],
    ['in a line of a megabyte', `${'x'.repeat(500_000)}«deep»${'y'.repeat(500_000)}`],
  ])('a long line is cut around a range %s', (_name, marked) => {
    const { text, ranges } = readMarkers(marked);
    const word = text.slice(ranges[0]?.start, ranges[0]?.end);
    const [source = '', underline = ''] = framed(marked, 60);
    expect(widthOfText(source)).toBeLessThanOrEqual(60);
    expect(source).toContain('…');
    const before = source.slice(0, source.indexOf(word));
    expect(underline).toBe(' '.repeat(widthOfText(before)) + '^'.repeat(word.length));
  });
});
