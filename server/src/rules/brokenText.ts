import type { SyntaxProblem } from '../policy/document';
import type { Policy } from '../policy/model';
import { territoryOf } from '../policy/territory';
import type { Finding } from './runner';

/**
 * The problems that a person would count: a reader that has lost its way reports more on the same
 * line, at the next word, and for all that is open at the end of the text.
 */
export function tellingProblems(
  text: string,
  problems: readonly SyntaxProblem[],
): readonly SyntaxProblem[] {
  const sorted = [...problems].sort((a, b) => a.range.start - b.range.start);
  return sorted.filter(({ range }, i) => {
    const before = sorted[i - 1];
    if (before === undefined) return true;
    const between = text.slice(before.range.end, range.start);
    return range.end > range.start && /[\r\n]/.test(between) && between.trim() !== '';
  });
}

/**
 * What a finding says about the structure of a statement is a guess as long as the statement cannot
 * be read as a whole: an element seems to be missing because it has no closing quote yet.
 *
 * @returns whether a finding can be trusted all the same
 */
export function trustsText(
  policies: readonly Policy[],
  problems: readonly SyntaxProblem[],
): (finding: Pick<Finding, 'rule' | 'severity' | 'accessAnalyzer' | 'range'>) => boolean {
  const inPolicies = problems.filter(({ unread }) => unread !== true);
  if (inPolicies.length === 0) return () => true;
  const territory = territoryOf(policies);
  const broken = new Set(inPolicies.map(({ range }) => territory(range)));
  return ({ rule, severity, accessAnalyzer, range }) =>
    rule.group !== 'grammar' ||
    severity !== 'error' ||
    accessAnalyzer === 'JSON_SYNTAX_ERROR' ||
    !broken.has(territory(range));
}
