import { parseArn } from '../../iam/arn';
import { replacePolicyVariables } from '../../iam/policyVariable';
import { UNKNOWN } from '../../iam/unknown';
import { matchesWildcard } from '../../iam/wildcard';
import type { Selection } from '../../policy/model';
import type { Range } from '../../policy/range';

/** In which way a statement comes to speak of roles that its author did not name. */
export interface RoleReach {
  readonly how: 'star' | 'not-resource';
  /** The value with the wildcard, or the key `NotResource`. */
  readonly range: Range;
}

/**
 * How Resource or NotResource covers any role whatsoever; undefined where it names roles, or begins
 * of names (`role/service-*`).
 *
 * @param role the resource part of the ARN of a role that nobody would name: `role/…`
 */
export function roleReach(resources: Selection | undefined, role: string): RoleReach | undefined {
  if (resources === undefined) return undefined;
  if (resources.negated) {
    // What a variable or a computed part stands for may be every role: then nothing is said.
    const mayExclude = resources.values.some(({ outline }) =>
      covers(replacePolicyVariables(outline, () => '*').replaceAll(UNKNOWN, '*'), role),
    );
    if (mayExclude || !resources.complete) return undefined;
    return { how: 'not-resource', range: resources.entry.key.range };
  }
  const star = resources.values.find(({ outline }) => covers(outline, role));
  return star === undefined ? undefined : { how: 'star', range: star.range };
}

/** Whether a pattern covers a role; in which account it is does not matter. */
function covers(pattern: string, role: string): boolean {
  if (/^\*+$/.test(pattern)) return true;
  const arn = parseArn(pattern);
  return (
    arn !== undefined && matchesWildcard(arn.service, 'iam') && matchesWildcard(arn.resource, role)
  );
}
