import { coversWildcard } from '../../iam/wildcard';
import type { Range } from '../../policy/range';
import type { Grant } from '../../reasoning/escalation/grants';
import type { OpenPath } from '../../reasoning/escalation/openPaths';

/** Ways that are reported together; the first in the text first. */
export type PathGroup = readonly [OpenPath, ...OpenPath[]];

/**
 * Ways that one wildcard opens belong together, and so do those of a family. What NotAction lets
 * through is left out: that is for `notaction-allow` to say.
 */
export function groupPaths(paths: readonly OpenPath[]): readonly PathGroup[] {
  const groups = new Map<string, [OpenPath, ...OpenPath[]]>();
  for (const one of paths) {
    const { source } = one.opener;
    if (source.how === 'not-action') continue;
    const key = source.how === 'wildcard' ? String(source.value.range.start) : one.path.family;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].map((group) =>
    group.sort((a, b) => grantRange(a.opener).start - grantRange(b.opener).start),
  );
}

/** The value that a grant comes from, or the key `NotAction`. */
export const grantRange = ({ source }: Grant): Range =>
  source.how === 'not-action' ? source.entry.key.range : source.value.range;

/** Whether a way is more than what comes with the work that the policy is for. */
export function isGrave({ path, opener }: OpenPath): boolean {
  switch (path.family) {
    case 'policies':
    case 'credentials':
    case 'roles':
      // An older version is seldom the wider one.
      return path.id !== 'set-default-policy-version';
    case 'identity-center':
      return !isOfWholeService(opener);
    case 'pass-role':
      // With the condition, the roles that trust the service remain: so AWS's own policies have it.
      return !opener.statement.conditions.some(({ key }) => key === 'iam:passedtoservice');
    case 'limits':
    case 'workloads':
      return false;
  }
}

/** Whoever writes `sso:*` means to make an administrator of the service. */
const isOfWholeService = ({ source }: Grant): boolean =>
  source.how === 'wildcard' && coversWildcard(source.value.outline, 'sso:*', true);
