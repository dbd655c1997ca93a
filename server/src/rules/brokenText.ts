import type { SyntaxProblem } from '../policy/document';
import type { Policy } from '../policy/model';
import type { Range } from '../policy/range';
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
  return sorted
    .filter(({ range, code }, i) => {
      const before = sorted[i - 1];
      if (before === undefined) return true;
      const between = text.slice(before.range.end, range.start);
      if (range.end === range.start || between.trim() === '') return false;
      const lines = between.split(/\r\n|\r|\n/).length - 1;
      // The same on every line (tabs) is one mistake.
      return lines > (before.code === code && before.language !== undefined ? 1 : 0);
    })
    .map((problem) => ({ ...problem, range: visibleRange(text, problem.range) }));
}

/** The word behind white space, or before it where there is none: nobody sees a mark under a blank. */
function visibleRange(text: string, range: Range): Range {
  if (range.start === range.end || text.slice(range.start, range.end).trim() !== '') return range;
  const behind = /\S+/.exec(text.slice(range.end));
  if (behind !== null) {
    const start = range.end + behind.index;
    return { start, end: start + behind[0].length };
  }
  const before = text.slice(0, range.start).trimEnd();
  const word = /\S*$/.exec(before)?.[0] ?? '';
  return { start: before.length - word.length, end: before.length };
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
