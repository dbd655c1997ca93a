import { replacePolicyVariables } from '../../iam/policyVariable';

/** A pattern of ARNs for the Arn operators. */
export interface ArnPattern {
  readonly text: string;
  /** It matches the same ARNs as the pattern that it was made of does under `StringLike`. */
  readonly same: boolean;
}

/** partition, service, region, account: the fields between `arn:` and the resource. */
const FIELDS = 6;

/**
 * Writes a pattern of `StringLike` for `ArnLike`, which compares the six fields of an ARN one by one:
 * a wildcard does not reach over a colon, and a pattern with fewer fields matches nothing.
 *
 * @returns undefined where the pattern is none of ARNs
 */
export function toArnPattern(pattern: string): ArnPattern | undefined {
  if (!pattern.startsWith('arn:')) return undefined;
  // The characters of a variable are none of the pattern's.
  const fields = replacePolicyVariables(pattern, () => '*').split(':');
  const missing = FIELDS - fields.length;
  if (missing > 0 && !pattern.endsWith('*')) return undefined;
  const open = fields.slice(0, missing > 0 ? -1 : FIELDS - 1).some((field) => /[*?]/.test(field));
  return { text: pattern + ':*'.repeat(Math.max(missing, 0)), same: !open };
}
