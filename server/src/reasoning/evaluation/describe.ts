import type { Locale } from '../../iam/words';
import type { Authorization } from './authorize';
import type { JudgedStatement } from './judgement';
import { evaluationPhrasesIn } from './phrases/index';
import type { Asked } from './phrases/phrases';

/** A statement, and what is said about its part in a decision. */
export interface DescribedStatement {
  readonly judged: JudgedStatement;
  /** One sentence or more; texts may hold Markdown's inline code. */
  readonly lines: readonly string[];
}

/** A decision in words. Texts may hold Markdown's inline code. */
export interface DescribedAuthorization {
  readonly headline: string;
  /** What is to be said of the policies together. */
  readonly remarks: readonly string[];
  readonly decidedBy: readonly DescribedStatement[];
  /** Statements on which the decision depends, where it is not known. */
  readonly dependsOn: readonly DescribedStatement[];
  readonly others: readonly DescribedStatement[];
}

/** Puts a decision and its reasons into words. */
export function describeAuthorization(
  authorization: Authorization,
  asked: Asked,
  locale: Locale,
): DescribedAuthorization {
  const phrases = evaluationPhrasesIn(locale);
  const { decision, decidedBy, others, dependsOn, missing } = authorization;
  const open = new Set(dependsOn.flatMap(({ judged }) => judged ?? []));
  const other = (judged: JudgedStatement): DescribedStatement => {
    const { judgement, layer, statement } = judged;
    switch (judgement.applies) {
      case 'no':
        return { judged, lines: [phrases.mismatch(judgement.because, asked)] };
      case 'unknown':
        return { judged, lines: judgement.dependsOn.map(phrases.dependency) };
      case 'yes':
        return {
          judged,
          lines: [statement.effect === 'Deny' ? phrases.vain : phrases.aside(layer, decision)],
        };
    }
  };
  return {
    headline: phrases.headline(decision, asked),
    remarks: [
      ...missing.map(phrases.missing),
      ...(decision === 'implicitly-denied' && missing.length === 0 ? [phrases.nothing] : []),
      ...dependsOn.flatMap(({ judged, on }) =>
        judged === undefined ? [phrases.dependency(on)] : [],
      ),
      ...(authorization.needsNoPermission ? [phrases.needsNoPermission(asked.action)] : []),
      ...(authorization.assumesResourcePolicy ? [phrases.assumesResourcePolicy] : []),
      ...authorization.skipped.map(phrases.skipped),
    ],
    decidedBy: decidedBy.map((judged) => ({
      judged,
      lines: [phrases.decides(judged.statement.effect ?? 'Allow', judged.layer)],
    })),
    dependsOn: others.filter((one) => open.has(one)).map(other),
    others: others.filter((one) => !open.has(one)).map(other),
  };
}
