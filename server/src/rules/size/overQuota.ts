import type { WordData } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import { statementLabelRange } from '../../policy/model';
import type { Range } from '../../policy/range';
import { minifiedLength, sizeOf } from '../../policy/size';
import type { PolicySize } from '../../policy/size';
import { policyLabelRange } from '../grammar/policyLabel';
import type { Related } from '../rule';

/** A policy that is larger than allowed. */
export interface OverQuota {
  readonly size: PolicySize;
  readonly report: SizeReport;
}

/** What a message on the size of a policy says, and where. */
interface SizeReport {
  /** `{counted}`, `{limit}`, and `{minified}`: the size without white space. */
  readonly data: WordData;
  readonly range: Range;
  /** The largest statement, where there are several: the one that splitting begins with. */
  readonly related: readonly Related<'largest'>[];
}

/** The message on the largest statement, the same in every rule on sizes. */
export const LARGEST = {
  en: 'The largest statement: {statement} characters without white space',
  ja: '最も大きいステートメント: 空白を除いて {statement} 文字',
};

/**
 * Says that a policy is larger than allowed.
 *
 * @param limit another limit than the quota of the policy's type
 * @returns undefined where it is not, or nothing is known about its quota
 */
export function overQuota(document: PolicyDocument, limit?: number): OverQuota | undefined {
  const size = sizeOf(document);
  if (size === undefined || size.counted <= (limit ?? size.limit)) return undefined;
  const { policy } = document;
  const data = {
    counted: formatNumber(size.counted, size.exact),
    minified: formatNumber(size.withoutWhitespace, size.exact),
    limit: formatNumber(limit ?? size.limit, true),
  };
  const range = policy.statementEntry?.key.range ?? policyLabelRange(policy);
  return { size, report: { data, range, related: largestStatement(document) } };
}

function largestStatement({
  policy: { statements },
  dialect,
}: PolicyDocument): readonly Related<'largest'>[] {
  if (statements.length < 2) return [];
  const sized = statements.map((statement) => ({
    statement,
    size: minifiedLength(statement.node, false, dialect.unwraps),
  }));
  const largest = sized.reduce((a, b) => (b.size > a.size ? b : a));
  const data = { statement: formatNumber(largest.size, true) };
  return [{ message: 'largest', data, range: statementLabelRange(largest.statement) }];
}

/** `10,240`, as both languages write it; `≥` where parts of the policy are not known yet. */
const formatNumber = (number: number, exact: boolean): string =>
  (exact ? '' : '≥') + String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
