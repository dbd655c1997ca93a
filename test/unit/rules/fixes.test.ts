import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../server/src/service/languageService';
import type { Diagnostic, ParsedText } from '../../../server/src/service/languageService';
import { RULES } from '../../../server/src/rules/registry.generated';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseCase } from '../testers/ruleTester';

const settings = { locale: 'en', severities: new Map(), syntax: true } as const;

const counts = (diagnostics: readonly Diagnostic[], rule: string): number =>
  diagnostics.filter((one) => one.rule === rule).length;

const errors = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

/** Every fix of every diagnostic that a rule reports on its own bad example, in three ways of writing it. */
const cases = RULES.flatMap(({ id, docs: { bad } }) =>
  [bad.policy, bad.policy.replaceAll('\n', '\r\n'), bad.policy.replaceAll('  ', '\t')].flatMap(
    (policy, variant) => {
      const parsed = parseCase(policy, bad);
      return diagnose(parsed, settings)
        .filter(({ rule }) => rule === id)
        .flatMap((diagnostic) =>
          diagnostic.fixes.map((fix) => ({ id, variant, title: fix.title, fix, parsed })),
        );
    },
  ),
);

describe.runIf(cases.length > 0)('after any fix', () => {
  it.each(cases)('$id ($variant): $title', ({ id, fix, parsed }) => {
    const before = diagnose(parsed, settings);
    const text = TextDocument.applyEdits(parsed.lines, [...fix.edits()]);
    expect(text).not.toBe(parsed.source.text);
    const after: ParsedText = parseCase(text, {
      file: parsed.source.uri,
      type: parsed.source.type,
    });
    expect(counts(diagnose(after, settings), id)).toBeLessThan(counts(before, id));
    const newErrors = errors(diagnose(after, settings)).filter(
      (rule) => !errors(before).includes(rule),
    );
    expect(newErrors).toEqual([]);
    if (parsed.problems.length === 0) expect(after.problems).toEqual([]);
  });
});
