import { parseArn } from './arn';
import type { Arn } from './arn';
import { matchesWildcard } from './wildcard';

const FIELDS = [
  'partition',
  'service',
  'region',
  'account',
  'resource',
] as const satisfies readonly (keyof Arn)[];

/**
 * Whether an ARN matches a pattern as the ARN operators compare: each field on its own, so that a
 * wildcard never reaches beyond a colon of the first five (IAM User Guide, "ARN condition
 * operators"). `*` alone matches every ARN.
 *
 * @returns undefined where the pattern is not an ARN, so that AWS's answer is not documented
 */
export function matchesArn(pattern: string, arn: string): boolean | undefined {
  if (pattern === '*') return true;
  const wanted = parseArn(pattern);
  if (wanted === undefined) return undefined;
  const given = parseArn(arn);
  if (given === undefined) return false;
  return FIELDS.every((field) => matchesWildcard(wanted[field], given[field]));
}
