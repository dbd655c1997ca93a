import type { IdentityKind } from '../../../policy/attachment';

/** The attribute that names an identity, or a list of them. */
export type IdentityAttribute = readonly [attribute: string, kind: IdentityKind];

/** A type of resource that gives policies to identities, by its attributes. */
export interface AttachingType {
  readonly identities: readonly IdentityAttribute[];
  /** The attribute with the ARN of a managed policy, or a list of ARNs. */
  readonly arns?: string;
  /** The attribute with the text of an inline policy. */
  readonly inline?: string;
}

const EVERYBODY: readonly IdentityAttribute[] = [
  ['users', 'user'],
  ['groups', 'group'],
  ['roles', 'role'],
];

/** Documentation of Terraform's AWS provider: the arguments of each resource. */
export const ATTACHING_TYPES: ReadonlyMap<string, AttachingType> = new Map<string, AttachingType>([
  ['aws_iam_policy_attachment', { identities: EVERYBODY, arns: 'policy_arn' }],
  ...(['user', 'group', 'role'] as const).flatMap((kind): readonly [string, AttachingType][] => [
    [`aws_iam_${kind}_policy_attachment`, { identities: [[kind, kind]], arns: 'policy_arn' }],
    [
      `aws_iam_${kind}_policy_attachments_exclusive`,
      { identities: [[`${kind}_name`, kind]], arns: 'policy_arns' },
    ],
    [`aws_iam_${kind}_policy`, { identities: [[kind, kind]], inline: 'policy' }],
  ]),
]);

/** Resources that are an identity, and data sources that look one up, with the attribute for its name. */
export const IDENTITY_TYPES: ReadonlyMap<string, IdentityAttribute> = new Map([
  ['resource aws_iam_user', ['name', 'user']],
  ['resource aws_iam_group', ['name', 'group']],
  ['resource aws_iam_role', ['name', 'role']],
  ['data aws_iam_user', ['user_name', 'user']],
  ['data aws_iam_group', ['group_name', 'group']],
  ['data aws_iam_role', ['name', 'role']],
]);

/** Resources that put users into groups, with the attributes for both. */
export const MEMBERSHIP_TYPES: ReadonlyMap<
  string,
  { readonly user: string; readonly group: string }
> = new Map([
  ['aws_iam_user_group_membership', { user: 'user', group: 'groups' }],
  ['aws_iam_group_membership', { user: 'users', group: 'group' }],
]);
