import type { Range } from '../../policy/range';
import type { Grant } from '../../reasoning/escalation/grants';
import type { OpenPath } from '../../reasoning/escalation/openPaths';
import { SEVERITIES } from '../rule';
import type { Severity } from '../rule';

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

/** The gravest of a group's ways gives the severity. */
export function severityOf(group: PathGroup): Severity {
  const found = new Set(group.map(gravity));
  return SEVERITIES.findLast((one) => found.has(one)) ?? 'info';
}

/** How grave a way is beside what the policy is openly for. */
function gravity({ path, opener }: OpenPath): Severity {
  switch (path.family) {
    case 'policies':
    case 'credentials':
    case 'roles':
      // An older version is seldom the wider one.
      return path.id === 'set-default-policy-version' ? 'info' : 'warning';
    case 'identity-center':
      return isOfOneService(opener) ? 'info' : 'warning';
    case 'pass-role': {
      // With the condition, the roles that trust the service remain: so AWS's own policies have it.
      const { conditions } = opener.statement;
      return conditions.some(({ key }) => key === 'iam:passedtoservice') ? 'info' : 'warning';
    }
    case 'limits':
      return 'info';
    case 'workloads':
      return isOfOneService(opener) ? 'hint' : 'info';
  }
}

/** Whoever writes `ec2:*` means to make an administrator of the service. */
const isOfOneService = ({ source }: Grant): boolean =>
  source.how === 'wildcard' && /^[^*?:]+:\*+$/.test(source.value.outline);
