import type {
  AttachedAs,
  AttachmentFacts,
  LoginProfile,
  NamedIdentity,
  NamedPolicy,
  PolicyAttachment,
  ResourceName,
} from '../../../policy/attachment';
import { itemsOf } from '../../../policy/value';
import type { Value } from '../../../policy/value';
import { nameOf } from './names';
import type { PolicyNamer } from './names';
import { inlinePolicy } from './policies';
import { propertyOf } from './resources';
import type { TemplateResource } from './resources';

/** A resource by its logical ID, and by the property that names it in IAM. */
export function ownName({ id, properties }: TemplateResource, property: string): ResourceName {
  const named = nameOf(propertyOf(properties, property))?.name;
  return {
    range: id.range,
    ...(id.text !== undefined && { address: id.text }),
    ...(named !== undefined && { name: named }),
  };
}

/** What users, groups and roles say of their own policies. */
export function identityFacts(
  identity: NamedIdentity,
  { properties }: TemplateResource,
  policyAt: PolicyNamer,
): AttachmentFacts {
  const attach = (
    values: readonly Value[],
    named: (value: Value) => NamedPolicy | undefined,
    as: AttachedAs,
  ): readonly PolicyAttachment[] =>
    values.flatMap((value) => {
      const policy = named(value);
      return policy === undefined ? [] : [{ identity, policy, as }];
    });
  const valuesOf = (property: string): readonly Value[] =>
    itemsOf(propertyOf(properties, property));
  return {
    identities: [identity],
    attachments: [
      ...attach(valuesOf('ManagedPolicyArns'), policyAt, 'permissions'),
      ...attach(valuesOf('Policies'), inlinePolicy, 'permissions'),
      ...attach(valuesOf('PermissionsBoundary'), policyAt, 'boundary'),
    ],
  };
}

/** What a user says beside that: its groups, and its password. */
export function userFacts(
  user: NamedIdentity,
  resource: TemplateResource,
  policyAt: PolicyNamer,
): AttachmentFacts {
  const { properties } = resource;
  const groups = itemsOf(propertyOf(properties, 'Groups')).flatMap((item) => nameOf(item) ?? []);
  const profile = propertyOf(properties, 'LoginProfile');
  return {
    ...identityFacts(user, resource, policyAt),
    memberships: groups.map((group) => ({ user, group })),
    loginProfiles: profile?.kind === 'map' ? [{ user, ...resetIn(profile) }] : [],
  };
}

/** Where `PasswordResetRequired` is left out, nobody has to set a new password. */
function resetIn(profile: Value): Omit<LoginProfile, 'user'> {
  const value = propertyOf(profile, 'PasswordResetRequired');
  if (value === undefined) return { passwordResetRequired: false, range: profile.range };
  const given = value.kind === 'scalar' ? String(value.value) : nameOf(value)?.name;
  const isKnown = given === 'true' || given === 'false';
  return { passwordResetRequired: isKnown ? given === 'true' : undefined, range: value.range };
}
