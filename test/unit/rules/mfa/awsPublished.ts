import { ANY_DEVICE, OWN_USER, allow, deny, gate } from '../../../../server/src/rules/mfa/examples';
import { examplePolicy } from '../../../../server/src/rules/examplePolicy';

const PRESENT = 'aws:MultiFactorAuthPresent';
const LEGACY = 'arn:aws:iam::*:mfa/${aws:username}';
const USER_IN_PATHS = ['arn:aws:iam::*:user/*/${aws:username}', OWN_USER];

/** A policy of a shape that AWS's guides publish. The words and names are our own. */
export interface Published {
  readonly name: string;
  readonly policy: string;
  readonly type?: 'trust' | 'resource' | 'scp' | 'identity';
  /** It is older than November 2022: the legacy ARN may be reported, and nothing else. */
  readonly legacy?: boolean;
}

const named = (sid: string, statement: object): object => ({ Sid: sid, ...statement });

const viewAccount = named(
  'View',
  allow(['iam:GetAccountPasswordPolicy', 'iam:ListVirtualMFADevices'], '*'),
);
const passwords = named('Passwords', allow(['iam:ChangePassword', 'iam:GetUser'], OWN_USER));
const accessKeys = named(
  'AccessKeys',
  allow(
    [
      'iam:CreateAccessKey',
      'iam:DeleteAccessKey',
      'iam:GetAccessKeyLastUsed',
      'iam:GetUser',
      'iam:ListAccessKeys',
      'iam:TagUser',
      'iam:UpdateAccessKey',
    ],
    OWN_USER,
  ),
);
const certificates = named(
  'Certificates',
  allow(
    ['iam:DeleteSigningCertificate', 'iam:ListSigningCertificates', 'iam:UploadSigningCertificate'],
    OWN_USER,
  ),
);
const createDevice = named('CreateDevice', allow('iam:CreateVirtualMFADevice', ANY_DEVICE));
const ownDevices = named(
  'OwnDevices',
  allow(
    ['iam:DeactivateMFADevice', 'iam:EnableMFADevice', 'iam:ListMFADevices', 'iam:ResyncMFADevice'],
    OWN_USER,
  ),
);
const currentGate = named(
  'Gate',
  gate([
    'iam:CreateVirtualMFADevice',
    'iam:EnableMFADevice',
    'iam:GetUser',
    'iam:GetMFADevice',
    'iam:ListMFADevices',
    'iam:ListVirtualMFADevices',
    'iam:ResyncMFADevice',
    'sts:GetSessionToken',
  ]),
);
const deactivateWithMfa = (resource: string | string[]): object =>
  named(
    'Deactivate',
    allow(['iam:DeactivateMFADevice'], resource, { Bool: { [PRESENT]: 'true' } }),
  );

