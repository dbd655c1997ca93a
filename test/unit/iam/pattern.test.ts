import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPattern } from '../../../server/src/iam/pattern';
import { patternCovers } from '../../../server/src/iam/patternCover';
import { coversWildcard, matchesWildcard } from '../../../server/src/iam/wildcard';

const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 7 });

/**
 * Texts of a pattern that between them show every pattern that does not cover it: `#` stands in no
 * pattern, so only wildcards meet it, and as many of them in a row as the other pattern is long keep
 * what is on the two sides of them apart.
 */
function samples(narrow: string, longest: number): readonly string[] {
  const star = narrow.indexOf('*');
  if (star < 0) return [narrow.replaceAll('?', '#')];
  const head = narrow.slice(0, star).replaceAll('?', '#');
  return samples(narrow.slice(star + 1), longest).flatMap((tail) =>
    Array.from({ length: longest + 2 }, (_, n) => head + '#'.repeat(n) + tail),
  );
}

const plain = { wildcards: true, variables: true, ignoreCase: false };
const covers = (wide: string, narrow: string): boolean | undefined => {
  const [a, b] = [readPattern(wide, plain), readPattern(narrow, plain)];
  return a === undefined || b === undefined ? undefined : patternCovers(a, b);
};

describe('whether a pattern covers another', () => {
  it('is exact', () => {
    fc.assert(
      fc.property(pattern, pattern, (wide, narrow) => {
        fc.pre(narrow.split('*').length <= 4);
        const expected = samples(narrow, wide.length).every((text) => matchesWildcard(wide, text));
        expect(coversWildcard(wide, narrow)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it('is the order of inclusion', () => {
    fc.assert(
      fc.property(pattern, pattern, pattern, (a, b, c) => {
        fc.pre(coversWildcard(a, b) && coversWildcard(b, c));
        return coversWildcard(a, c);
      }),
    );
  });

  it('is mutual for patterns of one key alone', () => {
    fc.assert(
      fc.property(pattern, pattern, (a, b) => {
        const both = coversWildcard(a, b) && coversWildcard(b, a);
        return both === (readPattern(a, plain)?.key === readPattern(b, plain)?.key);
      }),
    );
  });

  it.each([
    ['*?', '?*', true],
    ['a?*b', 'a*cb', true],
    ['a*?*?b', 'a??*b', true],
    ['a?b', 'a*b', false],
    ['*ab*', 'a*b', false],
    ['*a?b*', '*a*b*', false],
    ['*a*a*', '*aa*', true],
    ['*a?*a*', '*aa*', false],
    ['*a?*a*', '*a*?a*', true],
    ['ab*ba', 'aba', false],
    ['*', '', true],
    ['?*', '*', false],
  ])('%s covers %s: %s', (wide, narrow, expected) => {
    expect(coversWildcard(wide, narrow)).toBe(expected);
  });

  it('takes a policy variable for a text of any length that equals only itself', () => {
    expect(covers('user/*', 'user/${aws:username}')).toBe(true);
    expect(covers('user/${aws:username}*', 'user/${aws:username}/*')).toBe(true);
    expect(covers('user/?*', 'user/${aws:username}')).toBe(false);
    expect(covers('user/${aws:username}', 'user/${aws:userid}')).toBe(false);
    expect(covers('*username*', 'user/${aws:username}')).toBe(false);
    expect(covers('*?????*', '${aws:username}')).toBe(false);
    expect(covers('${aws:username}*', 'a${aws:username}')).toBe(false);
  });

  it('takes an escape for the character that it stands for', () => {
    expect(covers('a*', 'a${*}b')).toBe(true);
    expect(covers('a${*}', 'a*')).toBe(false);
    expect(covers('a?b', 'a${?}b')).toBe(true);
    expect(covers('a${?}b', 'a?b')).toBe(false);
  });

  it.each(['${aws:username', '${a${b}}', '${é}', '\uE100'])('leaves %s alone', (text) => {
    expect(readPattern(text, plain)).toBeUndefined();
  });

  it('does not try every way to place what stands between the asterisks', () => {
    const parts = '*a?'.repeat(300);
    expect(coversWildcard(`${parts}b*`, `${'a*'.repeat(3000)}`)).toBe(false);
    expect(coversWildcard(`*${'a*'.repeat(300)}`, 'a?'.repeat(3000))).toBe(true);
  });
});
