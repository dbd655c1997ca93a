/** What an exempt action lets someone do who has only the password. */
export type Danger = 'removes' | 'credentials' | 'permissions';

/**
 * Actions that must not be exempt from an MFA gate (facts/mfa.md, "The gate"): they remove MFA, make
 * credentials that outlive the session, or grant permissions.
 */
export const DANGEROUS_ACTIONS: ReadonlyMap<string, Danger> = new Map<string, Danger>([
  ['iam:DeactivateMFADevice', 'removes'],
  ['iam:DeleteVirtualMFADevice', 'removes'],
  ['iam:CreateAccessKey', 'credentials'],
  ['iam:CreateLoginProfile', 'credentials'],
  ['iam:UpdateLoginProfile', 'credentials'],
  ['iam:UpdateAccessKey', 'credentials'],
  ['iam:CreateServiceSpecificCredential', 'credentials'],
  ['iam:ResetServiceSpecificCredential', 'credentials'],
  ['iam:UploadSSHPublicKey', 'credentials'],
  ['iam:UploadSigningCertificate', 'credentials'],
  ['iam:AddUserToGroup', 'permissions'],
  ['iam:AttachGroupPolicy', 'permissions'],
  ['iam:AttachRolePolicy', 'permissions'],
  ['iam:AttachUserPolicy', 'permissions'],
  ['iam:CreatePolicyVersion', 'permissions'],
  ['iam:DeleteUserPermissionsBoundary', 'permissions'],
  ['iam:PutGroupPolicy', 'permissions'],
  ['iam:PutRolePolicy', 'permissions'],
  ['iam:PutUserPolicy', 'permissions'],
  ['iam:SetDefaultPolicyVersion', 'permissions'],
  ['iam:UpdateAssumeRolePolicy', 'permissions'],
]);