export const PUBLISHED: readonly Published[] = [
  {
    name: 'own credentials with MFA, today',
    policy: examplePolicy(
      viewAccount,
      passwords,
      accessKeys,
      certificates,
      createDevice,
      ownDevices,
      currentGate,
    ),
  },
  {
    name: 'own credentials without a gate',
    policy: examplePolicy(
      viewAccount,
      passwords,
      accessKeys,
      certificates,
      createDevice,
      ownDevices,
    ),
  },
  {
    name: 'own MFA only, today',
    policy: examplePolicy(
      named('View', allow('iam:ListVirtualMFADevices', '*')),
      createDevice,
      named(
        'Own',
        allow(
          [
            'iam:DeactivateMFADevice',
            'iam:EnableMFADevice',
            'iam:GetUser',
            'iam:GetMFADevice',
            'iam:ListMFADevices',
            'iam:ResyncMFADevice',
          ],
          OWN_USER,
        ),
      ),
      currentGate,
    ),
  },
  {
    name: 'own password only',
    policy: examplePolicy(named('View', allow('iam:GetAccountPasswordPolicy', '*')), passwords),
  },
  {
    name: 'self-management of a device, today, with the list of users',
    policy: examplePolicy(
      named('List', allow(['iam:ListUsers', 'iam:ListVirtualMFADevices'], '*')),
      createDevice,
      named(
        'Own',
        allow(
          ['iam:EnableMFADevice', 'iam:GetMFADevice', 'iam:ListMFADevices', 'iam:ResyncMFADevice'],
          OWN_USER,
        ),
      ),
      deactivateWithMfa([OWN_USER]),
      named(
        'Gate',
        gate([
          'iam:CreateVirtualMFADevice',
          'iam:EnableMFADevice',
          'iam:ListMFADevices',
          'iam:ListUsers',
          'iam:ListVirtualMFADevices',
          'iam:ResyncMFADevice',
        ]),
      ),
    ),
  },
  {
    name: 'self-management of a device, before 2022-11',
    legacy: true,
    policy: examplePolicy(
      named('List', allow(['iam:ListUsers', 'iam:ListVirtualMFADevices'], '*')),
      named('OwnDevices', allow(['iam:ListMFADevices'], ['arn:aws:iam::*:mfa/*', OWN_USER])),
      named(
        'Manage',
        allow(
          [
            'iam:CreateVirtualMFADevice',
            'iam:DeleteVirtualMFADevice',
            'iam:EnableMFADevice',
            'iam:ResyncMFADevice',
          ],
          [LEGACY, OWN_USER],
        ),
      ),
      deactivateWithMfa([LEGACY, OWN_USER]),
      named(
        'Gate',
        gate([
          'iam:CreateVirtualMFADevice',
          'iam:EnableMFADevice',
          'iam:ListMFADevices',
          'iam:ListUsers',
          'iam:ListVirtualMFADevices',
          'iam:ResyncMFADevice',
        ]),
      ),
    ),
  },
  {
    name: 'own credentials with MFA, before 2022-11',
    legacy: true,
    policy: examplePolicy(
      viewAccount,
      passwords,
      accessKeys,
      named('Devices', allow(['iam:CreateVirtualMFADevice', 'iam:DeleteVirtualMFADevice'], LEGACY)),
      ownDevices,
      currentGate,
    ),
  },
  {
    name: 'users in paths',
    policy: examplePolicy(
      viewAccount,
      named(
        'Paths',
        allow(['iam:ChangePassword', 'iam:GetUser', 'iam:ListMFADevices'], USER_IN_PATHS),
      ),
    ),
  },
  {
    name: 'access with MFA between two dates',
    policy: examplePolicy(
      allow('s3:*', '*', {
        Bool: { [PRESENT]: true },
        DateGreaterThan: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' },
        DateLessThan: { 'aws:CurrentTime': '2026-12-31T23:59:59Z' },
      }),
    ),
  },
  {
    name: 'EC2: MFA to stop and terminate',
    policy: examplePolicy(
      allow('ec2:*', '*'),
      deny(['ec2:StopInstances', 'ec2:TerminateInstances'], '*', {
        BoolIfExists: { [PRESENT]: false },
      }),
    ),
  },
  {
    name: 'GetSessionToken: an Allow with MFA',
    policy: examplePolicy(
      allow(['ec2:StopInstances', 'ec2:TerminateInstances'], ['*'], {
        Bool: { [PRESENT]: 'true' },
      }),
    ),
  },
  {
    name: 'S3: everything but the production bucket without recent MFA',
    policy: examplePolicy(
      allow('s3:ListAllMyBuckets', '*'),
      allow(
        ['s3:PutObject', 's3:GetObject', 's3:DeleteObject'],
        'arn:aws:s3:::amzn-s3-demo-bucket/*',
      ),
      deny(
        's3:*',
        [
          'arn:aws:s3:::amzn-s3-demo-bucket-production/*',
          'arn:aws:s3:::amzn-s3-demo-bucket-production',
        ],
        {
          NumericGreaterThanIfExists: { 'aws:MultiFactorAuthAge': '1800' },
        },
      ),
    ),
  },
  {
    name: 'a group managed by some users, with MFA',
    policy: examplePolicy(
      allow(
        ['iam:AddUserToGroup', 'iam:RemoveUserFromGroup', 'iam:GetGroup'],
        'arn:aws:iam::*:group/Developers',
      ),
      {
        Effect: 'Deny',
        Action: ['iam:AddUserToGroup', 'iam:RemoveUserFromGroup'],
        Resource: 'arn:aws:iam::*:group/Developers',
        Condition: { BoolIfExists: { [PRESENT]: 'false' } },
      },
    ),
  },
  {
    name: 'trust in another account with MFA',
    type: 'trust',
    policy: examplePolicy({
      Effect: 'Allow',
      Principal: { AWS: '111122223333' },
      Action: 'sts:AssumeRole',
      Condition: { Bool: { [PRESENT]: 'true' } },
    }),
  },
  {
    name: 'trust in an account with recent MFA',
    type: 'trust',
    policy: examplePolicy({
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::111122223333:root' },
      Action: 'sts:AssumeRole',
      Condition: { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } },
    }),
  },
  {
    name: 'a bucket that asks for recent MFA',
    type: 'resource',
    policy: examplePolicy({
      Effect: 'Allow',
      Principal: { AWS: '111122223333' },
      Action: ['s3:PutObject', 's3:DeleteObject'],
      Resource: ['arn:aws:s3:::amzn-s3-demo-bucket/*'],
      Condition: { NumericLessThanEquals: { 'aws:MultiFactorAuthAge': '3600' } },
    }),
  },
  {
    name: 'a folder of a bucket that needs MFA',
    type: 'resource',
    policy: examplePolicy(
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/taxdocuments/*',
        Condition: { Null: { 'aws:MultiFactorAuthAge': true } },
      },
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/taxdocuments/*',
        Condition: { NumericGreaterThan: { 'aws:MultiFactorAuthAge': 3600 } },
      },
    ),
  },
  {
    name: 'SCP: MFA to stop and terminate',
    type: 'scp',
    policy: examplePolicy(
      named(
        'Deny',
        deny(['ec2:StopInstances', 'ec2:TerminateInstances'], '*', {
          BoolIfExists: { [PRESENT]: false },
        }),
      ),
    ),
  },
];
