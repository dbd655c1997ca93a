import type { WordData } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import type { Range } from '../../policy/range';
import type { StringValue } from '../../policy/value';

/** What does not go together in a permission to assume a role and the role's trust policy. */
export const ROLE_PROBLEMS = [
  'mistypedAccount',
  'exampleAccount',
  'userNotAdmitted',
  'externalIds',
  'mfaWithoutEffect',
] as const;

/** What is to be known of the two, and may well be meant. */
export const ROLE_REMARKS = [
  'mistypedName',
  'acrossAccounts',
  'mfaOnlyInPermission',
  'mfaOnlyInTrust',
  'externalIdAsked',
] as const;

export type RoleProblemId = (typeof ROLE_PROBLEMS)[number];
export type RoleRemarkId = (typeof ROLE_REMARKS)[number];
export type RoleFindingId = RoleProblemId | RoleRemarkId;

/** A stretch of one of the two policies. */
export interface RolePlace {
  readonly document: PolicyDocument;
  readonly range: Range;
}

/** Characters of a value that say one thing, where the other policy says another. */
export interface SaidDifferently {
  readonly target: StringValue;
  readonly start: number;
  readonly end: number;
  /** What the other policy says. */
  readonly other: string;
}

export interface RoleFinding {
  readonly id: RoleFindingId;
  readonly data: WordData;
  readonly permission: RolePlace;
  readonly trust: RolePlace;
  /** For what is one word here and another there: how each would say what the other says. */
  readonly rewrites?: { readonly permission: SaidDifferently; readonly trust: SaidDifferently };
}

/** Whether a finding says that the role cannot be assumed, or not as it was meant. */
export const isProblem = ({ id }: RoleFinding): boolean =>
  ROLE_PROBLEMS.some((problem) => problem === id);
