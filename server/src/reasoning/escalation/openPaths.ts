import type { PolicyDocument } from '../../policy/document';
import { accessOf, allowingGrant } from './allowed';
import type { Access } from './allowed';
import type { Grant } from './grants';
import type { EscalationPath } from './escalationPath';
import { ESCALATION_PATHS } from './paths';
import { situationsOf } from './situation';
import type { Situation } from './situation';
import type { Step } from './step';

/** A way to more access that a policy surely leaves open. */
export interface OpenPath {
  readonly path: EscalationPath;
  /** What allows the first step. */
  readonly opener: Grant;
  /** What allows each of the others. */
  readonly others: readonly Grant[];
  /** The way is open only to those who have signed in with MFA. */
  readonly needsMfa: boolean;
}

/**
 * The known ways to more access that the statements of an identity policy together leave open. What
 * depends on something unknown counts as shut.
 */
export function openPaths(document: PolicyDocument): readonly OpenPath[] {
  const access = accessOf(document);
  if (access.grants.size === 0) return [];
  const isGranted = ({ key }: Step): boolean => access.grants.has(key);
  const possible = ESCALATION_PATHS.filter(
    ({ needs, oneOf }) => needs.every(isGranted) && (oneOf?.some(isGranted) ?? true),
  );
  if (possible.length === 0) return [];
  const situations = situationsOf(document.policy);
  return possible.flatMap((path) => {
    for (const situation of situations) {
      const grants = grantsFor(path, access, { ...situation, passedTo: path.passedTo });
      const [opener, ...others] = grants ?? [];
      if (opener !== undefined)
        return [{ path, opener, others, needsMfa: situation.mfa === 'true' }];
    }
    return [];
  });
}

/** What allows each step of a way; undefined where one of them is not allowed for sure. */
function grantsFor(
  { needs, oneOf }: EscalationPath,
  access: Access,
  situation: Situation,
): readonly Grant[] | undefined {
  const grants: Grant[] = [];
  for (const step of needs) {
    const grant = allowingGrant(access, step, situation);
    if (grant === undefined) return undefined;
    grants.push(grant);
  }
  if (oneOf === undefined) return grants;
  for (const step of oneOf) {
    const grant = allowingGrant(access, step, situation);
    if (grant !== undefined) return [...grants, grant];
  }
  return undefined;
}
