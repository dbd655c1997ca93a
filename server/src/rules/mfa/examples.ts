/** The statements of which the examples of the MFA rules are made. */
export const OWN_USER = 'arn:aws:iam::*:user/${aws:username}';
export const ANY_DEVICE = 'arn:aws:iam::*:mfa/*';

/** The actions that the recommended gate exempts, and the gate itself. */
export const EXEMPT = [
  'iam:CreateVirtualMFADevice',
  'iam:EnableMFADevice',
  'iam:GetUser',
  'iam:ListMFADevices',
  'iam:ListVirtualMFADevices',
  'iam:ResyncMFADevice',
  'sts:GetSessionToken',
];

export const WITHOUT_MFA = { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } };

export const gate = (
  exempt: readonly string[] = EXEMPT,
  resource: string | string[] = '*',
): object => ({
  Effect: 'Deny',
  NotAction: exempt,
  Resource: resource,
  Condition: WITHOUT_MFA,
});

export const allow = (
  action: string | string[],
  resource: string | string[],
  condition?: object,
): object => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
  ...(condition === undefined ? {} : { Condition: condition }),
});

export const deny = (
  action: string | string[],
  resource: string | string[],
  condition: object,
): object => ({
  Effect: 'Deny',
  Action: action,
  Resource: resource,
  Condition: condition,
});
