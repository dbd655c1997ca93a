/** What an exempt action lets someone do who has only the password. */
export type Danger = 'removes' | 'credentials' | 'permissions';

/** An action that must not be exempt from a gate. */
export interface DangerousAction {
  readonly danger: Danger;
  /** The type of the resource that it is authorised on. */
  readonly on: 'user' | 'mfa' | 'group' | 'role' | 'policy';
}

/**
 * Actions that must not be exempt from an MFA gate (facts/mfa.md, "The gate"): they remove MFA, make
 * credentials that outlive the session, or grant permissions.
 */
export const DANGEROUS_ACTIONS: ReadonlyMap<string, DangerousAction> = new Map<
  string,
  DangerousAction
>([
  ['iam:DeactivateMFADevice', { danger: 'removes', on: 'user' }],
  ['iam:DeleteVirtualMFADevice', { danger: 'removes', on: 'mfa' }],
  ['iam:CreateAccessKey', { danger: 'credentials', on: 'user' }],
  ['iam:CreateLoginProfile', { danger: 'credentials', on: 'user' }],
  ['iam:UpdateLoginProfile', { danger: 'credentials', on: 'user' }],
  ['iam:UpdateAccessKey', { danger: 'credentials', on: 'user' }],
  ['iam:CreateServiceSpecificCredential', { danger: 'credentials', on: 'user' }],
  ['iam:ResetServiceSpecificCredential', { danger: 'credentials', on: 'user' }],
  ['iam:UploadSSHPublicKey', { danger: 'credentials', on: 'user' }],
  ['iam:UploadSigningCertificate', { danger: 'credentials', on: 'user' }],
  ['iam:AddUserToGroup', { danger: 'permissions', on: 'group' }],
  ['iam:AttachGroupPolicy', { danger: 'permissions', on: 'group' }],
  ['iam:AttachRolePolicy', { danger: 'permissions', on: 'role' }],
  ['iam:AttachUserPolicy', { danger: 'permissions', on: 'user' }],
  ['iam:CreatePolicyVersion', { danger: 'permissions', on: 'policy' }],
  ['iam:DeleteUserPermissionsBoundary', { danger: 'permissions', on: 'user' }],
  ['iam:PutGroupPolicy', { danger: 'permissions', on: 'group' }],
  ['iam:PutRolePolicy', { danger: 'permissions', on: 'role' }],
  ['iam:PutUserPolicy', { danger: 'permissions', on: 'user' }],
  ['iam:SetDefaultPolicyVersion', { danger: 'permissions', on: 'policy' }],
  ['iam:UpdateAssumeRolePolicy', { danger: 'permissions', on: 'role' }],
]);
