import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose, parseText, parseTextAgain } from '../../../server/src/service/languageService';
import type { Diagnostic, ParsedText } from '../../../server/src/service/languageService';
import { SERVICE, TEMPLATE } from '../sources/yaml/samples';

const SETTINGS = { locale: 'en', severities: new Map(), syntax: true } as const;

const example = (name: string): readonly [string, string] => [
  name,
  readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8'),
];

const TEXTS: readonly (readonly [string, string])[] = [
  ['template.yaml', TEMPLATE],
  ['serverless.yml', SERVICE],
  example('developers.tf'),
  example('developers.template.yaml'),
  example('runbook.md'),
  example('gate-with-holes.jsonc'),
];

/** Diagnostics with what their fixes write. */
const written = (diagnostics: readonly Diagnostic[]): unknown =>
  diagnostics.map(({ fixes, ...one }) => ({
    ...one,
    fixes: fixes.map(({ edits, ...fix }) => ({ ...fix, edits: edits() })),
  }));

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly put: string;
}

const edited = (parsed: ParsedText, { at, length, put }: Edit): string => {
  const { text } = parsed.source;
  const start = at % (text.length + 1);
  return text.slice(0, start) + put + text.slice(start + length);
};

describe('diagnosing a text again after an edit', () => {
  const edits = fc.array(
    fc.record({
      at: fc.nat(),
      length: fc.oneof(fc.constant(0), fc.nat(12)),
      put: fc.constantFrom('', 'x', ' ', '\n', '*', '"', '# iam-sidekick-disable\n', '\n\n', ','),
    }),
    { minLength: 1, maxLength: 4 },
  );

  it('finds what diagnosing it for the first time finds, and fixes it in the same way', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), edits, ([uri, text], changes) => {
        let last = parseText({ uri, languageId: undefined, text, type: undefined });
        diagnose(last, SETTINGS);
        for (const change of changes) {
          const source = { ...last.source, text: edited(last, change) };
          const again = parseTextAgain(source, last);
          const found = diagnose(again, SETTINGS, [], last);
          expect(written(found)).toEqual(written(diagnose(parseText(source), SETTINGS)));
          last = again;
        }
      }),
      { numRuns: 80 },
    );
  });
});
