import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coversWildcard,
  matchesWildcard,
  wildcardsOverlap,
} from '../../../server/src/iam/wildcard';

const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 });
const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });

/** The meaning of a pattern, said in the plainest way; too slow for anything but short ones. */
const meaning = (p: string, t: string): boolean => {
  if (p === '') return t === '';
  if (p.startsWith('*')) return meaning(p.slice(1), t) || (t !== '' && meaning(p, t.slice(1)));
  return t !== '' && (p[0] === '?' || p[0] === t[0]) && meaning(p.slice(1), t.slice(1));
};

describe('wildcards', () => {
  it.each([
    ['iam:Get*', 'iam:GetUser', true],
    ['iam:Get*', 'iam:ListUsers', false],
    ['*', '', true],
    ['?', '', false],
    ['arn:aws:s3:::b/?', 'arn:aws:s3:::b/xy', false],
    ['', 'a', false],
  ])('%s ~ %s: %s', (p, t, expected) => {
    expect(matchesWildcard(p, t)).toBe(expected);
  });

  it('ignores the letter case only where asked to', () => {
    expect(matchesWildcard('IAM:get*', 'iam:GetUser')).toBe(false);
    expect(matchesWildcard('IAM:get*', 'iam:GetUser', true)).toBe(true);
  });

  it('means what the plain definition means', () => {
    fc.assert(fc.property(pattern, text, (p, t) => matchesWildcard(p, t) === meaning(p, t)));
  });

  it('a pattern that covers another matches all that the other matches', () => {
    fc.assert(
      fc.property(pattern, pattern, text, (wide, narrow, t) => {
        fc.pre(coversWildcard(wide, narrow) && matchesWildcard(narrow, t));
        return matchesWildcard(wide, t);
      }),
    );
  });

  it('every pattern covers itself, and * covers every pattern', () => {
    fc.assert(fc.property(pattern, (p) => coversWildcard(p, p) && coversWildcard('*', p)));
  });

  it('patterns overlap when some text matches both', () => {
    fc.assert(
      fc.property(pattern, pattern, text, (a, b, t) => {
        fc.pre(matchesWildcard(a, t) && matchesWildcard(b, t));
        return wildcardsOverlap(a, b) && wildcardsOverlap(b, a);
      }),
    );
  });

  it.each([
    ['a*', '*b', true],
    ['a*', 'b*', false],
    ['a?c', 'ab*', true],
    ['mfa/*', 'user/*', false],
    ['**', '?', true],
    ['a*b*c', 'a*c*d', false],
  ])('%s and %s overlap: %s', (a, b, expected) => {
    expect(wildcardsOverlap(a, b)).toBe(expected);
  });

  it('does not backtrack', () => {
    const many = `${'*a'.repeat(2000)}b`;
    expect(matchesWildcard(many, 'a'.repeat(20_000))).toBe(false);
  });
});
