import { ENROLMENT_ACTIONS } from '../iam/mfa';
import type { PolicyDocument } from '../policy/document';
import { findGates, isExempt } from './gate';
import { iamResourceKind, namesOwnUser } from './mfaResources';

/**
 * Whether a policy is there for users to manage their own credentials: it speaks of the user's own
 * user or device, or has a gate through which enrolment is let. What would be wrong in such a policy
 * is right in one for administrators.
 */
export const isSelfManagement = (document: PolicyDocument): boolean =>
  namesOwnIamResource(document) ||
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
