import type {
  AttachmentFacts,
  IdentityKind,
  NamedIdentity,
  NamedPolicy,
} from '../../../policy/attachment';
import { itemsOf } from '../../../policy/value';
import type { Value } from '../../../policy/value';
import { contentAt, nameOf } from './names';
import type { PolicyNamer } from './names';
import { propertyOf } from './resources';
import type { TemplateResource } from './resources';

/** An inline policy: its name and its document beside each other. */
export function inlinePolicy(properties: Value): NamedPolicy | undefined {
  const content = contentAt(propertyOf(properties, 'PolicyDocument'));
  if (content === undefined) return undefined;
  const named = nameOf(propertyOf(properties, 'PolicyName'));
  return {
    kind: 'inline',
    range: named?.range ?? properties.range,
    ...(named?.name !== undefined && { name: named.name }),
    content,
  };
}

/** A managed policy, which may name those who have it. */
export function managedPolicyFacts(
  resource: TemplateResource,
  policyAt: PolicyNamer,
): AttachmentFacts {
  const { properties, id, conditional } = resource;
  const content = contentAt(propertyOf(properties, 'PolicyDocument'));
  const policy = policyAt(id);
  if (content === undefined || policy === undefined) return {};
  const named = nameOf(propertyOf(properties, 'ManagedPolicyName'))?.name;
  const made = { ...policy, ...(named !== undefined && { name: named }), content };
  return {
    managedPolicies: [made],
    attachments: (conditional ? [] : namedIn(properties)).map((identity) => ({
      identity,
      // It is attached where its users and groups are named.
      policy: { ...policy, range: identity.range },
      as: 'permissions',
    })),
  };
}

/** A policy that is a resource of its own, and inline in all those whom it names. */
export function inlineOnNamed({ properties, conditional }: TemplateResource): AttachmentFacts {
  const policy = properties && inlinePolicy(properties);
  if (policy === undefined || conditional) return {};
  return {
    attachments: namedIn(properties).map((identity) => ({ identity, policy, as: 'permissions' })),
  };
}

/** The same for one that names a single user, group or role. */
export function inlineOn(
  { properties, conditional }: TemplateResource,
  kind: IdentityKind,
  property: string,
): AttachmentFacts {
  const policy = properties && inlinePolicy(properties);
  const name = nameOf(propertyOf(properties, property));
  if (policy === undefined || name === undefined || conditional) return {};
  return { attachments: [{ identity: { ...name, kind }, policy, as: 'permissions' }] };
}

const NAMING: readonly (readonly [string, IdentityKind])[] = [
  ['Users', 'user'],
  ['Groups', 'group'],
  ['Roles', 'role'],
];

const namedIn = (properties: Value | undefined): readonly NamedIdentity[] =>
  NAMING.flatMap(([property, kind]) =>
    itemsOf(propertyOf(properties, property))
      .flatMap((item) => nameOf(item) ?? [])
      .map((name) => ({ ...name, kind })),
  );
