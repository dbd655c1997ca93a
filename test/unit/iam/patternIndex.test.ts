import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fieldsCover,
  readActionPattern,
  readArnPattern,
  readResourcePattern,
} from '../../../server/src/iam/patternFields';
import { indexPatterns } from '../../../server/src/iam/patternIndex';
import { matchesWildcard } from '../../../server/src/iam/wildcard';

const actionsCover = (wide: string, narrow: string): boolean | undefined => {
  const [a, b] = [readActionPattern(wide), readActionPattern(narrow)];
  return a && b && fieldsCover(a, b);
};

const resourcesCover = (wide: string, narrow: string): boolean | undefined => {
  const [a, b] = [readResourcePattern(wide, true), readResourcePattern(narrow, true)];
  return a && b && fieldsCover(a, b);
};

describe('actions', () => {
  it.each([
    ['iam:Get*', 'IAM:getUser', true],
    ['iam:Get*', 'iam:*CredentialReport', false],
    ['*', 's3:*', true],
    ['*:*', '*', true],
    ['*', '*:*', true],
    ['s3:*', '*', false],
    ['s3*:Get*', 's3-outposts:GetObject', true],
  ])('%s covers %s: %s', (wide, narrow, expected) => {
    expect(actionsCover(wide, narrow)).toBe(expected);
  });

  it.each(['', 's3', 's3:', ':Get'])('%j is none', (text) => {
    expect(readActionPattern(text)).toBeUndefined();
  });
});

describe('resources', () => {
  it.each([
    ['*', 'arn:aws:s3:::b', true],
    ['*', 'arn:aws:s3:::${aws:username}', true],
    ['arn:*:*:*:*:*', '*', false],
    ['arn:aws:s3:::b*', 'arn:aws:s3:::b/*', true],
    ['arn:aws:s3:::b/*', 'arn:aws:s3:::b', false],
    ['arn:aws:s3:::B*', 'arn:aws:s3:::b1', false],
    // Fields are matched one by one: what a text would match across colons is no cover.
    ['arn:aws:sns:*:topic', 'arn:aws:sns:us-east-1:111122223333:topic', undefined],
    ['arn:aws:*:::b', 'arn:aws:s3:::b', true],
    ['arn:aws:s*::1:b', 'arn:aws:s3:::1:b', false],
    ['arn:aws:logs:*:*:log-group:*', 'arn:aws:logs:*:*:log-group:a:log-stream:*', true],
    ['arn:aws:iam::*:user/${aws:username}', 'arn:aws:iam::1:user/${aws:username}', true],
    ['arn:aws:iam::*:user/${aws:username}', 'arn:aws:iam::1:user/${aws:userid}', false],
    ['arn:aws:s3:::b/${aws:username}/*', 'arn:aws:s3:::b/${aws:username}/a/*', true],
  ])('%s covers %s: %s', (wide, narrow, expected) => {
    expect(resourcesCover(wide, narrow)).toBe(expected);
  });

  it('a bare asterisk is no ARN for the ARN operators', () => {
    expect(readArnPattern('*', true)).toBeUndefined();
  });

  /** A text, and a mask that puts wildcards in the place of some of its characters. */
  const mask = fc.array(fc.constantFrom('', '', '*', '?'), { maxLength: 20 });
  const hide = (text: string, wildcards: readonly string[]): string =>
    [...text].map((one, i) => (one === ':' ? one : wildcards[i] || one)).join('');

  it('one that covers another matches all that the other matches, also as plain text', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 4 });
    fc.assert(
      fc.property(name, name, mask, mask, name, (region, resource, some, more, other) => {
        const text = `arn:aws:s3:${region}:1:${resource}`;
        const narrow = `arn:aws:s3${hide(text, some).slice(10)}`;
        const wide = `arn:aws:s3${hide(narrow, more).slice(10)}`;
        fc.pre(resourcesCover(wide, narrow) === true);
        for (const one of [text, text.replace(region, other), `${text}:${other}`])
          expect(!matchesWildcard(narrow, one) || matchesWildcard(wide, one)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the index', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '*', '?'), maxLength: 9 });
  const pattern = fc
    .tuple(fc.constantFrom('s3', 's*', 'ec2'), name)
    .map(([service, one]) => readActionPattern(`${service}:${one}`) ?? readActionPattern('*'));

  it('finds those that a look at all of them finds', () => {
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 30 }), pattern, (filed, narrow) => {
        const all = filed.filter((one) => one !== undefined);
        fc.pre(narrow !== undefined);
        const index = indexPatterns(all.map((one, i) => [one, i] as const));
        const expected = all.flatMap((one, i) => (fieldsCover(one, narrow) ? [i] : []));
        expect([...index.covering(narrow)].sort((a, b) => a - b)).toEqual(expected);
        expect(index.effort(narrow)).toBeGreaterThanOrEqual(expected.length);
      }),
    );
  });

  it('looks at few of many that differ anywhere', () => {
    for (const shape of ['s3:Get#*', 's3:*#x', 's3:Get*#y*', 's3:#']) {
      const patterns = Array.from({ length: 900 }, (_, i) =>
        readActionPattern(shape.replace('#', String(i + 100))),
      ).filter((one) => one !== undefined);
      const index = indexPatterns(patterns.map((one) => [one, one] as const));
      const efforts = patterns.map((one) => index.effort(one));
      expect(Math.max(...efforts)).toBeLessThan(120);
    }
  });
});
