import type { PolicyDocument } from '../../policy/document';
import { findGates } from '../../reasoning/gate';
import { mfaConditions } from '../../reasoning/mfaCondition';
import { isSelfManagement } from '../../reasoning/selfManagement';

/** Whether a policy of a user decides by MFA, or is there for users to manage their own devices. */
export const isAboutMfa = (document: PolicyDocument): boolean =>
  document.type.type === 'identity' &&
  // Bare statements say too little to be judged alone.
  document.policy.node !== undefined &&
  (isSelfManagement(document) ||
    findGates(document).length > 0 ||
    document.policy.statements.some(
      (statement) => statement.effect === 'Allow' && mfaConditions(statement).length > 0,
    ));
