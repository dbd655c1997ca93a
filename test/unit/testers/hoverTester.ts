import { describe, expect, it } from 'vitest';
import type { PolicyType } from '../../../server/src/iam/policyType';
import { LOCALES } from '../../../server/src/iam/words';
import type { Locale } from '../../../server/src/iam/words';
import { hoverAt } from '../../../server/src/features/hover/hover';
import { readMarkers } from './markers';
import { parseCase } from './ruleTester';

/** A hover, with the text that it lies over. */
export interface ShownHover {
  readonly markdown: string;
  readonly over: string;
}

/** A policy with `$0` at the cursor, and what the hover there must say. */
export interface HoverCase {
  readonly name: string;
  readonly policy: string;
  readonly type?: PolicyType;
  readonly file?: string;
  /** The text that the hover lies over. */
  readonly over?: string;
  /** The whole Markdown, or parts that it must hold; an empty list where there must be no hover. */
  readonly en: string | readonly string[];
  readonly ja: string | readonly string[];
  /** What it must not say, in either language. */
  readonly never?: readonly string[];
}

/** The hover at the cursor of a marked policy. */
export function hoverOf(
  policy: string,
  locale: Locale,
  about: Pick<HoverCase, 'type' | 'file'> = {},
): ShownHover | undefined {
  const { text, cursor } = readMarkers(policy);
  if (cursor === undefined) throw new Error('No $0 in the policy.');
  for (const document of parseCase(text, about).policies) {
    const hover = hoverAt(document, cursor, locale);
    if (hover !== undefined) {
      const { start, end } = hover.range;
      expect(start).toBeLessThanOrEqual(cursor);
      expect(end).toBeGreaterThanOrEqual(cursor);
      return { markdown: hover.markdown, over: text.slice(start, end) };
    }
  }
  return undefined;
}

/** Checks hovers in both languages. */
export function testHovers(title: string, cases: readonly HoverCase[]): void {
  describe.each(LOCALES)(`${title} (%s)`, (locale) => {
    it.each(cases)('$name', (one) => {
      const hover = hoverOf(one.policy, locale, one);
      const expected = one[locale];
      if (expected.length === 0) {
        expect(hover).toBeUndefined();
        return;
      }
      if (typeof expected === 'string') expect(hover?.markdown).toBe(expected);
      else for (const part of expected) expect(hover?.markdown).toContain(part);
      for (const words of one.never ?? []) expect(hover?.markdown).not.toContain(words);
      if (one.over !== undefined) expect(hover?.over).toBe(one.over);
      expectWellFormed(hover?.markdown ?? '');
    });
  });
}

/** Every name has its data, every table row its cells, and the last line leads to AWS. */
function expectWellFormed(markdown: string): void {
  expect(markdown).not.toMatch(/(?<!\$)\{\w+\}/);
  expect(markdown).not.toContain('undefined');
  expect(markdown.split('\n').at(-1)).toMatch(/^\[.+\]\(https:\/\/docs\.aws\.amazon\.com\/.+\)$/);
  const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
  const widths = new Set(rows.map((row) => row.replaceAll('\\|', '').split('|').length));
  expect(widths.size).toBeLessThanOrEqual(1);
}
