import type { PolicyType } from '../../iam/policyType';
import type { PolicyDocument } from '../../policy/document';
import { perhapsStatements } from '../../policy/perhaps';
import type { PolicySet } from '../evaluation/policySet';

const WITH_SAY: ReadonlySet<PolicyType> = new Set(['identity', 'boundary', 'scp', 'trust']);

/** Whether a policy has a say in the journey of a user. */
export const hasSay = ({ type }: PolicyDocument): boolean => WITH_SAY.has(type.type);

/**
 * A user's policies by the say that they have; types of policy that are none of the user's are left
 * out. Where only a permissions boundary, an SCP or a trust policy is named, it is not known what the
 * user's own policies allow.
 */
export function policySetOf(policies: readonly PolicyDocument[]): PolicySet {
  const of = (type: PolicyType): readonly PolicyDocument[] =>
    policies.filter((document) => document.type.type === type);
  const [boundary, scps] = [of('boundary'), of('scp')];
  // An SCP without an Allow stands beside FullAWSAccess: it has a say like any other Deny.
  const identity = [...of('identity'), ...scps.filter((document) => !hasAllow(document))];
  const level = scps.filter(hasAllow);
  const onlyLimits = boundary.length + level.length + of('trust').length > 0;
  return {
    ...(identity.length > 0 || !onlyLimits ? { identity } : {}),
    ...(boundary.length > 0 ? { boundary } : {}),
    ...(level.length > 0 ? { scps: [level] } : {}),
  };
}

/** Whether a policy may allow anything: a statement whose Effect is not known may be an Allow. */
export const hasAllow = (document: PolicyDocument): boolean =>
  [...document.policy.statements, ...perhapsStatements(document).statements].some(
    ({ effect }) => effect !== 'Deny',
  );
