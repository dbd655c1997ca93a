import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { diagnose, parseText } from '../../../../server/src/service/languageService';
import type { ParsedText } from '../../../../server/src/service/languageService';
import { applyTextEdits } from '../../../../server/src/policy/edit';
import { SERVICE, TEMPLATE } from './samples';

const settings = { locale: 'en', severities: new Map(), syntax: true } as const;

const parse = (text: string): ParsedText =>
  parseText({ uri: 'template.yaml', languageId: undefined, text, type: undefined });

const errorsOf = (text: string): readonly string[] =>
  parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' }).flatMap(({ errors }) =>
    errors.map(({ message }) => message),
  );

/** The same text with other line endings, or everything a level deeper. */
const variants = [TEMPLATE, SERVICE].flatMap((text) => [
  text,
  text.replaceAll('\n', '\r\n'),
  `root:\n${text.replace(/^(?=.)/gm, '   ')}`,
]);

describe('YAML', () => {
  it('any text cut anywhere, with anything put in, is read without throwing', () => {
    const insert = fc.oneof(
      fc.constantFrom(
        '"',
        "'",
        '{',
        ']',
        ':',
        ': ',
        '- ',
        '\n',
        '\t',
        '|\n',
        '#',
        '*x',
        '&x ',
        '!Sub ',
        '---\n',
        '${',
        '<<: ',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...variants),
        fc.nat(),
        fc.nat(),
        insert,
        (whole, from, length, put) => {
          const start = from % (whole.length + 1);
          const changed = whole.slice(0, start) + put + whole.slice(start + (length % 60));
          const parsed = parse(changed);
          for (const { range } of diagnose(parsed, settings)) {
            const [a, b] = [parsed.lines.offsetAt(range.start), parsed.lines.offsetAt(range.end)];
            expect(b).toBeGreaterThanOrEqual(a);
            expect(b).toBeLessThanOrEqual(changed.length);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('every fix leaves a text that can be read, and keeps every comment', () => {
    fc.assert(
      fc.property(fc.constantFrom(...variants), fc.nat(), fc.nat(), (whole, from, length) => {
        // A line or two are taken out, so that other rules have something to say.
        const lines = whole.split(/(?<=\n)/);
        const first = from % lines.length;
        const text = lines.filter((_, i) => i < first || i >= first + (length % 3)).join('');
        if (errorsOf(text).length > 0) return;
        const parsed = parse(text);
        for (const { rule, fixes } of diagnose(parsed, settings)) {
          for (const fix of fixes) {
            const edits = fix.edits().map(({ range, newText }) => ({
              start: parsed.lines.offsetAt(range.start),
              end: parsed.lines.offsetAt(range.end),
              newText,
            }));
            const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
            sorted.forEach((edit, i) => {
              expect(edit.start).toBeGreaterThanOrEqual(sorted[i - 1]?.end ?? 0);
            });
            const fixed = applyTextEdits(text, edits);
            const about = `${rule}: ${fix.title}\n${fixed}`;
            expect(edits.length, about).toBeGreaterThan(0);
            expect(errorsOf(fixed), about).toEqual([]);
            expect(parse(fixed).policies.length, about).toBe(parsed.policies.length);
            expect(fixed.match(/# /g)?.length, about).toBe(text.match(/# /g)?.length);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
