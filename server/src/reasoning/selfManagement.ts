import { ENROLMENT_ACTIONS } from '../iam/mfa';
import type { PolicyDocument } from '../policy/document';
import { findGates, isExempt } from './gate';
import { iamResourceKind, namesOwnUser } from './mfaResources';

/**
 * Whether a policy is there for users to manage their own credentials: it speaks of the user's own
 * user or device, or has a gate through which enrolment is let. What would be wrong in such a policy
 * is right in one for administrators.
 */
export function isSelfManagement(document: PolicyDocument): boolean {
  const known = answers.get(document);
  if (known !== undefined) return known;
  const answer = namesOwnIamResource(document) || exemptsEnrolment(document);
  answers.set(document, answer);
  return answer;
}

/** Rules ask once for each statement; the answer takes a walk over all of them. */
const answers = new WeakMap<PolicyDocument, boolean>();

const exemptsEnrolment = (document: PolicyDocument): boolean =>
  findGates(document).some((gate) =>
    ENROLMENT_ACTIONS.some((action) => isExempt(gate, action) === 'yes'),
  );

const namesOwnIamResource = ({ policy }: PolicyDocument): boolean =>
  policy.statements.some(
    ({ effect, resources }) =>
      effect === 'Allow' &&
      resources?.negated === false &&
      resources.values.some((value) => iamResourceKind(value) !== undefined && namesOwnUser(value)),
  );
