import type { PolicyType } from '../../../../server/src/iam/policyType';
import { diagnose } from '../../../../server/src/service/languageService';
import { parseCase } from '../../testers/ruleTester';

/** A report by the word that the outside world knows it by. */
export interface Reported {
  /** The code of Access Analyzer's check; for a finding of our own, the rule's id. */
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What the whole of the rules says of a policy: errors and warnings, and every suggestion that
 * Access Analyzer would make as well.
 */
export function reportedOn(text: string, type: PolicyType | undefined): readonly Reported[] {
  const parsed = parseCase(text, type === undefined ? {} : { type });
  return diagnose(parsed, { locale: 'en', severities: new Map(), syntax: true })
    .filter(
      ({ accessAnalyzer, severity }) =>
        accessAnalyzer !== null || severity === 'error' || severity === 'warning',
    )
    .map(({ accessAnalyzer, rule, range }) => ({
      code: accessAnalyzer ?? rule,
      start: parsed.lines.offsetAt(range.start),
      end: parsed.lines.offsetAt(range.end),
    }));
}
