import type { Range } from './range';

/** The kinds of IAM identity: what policies are attached to. */
export type IdentityKind = 'user' | 'group' | 'role';

/** How a text names a user, a group, a role or a policy. */
export interface ResourceName {
  /** Where it is named. */
  readonly range: Range;
  /**
   * What the text's own language calls it: a logical ID, `aws_iam_group.developers`. It means something
   * within the scope of the text alone.
   */
  readonly address?: string;
  /** Its name in IAM, where that is known. */
  readonly name?: string;
}

export interface NamedIdentity extends ResourceName {
  readonly kind: IdentityKind;
}

/** Where the text of a policy stands. */
export interface PolicyContent {
  /** The value that is the policy, or holds it. */
  readonly range: Range;
  /**
   * Where it is taken from: addresses of blocks (`data.aws_iam_policy_document.mfa`), and files by their
   * URI (`file project/mfa.json`).
   */
  readonly documents: readonly string[];
}

/** A policy as it is named where it is attached. */
export type NamedPolicy =
  | (ResourceName & { readonly kind: 'aws-managed'; readonly name: string })
  /** By its address, its ARN or its name; one that has a name alone may be managed by AWS. */
  | (ResourceName & { readonly kind: 'customer-managed'; readonly byName?: true })
  | (ResourceName & { readonly kind: 'inline'; readonly content: PolicyContent });

/** What a policy is attached as: it grants permissions, or is the identity's permissions boundary. */
export type AttachedAs = 'permissions' | 'boundary';

/** A policy that an identity has. */
export interface PolicyAttachment {
  readonly identity: NamedIdentity;
  readonly policy: NamedPolicy;
  readonly as: AttachedAs;
}

export interface GroupMembership {
  readonly user: ResourceName;
  readonly group: ResourceName;
}

/** The password with which a user signs in to the console. */
export interface LoginProfile {
  readonly user: ResourceName;
  /** The user has to set a new password at the next sign-in; undefined where the text does not tell. */
  readonly passwordResetRequired: boolean | undefined;
  /** Where the text says so. */
  readonly range: Range;
}

/** A customer managed policy that the text makes. */
export interface ManagedPolicy extends ResourceName {
  readonly content: PolicyContent;
}

/** An address that stands for a policy which the text does not make, but looks up. */
export interface PolicyLookup {
  readonly address: string;
  readonly policy: NamedPolicy;
}

/**
 * What a text says of who has which policies, in its own terms: what it names by address or name may
 * stand in another text. What is computed, or made under a condition only, is left out.
 */
export interface Attachments {
  /** Texts of one scope know each other's addresses: a template, the folder of a Terraform module. */
  readonly scope: string;
  /** Users, groups and roles that the text makes or looks up. */
  readonly identities: readonly NamedIdentity[];
  readonly managedPolicies: readonly ManagedPolicy[];
  readonly lookups: readonly PolicyLookup[];
  /** Blocks that are a policy, and are named where one is made of them. */
  readonly documents: readonly ResourceName[];
  readonly attachments: readonly PolicyAttachment[];
  readonly memberships: readonly GroupMembership[];
  readonly loginProfiles: readonly LoginProfile[];
}

/** What one resource of a text says. */
export type AttachmentFacts = Partial<Omit<Attachments, 'scope'>>;

/** Puts together what the resources of a text say. */
export function gatherAttachments(scope: string, facts: readonly AttachmentFacts[]): Attachments {
  const all = <K extends keyof AttachmentFacts>(
    key: K,
  ): NonNullable<AttachmentFacts[K]>[number][] =>
    facts.flatMap((one) => [...((one[key] ?? []) as NonNullable<AttachmentFacts[K]>)]);
  return {
    scope,
    identities: all('identities'),
    managedPolicies: all('managedPolicies'),
    lookups: all('lookups'),
    documents: all('documents'),
    attachments: all('attachments'),
    memberships: all('memberships'),
    loginProfiles: all('loginProfiles'),
  };
}
