import { describe, expect, it } from 'vitest';
import type { PolicyType } from '../../../server/src/iam/policyType';
import { parseText } from '../../../server/src/service/languageService';
import type { ParsedText } from '../../../server/src/service/languageService';
import { applyTextEdits } from '../../../server/src/policy/edit';
import { describeFinding } from '../../../server/src/rules/describe';
import type { Effect, Severity } from '../../../server/src/rules/rule';
import { runRules } from '../../../server/src/rules/runner';
import type { AnyRule, Finding } from '../../../server/src/rules/runner';
import { readMarkers } from './markers';
import { expectSameInOtherLanguages } from './render/expectSame';

/** A policy on which the rule must be silent. */
export interface ValidCase {
  readonly name: string;
  readonly policy: string;
  readonly type?: PolicyType;
  readonly file?: string;
}

/** A policy with `«…»` around each place that the rule must report, in the order of the text. */
export interface InvalidCase extends ValidCase {
  /** Message ids, in the order of the marks. */
  readonly messages?: readonly string[];
  /** Words that the English message of the first report must contain. */
  readonly says?: string;
  readonly severity?: Severity;
  readonly accessAnalyzer?: string | null;
  /** The fixes of the first report, in their order. */
  readonly fixes?: readonly { readonly effect: Effect; readonly output?: string }[];
}

export const parseCase = (
  policy: string,
  { type, file }: Omit<ValidCase, 'name' | 'policy'> = {},
): ParsedText =>
  parseText({ uri: file ?? 'policy.json', languageId: undefined, text: policy, type });

const options = { severities: new Map<string, Severity | 'off'>(), syntax: true };

/** The findings of one rule on a text. */
export const findingsOf = (rule: AnyRule, parsed: ParsedText): readonly Finding[] =>
  parsed.policies.flatMap((document) => runRules(document, [rule], options));

/** The text after a fix. */
export function applyFix(parsed: ParsedText, fix: Finding['fixes'][number]): string {
  const document = parsed.policies[0];
  if (document === undefined) throw new Error('No policy in the text.');
  return applyTextEdits(parsed.source.text, document.write(fix.edits));
}

/** Runs a rule over policies on which it must be silent, and over marked ones that it must report. */
export function testRule(
  rule: AnyRule,
  {
    valid,
    invalid,
  }: { readonly valid: readonly ValidCase[]; readonly invalid: readonly InvalidCase[] },
): void {
  describe(rule.id, () => {
    it.each(valid)('is silent: $name', ({ policy, ...rest }) => {
      const parsed = parseCase(policy, rest);
      expect(parsed.policies.length).toBeGreaterThan(0);
      expect(findingsOf(rule, parsed).map(({ message, range }) => ({ message, range }))).toEqual(
        [],
      );
      expectSameInOtherLanguages(rule, parsed);
    });
    it.each(invalid)('reports: $name', (one) => checkInvalid(rule, one));
  });
}

function checkInvalid(rule: AnyRule, one: InvalidCase): void {
  const { text, ranges } = readMarkers(one.policy);
  const parsed = parseCase(text, one);
  const findings = findingsOf(rule, parsed);
  expect(findings.map(({ range }) => text.slice(range.start, range.end))).toEqual(
    ranges.map(({ start, end }) => text.slice(start, end)),
  );
  expect(findings.map(({ range }) => range)).toEqual(ranges);
  if (one.messages !== undefined)
    expect(findings.map(({ message }) => message)).toEqual(one.messages);
  const first = findings[0];
  if (first === undefined) throw new Error('An invalid case needs at least one mark.');
  for (const finding of findings) expectWholeWords(finding);
  expectSameInOtherLanguages(rule, parsed);
  if (one.says !== undefined) expect(describeFinding(first, 'en').message).toContain(one.says);
  if (one.severity !== undefined) expect(first.severity).toBe(one.severity);
  if (one.accessAnalyzer !== undefined) expect(first.accessAnalyzer).toBe(one.accessAnalyzer);
  if (one.fixes === undefined) return;
  expect(first.fixes.map(({ effect }) => effect)).toEqual(one.fixes.map(({ effect }) => effect));
  one.fixes.forEach(({ output }, i) => {
    const fix = first.fixes[i];
    if (output !== undefined && fix !== undefined) expect(applyFix(parsed, fix)).toBe(output);
  });
}

/** Every name in a message has its data, in both languages. */
function expectWholeWords(finding: Finding): void {
  for (const locale of ['en', 'ja'] as const) {
    const { message, related, fixTitles } = describeFinding(finding, locale);
    for (const words of [message, ...related.map((one) => one.message), ...fixTitles]) {
      expect(words).not.toMatch(/(?<!\$)\{\w+\}/);
      expect(words).not.toBe('');
    }
  }
}
