/**
 * Which resource each MFA action is authorised on, from the service authorization reference
 * (shared/facts/mfa.md). `none` means that Resource must be `*`.
 */
export type MfaResource = 'mfa' | 'user' | 'none';

const RESOURCE_BY_ACTION: ReadonlyMap<string, MfaResource> = new Map([
  ['iam:CreateVirtualMFADevice', 'mfa'],
  ['iam:DeleteVirtualMFADevice', 'mfa'],
  ['iam:TagMFADevice', 'mfa'],
  ['iam:UntagMFADevice', 'mfa'],
  ['iam:ListMFADeviceTags', 'mfa'],
  ['iam:EnableMFADevice', 'user'],
  ['iam:DeactivateMFADevice', 'user'],
  ['iam:ResyncMFADevice', 'user'],
  ['iam:GetMFADevice', 'user'],
  ['iam:ListMFADevices', 'user'],
  ['iam:ListVirtualMFADevices', 'none'],
  ['sts:GetSessionToken', 'none'],
]);

/** The MFA actions in their documented spelling. */
export const MFA_ACTIONS: readonly string[] = [...RESOURCE_BY_ACTION.keys()];

const byLowerCase: ReadonlyMap<string, MfaResource> = new Map(
  [...RESOURCE_BY_ACTION].map(([action, resource]) => [action.toLowerCase(), resource]),
);

/** What an action without wildcards is authorised on; undefined where it is no MFA action. */
export const mfaResourceOf = (action: string): MfaResource | undefined =>
  byLowerCase.get(action.toLowerCase());

/** The key that says whether the request was made with MFA; lower case, as keys are compared. */
export const MFA_PRESENT_KEY = 'aws:multifactorauthpresent';

/** The key with the seconds since the MFA code was given; lower case. */
export const MFA_AGE_KEY = 'aws:multifactorauthage';

/** The three states in which a request can come: `facts/mfa.md`, "The condition key". */
export const MFA_STATES = ['absent', 'false', 'true'] as const;
export type MfaState = (typeof MFA_STATES)[number];

/** Actions a user must be able to call, without MFA, to enrol a device (facts/mfa.md, "The gate"). */
export const ENROLMENT_ACTIONS: readonly string[] = [
  'iam:CreateVirtualMFADevice',
  'iam:EnableMFADevice',
  'iam:ListMFADevices',
  'iam:ListVirtualMFADevices',
  'iam:ResyncMFADevice',
];

/** Without these three the console's enrolment cannot be finished; the others of the list help. */
export const ESSENTIAL_ENROLMENT_ACTIONS: readonly string[] = [
  'iam:CreateVirtualMFADevice',
  'iam:EnableMFADevice',
  'iam:ListMFADevices',
];
