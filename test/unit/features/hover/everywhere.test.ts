import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../../server/src/iam/words';
import type { Locale } from '../../../../server/src/iam/words';
import { UNKNOWN } from '../../../../server/src/iam/unknown';
import { hoverAt } from '../../../../server/src/features/hover/hover';
import type { Hover } from '../../../../server/src/features/hover/hover';
import { parseText } from '../../../../server/src/service/languageService';
import { explainPolicy } from '../../../../server/src/reasoning/explain/explainPolicy';

const folder = new URL('../../fixtures/seeds/', import.meta.url);
const seeds = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));

/** Hovers over some places of a text, in every policy that is found there, and explains them. */
function check(text: string, offsets: readonly number[], locale: Locale): void {
  const uri = 'any.iam.json';
  for (const document of parseText({ uri, languageId: undefined, text, type: undefined })
    .policies) {
    const { statements } = explainPolicy(document, locale);
    expect(statements).toHaveLength(document.policy.statements.length);
    for (const offset of offsets) checkHover(hoverAt(document, offset, locale), offset, text);
  }
}

function checkHover(hover: Hover | undefined, offset: number, text: string): void {
  if (hover === undefined) return;
  const { start, end } = hover.range;
  expect([start <= offset, offset <= end, end <= text.length]).toEqual([true, true, true]);
  expect(hover.markdown).toMatch(/^\*\*.+\*\*(\n|$)/);
  expect(hover.markdown).not.toMatch(/undefined|\[object|(?<!\$)\{(?!aws:)\w+\}/);
  expect(hover.markdown).not.toContain(UNKNOWN);
}

const anySeed = fc.constantFrom(...seeds);
const anyLocale = fc.constantFrom(...LOCALES);
const anywhere = fc.double({ min: 0, max: 1, noNaN: true });
const place = (text: string, part: number): number => Math.round(text.length * part);

describe('hovers never fail', () => {
  it.each(seeds)('at every third place of a seed (%#)', (text) => {
    const offsets = Array.from({ length: text.length / 3 + 1 }, (_, i) => i * 3);
    for (const locale of LOCALES) check(text, offsets, locale);
  });

  it('in texts that break off', () => {
    fc.assert(
      fc.property(anySeed, anyLocale, anywhere, anywhere, (seed, locale, cut, at) => {
        const text = seed.slice(0, place(seed, cut));
        check(text, [place(text, at)], locale);
      }),
      { numRuns: 400 },
    );
  });

  it('in texts with a piece missing or put in', () => {
    const piece = fc.constantFrom(
      '',
      '"',
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '${',
      '``',
      '|',
      '\\u0000',
      '*',
      'null',
    );
    fc.assert(
      fc.property(
        anySeed,
        anyLocale,
        anywhere,
        fc.nat(40),
        piece,
        anywhere,
        (seed, locale, from, length, put, at) => {
          const start = place(seed, from);
          const text = seed.slice(0, start) + put + seed.slice(start + length);
          check(text, [place(text, at)], locale);
        },
      ),
      { numRuns: 400 },
    );
  });
});
