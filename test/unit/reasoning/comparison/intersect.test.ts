import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesWildcard } from '../../../../server/src/iam/wildcard';
import {
  closeUnderIntersection,
  intersect,
} from '../../../../server/src/reasoning/comparison/dimensions/intersect';
import { pointOutside } from '../../../../server/src/reasoning/comparison/conditions/grid';

const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 6 });
const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });

describe('what patterns have in common', () => {
  it.each([
    ['s3:get*', 's3:*object', ['s3:get*object', 's3:getobject']],
    ['arn:aws:s3:::b*', 'arn:*:s3:*:*:*/c', ['arn:aws:s3:::b*/c']],
    ['a*', 'b*', []],
  ])('%s and %s', (a, b, common) => {
    const found = intersect(a, b) ?? [];
    for (const one of found) expect(matchesWildcard(a, one) && matchesWildcard(b, one)).toBe(true);
    if (common.length === 0) expect(found).toEqual([]);
    for (const one of common) {
      expect(
        found.some((wide) => matchesWildcard(wide, one)),
        one,
      ).toBe(true);
    }
  });

  it('matches what both match, and nothing else', () => {
    fc.assert(
      fc.property(pattern, pattern, text, (a, b, one) => {
        const common = intersect(a, b);
        fc.pre(common !== undefined);
        const both = matchesWildcard(a, one) && matchesWildcard(b, one);
        expect(common.some((wide) => matchesWildcard(wide, one))).toBe(both);
      }),
      { numRuns: 2000 },
    );
  });

  it('is followed up for some patterns only where they are very many', () => {
    const many = Array.from({ length: 120 }, (_, i) => `*${String(i)}*`);
    expect(closeUnderIntersection(many).whole).toBe(false);
    expect(closeUnderIntersection(['s3:*', 's3:Get*', 'iam:*'])).toEqual({
      patterns: ['s3:*', 's3:Get*', 'iam:*'],
      whole: true,
    });
  });
});

describe('a point outside of boxes', () => {
  const grid = new Map([
    ['a', 2],
    ['b', 3],
  ]);
  const kinds = (most: number) => fc.option(fc.integer({ min: 1, max: most }), { nil: undefined });
  const box = fc.record({ a: kinds(3), b: kinds(7) }).map((one) => {
    const sides = Object.entries(one).flatMap(([key, bits]) =>
      bits === undefined ? [] : [[key, bits] as const],
    );
    return new Map(sides);
  });

  it('is found exactly where there is one', () => {
    const has = (one: ReadonlyMap<string, number>, a: number, b: number): boolean =>
      ((one.get('a') ?? ~0) & (1 << a)) !== 0 && ((one.get('b') ?? ~0) & (1 << b)) !== 0;
    fc.assert(
      fc.property(box, fc.array(box, { maxLength: 4 }), (inside, others) => {
        const points = [0, 1].flatMap((a) => [0, 1, 2].map((b) => [a, b] as const));
        const free = points.filter(
          ([a, b]) => has(inside, a, b) && !others.some((other) => has(other, a, b)),
        );
        const found = pointOutside(inside, others, grid);
        if (free.length === 0) expect(found).toBe('none');
        else {
          expect(found).toBeInstanceOf(Map);
          const point = found instanceof Map ? (found as ReadonlyMap<string, number>) : grid;
          // A key that is left out may have any value.
          const meant = points.filter(
            ([a, b]) => (point.get('a') ?? a) === a && (point.get('b') ?? b) === b,
          );
          for (const one of meant) expect(free).toContainEqual(one);
        }
      }),
      { numRuns: 500 },
    );
  });
});
