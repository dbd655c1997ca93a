import { gatherAttachments } from '../../../policy/attachment';
import type { AttachmentFacts, Attachments, NamedIdentity } from '../../../policy/attachment';
import { itemsOf } from '../../../policy/value';
import type { Value } from '../../../policy/value';
import { identityFacts, ownName, userFacts } from './identities';
import { nameOf, policyNamer } from './names';
import type { PolicyNamer } from './names';
import { inlineOn, inlineOnNamed, managedPolicyFacts } from './policies';
import { propertyOf, templateResources } from './resources';
import type { TemplateResource } from './resources';

/**
 * What a template of CloudFormation or SAM says of who has which policies (AWS CloudFormation Template
 * Reference, the resource types of `AWS::IAM`).
 *
 * @param scope a name for the template
 */
export function templateAttachments(roots: readonly Value[], scope: string): Attachments {
  const resources = roots.flatMap((root) => [...templateResources(root)]);
  const policyAt = policyNamer(resources);
  return gatherAttachments(
    scope,
    resources.map((resource) => factsOf(resource, policyAt)),
  );
}

function factsOf(resource: TemplateResource, policyAt: PolicyNamer): AttachmentFacts {
  const own = (property: string, kind: NamedIdentity['kind']): NamedIdentity => ({
    ...ownName(resource, property),
    kind,
  });
  switch (resource.type) {
    case 'AWS::IAM::User':
      return userFacts(own('UserName', 'user'), resource, policyAt);
    case 'AWS::IAM::Group':
      return identityFacts(own('GroupName', 'group'), resource, policyAt);
    case 'AWS::IAM::Role':
      return identityFacts(own('RoleName', 'role'), resource, policyAt);
    case 'AWS::IAM::ManagedPolicy':
      return managedPolicyFacts(resource, policyAt);
    case 'AWS::IAM::Policy':
      return inlineOnNamed(resource);
    case 'AWS::IAM::UserPolicy':
      return inlineOn(resource, 'user', 'UserName');
    case 'AWS::IAM::GroupPolicy':
      return inlineOn(resource, 'group', 'GroupName');
    case 'AWS::IAM::RolePolicy':
      return inlineOn(resource, 'role', 'RoleName');
    case 'AWS::IAM::UserToGroupAddition':
      return additionFacts(resource);
    case 'AWS::Serverless::Function':
    case 'AWS::Serverless::StateMachine':
      return roleOfSam(resource);
    default:
      return {};
  }
}

function additionFacts({ properties, conditional }: TemplateResource): AttachmentFacts {
  const group = nameOf(propertyOf(properties, 'GroupName'));
  if (group === undefined || conditional) return {};
  const users = itemsOf(propertyOf(properties, 'Users')).flatMap((item) => nameOf(item) ?? []);
  return { memberships: users.map((user) => ({ user, group })) };
}

/** SAM makes a role for what names none, and calls it after the function or state machine. */
function roleOfSam({ id, properties }: TemplateResource): AttachmentFacts {
  if (id.text === undefined || propertyOf(properties, 'Role') !== undefined) return {};
  const role: NamedIdentity = { kind: 'role', range: id.range, address: `${id.text}Role` };
  const inline = itemsOf(propertyOf(properties, 'Policies')).filter(({ kind }) => kind === 'map');
  return {
    identities: [role],
    attachments: inline.map(({ range }) => ({
      identity: role,
      policy: { kind: 'inline', range, content: { range, documents: [] } },
      as: 'permissions',
    })),
  };
}
