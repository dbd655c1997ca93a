import type { Locale } from '../iam/words';
import type { PolicyDocument } from '../policy/document';
import type { TextEdit } from '../policy/edit';
import type { Effect } from '../policy/effect';
import { moveRange } from '../policy/moveValue';
import type { Range } from '../policy/range';
import { readsTheSame } from '../policy/readsTheSame';
import { speaksOfRoles } from '../reasoning/rolePair/speaksOfRoles';
import { describeFinding } from '../rules/describe';
import type { Description } from '../rules/describe';
import { RULES } from '../rules/registry.generated';
import { runRules } from '../rules/runner';
import type { Finding, RunOptions } from '../rules/runner';

/** A finding in words, with what is written only when somebody asks for it. */
export interface WordedFinding extends Pick<Finding, 'rule' | 'severity' | 'accessAnalyzer'> {
  readonly message: string;
  readonly range: Range;
  readonly related: Description['related'];
  readonly fixes: readonly WordedFix[];
}

export interface WordedFix {
  readonly title: string;
  readonly effect: Effect;
  readonly bulk: boolean;
  readonly edits: () => readonly TextEdit[];
}

/** What the rules are run with. */
export interface FindingOptions extends RunOptions {
  readonly locale: Locale;
}

/**
 * What is wrong with one policy of a text.
 *
 * @param before what was found in an earlier version of the text: that of a policy that reads the same
 * is taken over
 */
export function policyFindings(
  document: PolicyDocument,
  options: FindingOptions,
  before: EarlierFindings | undefined,
): readonly WordedFinding[] {
  const earlier = before?.(document);
  const findings = earlier ?? wordFindings(document, options);
  // What is found in one that speaks of roles depends on policies of other texts, and is not kept.
  if (earlier !== undefined || !speaksOfRoles([document])) found.set(document, findings);
  return findings;
}

const found = new WeakMap<PolicyDocument, readonly WordedFinding[]>();

/** What still holds for a policy of what was found before; undefined where it has to be checked. */
export type EarlierFindings = (document: PolicyDocument) => readonly WordedFinding[] | undefined;

/**
 * What was found in policies that have been checked.
 *
 * @param options those that the policies were checked with, and are checked with again
 */
export function earlierFindings(
  documents: readonly PolicyDocument[],
  options: FindingOptions,
): EarlierFindings {
  const byText = new Map<string, PolicyDocument[]>();
  for (const document of documents) {
    const same = byText.get(document.text);
    if (same === undefined) byText.set(document.text, [document]);
    else same.push(document);
  }
  return (document) => {
    const same = byText.get(document.text)?.find((one) => readsTheSame(one, document));
    const findings = same && found.get(same);
    return findings && moveFindings(findings, same, document, options);
  };
}

/** The same findings, at the places where the policy stands now. */
function moveFindings(
  findings: readonly WordedFinding[],
  before: PolicyDocument,
  now: PolicyDocument,
  options: FindingOptions,
): readonly WordedFinding[] {
  const by = now.policy.range.start - before.policy.range.start;
  let again: readonly WordedFinding[] | undefined;
  const editsOf = (finding: number, fix: number): readonly TextEdit[] => {
    again ??= wordFindings(now, options);
    return again[finding]?.fixes[fix]?.edits() ?? [];
  };
  return findings.map((finding, i) => ({
    ...finding,
    range: moveRange(finding.range, by),
    related: finding.related.map((one) => ({ ...one, range: moveRange(one.range, by) })),
    fixes: finding.fixes.map((fix, j) => ({ ...fix, edits: () => editsOf(i, j) })),
  }));
}

const wordFindings = (
  document: PolicyDocument,
  options: FindingOptions,
): readonly WordedFinding[] =>
  runRules(document, RULES, options).map((finding) =>
    wordFinding(finding, options.locale, document),
  );

/**
 * Puts a finding into words.
 *
 * @param document the policy that it is about; left out where it is about none
 */
export function wordFinding(
  finding: Finding,
  locale: Locale,
  document?: PolicyDocument,
): WordedFinding {
  const { rule, severity, accessAnalyzer, range, fixes } = finding;
  const { message, related, fixTitles } = describeFinding(finding, locale);
  return {
    rule,
    severity,
    accessAnalyzer,
    range,
    message,
    related,
    fixes: fixes.flatMap((fix, i) => {
      const { effect, bulk = true, edits } = fix;
      if (document?.canWrite?.(edits) === false) return [];
      return { title: fixTitles[i] ?? '', effect, bulk, edits: () => document?.write(edits) ?? [] };
    }),
  };
}
