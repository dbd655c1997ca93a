import type { AttachmentFacts } from '../../../policy/attachment';
import { attributeOf } from './instances';
import { inlineIn, managedIn, namesIn } from './made';
import type { Made } from './made';
import { ATTACHING_TYPES, MEMBERSHIP_TYPES } from './resources';

/** What ties policies to identities, users to groups, passwords to users. */
export function tieFacts(made: Made): readonly AttachmentFacts[] {
  const { type, block } = made;
  const attaching = ATTACHING_TYPES.get(type);
  if (attaching !== undefined) {
    const { identities, arns, inline } = attaching;
    const policies = [
      ...(arns === undefined ? [] : managedIn(made, arns)),
      ...((inline !== undefined && inlineIn(made, block, inline)) || []),
    ];
    return identities.map(([attribute, kind]) => ({
      attachments: namesIn(made, attribute).flatMap((name) =>
        policies.map((policy) => ({ identity: { ...name, kind }, policy, as: 'permissions' })),
      ),
    }));
  }
  const membership = MEMBERSHIP_TYPES.get(type);
  if (membership !== undefined) {
    const groups = namesIn(made, membership.group);
    const memberships = namesIn(made, membership.user).flatMap((user) =>
      groups.map((group) => ({ user, group })),
    );
    return [{ memberships }];
  }
  return type === 'aws_iam_user_login_profile' ? [loginFacts(made)] : [];
}

/** Versions of the provider differ in what holds where `password_reset_required` is left out. */
function loginFacts(made: Made): AttachmentFacts {
  const given = attributeOf(made.block, 'password_reset_required');
  const isKnown = given?.kind === 'literal' && typeof given.value === 'boolean';
  return {
    loginProfiles: namesIn(made, 'user').map((user) => ({
      user,
      passwordResetRequired: isKnown ? given.value === true : undefined,
      range: given?.range ?? made.block.typeRange,
    })),
  };
}
