import type { AttachmentFacts, NamedIdentity } from '../../../policy/attachment';
import { attributeOf } from './instances';
import { inlineIn, managedIn, ownName, spotOf } from './made';
import type { Made } from './made';
import { policyAt } from './references';
import { IDENTITY_TYPES } from './resources';

/** Users, groups and roles, with what they say of their own policies. */
export function identityFacts(made: Made): AttachmentFacts {
  const { block, type, isData } = made;
  const found = IDENTITY_TYPES.get(`${isData ? 'data' : block.type} ${type}`);
  if (found === undefined) return {};
  const [attribute, kind] = found;
  const identity: NamedIdentity = { ...ownName(made, attribute), kind };
  if (isData) return { identities: [identity] };
  const boundary = attributeOf(block, 'permissions_boundary');
  const limits = boundary && policyAt(spotOf(made, boundary));
  const inline = block.body.blocks
    .filter((inner) => inner.type === 'inline_policy')
    .flatMap((inner) => inlineIn(made, inner, 'policy') ?? []);
  return {
    identities: [identity],
    attachments: [
      ...[...managedIn(made, 'managed_policy_arns'), ...inline].map((policy) => ({
        identity,
        policy,
        as: 'permissions' as const,
      })),
      ...(limits === undefined ? [] : [{ identity, policy: limits, as: 'boundary' as const }]),
    ],
  };
}
