import { coversWildcard } from '../../iam/wildcard';
import type { PolicyDocument } from '../../policy/document';
import { accessOf, allowingGrant } from './allowed';
import type { Grant } from './grants';
import { situationsOf } from './situation';
import { any } from './step';

/** Whoever may do these on whatever there is can have everything. */
const STEPS = [
  any('iam:CreatePolicyVersion', 'policy/*'),
  any('iam:AttachRolePolicy', 'role/*'),
  any('iam:PutUserPolicy', 'user/*'),
];

/**
 * The grant by which a policy makes administrators, openly: all actions, all of IAM, or everything
 * but some actions that are not IAM's. Undefined for a policy that names single actions: there it
 * may be a mistake.
 */
export function administratorGrant(document: PolicyDocument): Grant | undefined {
  const known = answers.get(document);
  if (known !== undefined) return known.grant;
  const grant = findGrant(document);
  answers.set(document, { grant });
  return grant;
}

/** Several rules ask this of the same policy. */
const answers = new WeakMap<PolicyDocument, { readonly grant: Grant | undefined }>();

function findGrant(document: PolicyDocument): Grant | undefined {
  const access = accessOf(document);
  if (!STEPS.every(({ key }) => access.grants.has(key))) return undefined;
  for (const situation of situationsOf(document.policy)) {
    const [first, ...rest] = STEPS.map((step) => allowingGrant(access, step, situation, coversIam));
    if (first !== undefined && rest.every((one) => one !== undefined)) return first;
  }
  return undefined;
}

/** Whether a grant is of all that IAM has. */
const coversIam = ({ source }: Grant): boolean =>
  source.how === 'not-action' ||
  (source.how === 'wildcard' && coversWildcard(source.value.outline, 'iam:*', true));
