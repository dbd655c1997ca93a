import {
  ANY_DEVICE,
  EXEMPT,
  OWN_USER,
  WITHOUT_MFA,
  allow,
  gate,
} from '../../../../server/src/rules/mfa/examples';
import { examplePolicy } from '../../../../server/src/rules/examplePolicy';
import { rule as enrolment } from '../../../../server/src/rules/mfa/mfa-gate-blocks-enrolment';
import { rule as password } from '../../../../server/src/rules/mfa/mfa-gate-blocks-password-change';
import { rule as bypass } from '../../../../server/src/rules/mfa/mfa-gate-can-be-bypassed';
import { rule as resources } from '../../../../server/src/rules/mfa/mfa-gate-not-on-all-resources';
import { rule as incomplete } from '../../../../server/src/rules/mfa/mfa-self-management-incomplete';
import { rule as others } from '../../../../server/src/rules/mfa/mfa-self-management-not-own-user';
import { rule as users } from '../../../../server/src/rules/mfa/lists-other-users';
import { testRule } from '../../testers/ruleTester';

const gateOf = (exempt: string, more = ''): string => `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      ${exempt},
      "Resource": "*",
      "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" }${more} }
    }
  ]
}`;

testRule(enrolment, {
  valid: [
    { name: 'the recommended gate', policy: examplePolicy(gate()) },
    { name: 'all of IAM is exempt', policy: gateOf('"NotAction": "iam:*"') },
    { name: 'a wildcard exempts enough', policy: gateOf('"NotAction": ["iam:*MFA*", "sts:*"]') },
    {
      name: 'a gate that does not always stand',
      policy: gateOf('"NotAction": "s3:*"', ', "StringEquals": { "aws:PrincipalTag/team": "a" }'),
    },
    {
      name: 'access keys only',
      policy: examplePolicy({
        Effect: 'Deny',
        NotAction: 's3:*',
        Resource: '*',
        Condition: { Null: { 'aws:MultiFactorAuthPresent': 'true' } },
      }),
    },
    {
      name: 'some actions need MFA',
      policy: examplePolicy({
        Effect: 'Deny',
        Action: 'ec2:*',
        Resource: '*',
        Condition: WITHOUT_MFA,
      }),
    },
    {
      name: 'a Deny on one bucket',
      policy: examplePolicy({
        Effect: 'Deny',
        NotAction: 's3:Get*',
        Resource: 'arn:aws:s3:::b/*',
        Condition: WITHOUT_MFA,
      }),
    },
    {
      name: 'an exemption that is filled in',
      policy: gateOf('"NotAction": [{ "Ref": "Exempt" }]'),
    },
    {
      name: 'a bucket policy',
      type: 'resource',
      policy: examplePolicy({
        Effect: 'Deny',
        Principal: '*',
        NotAction: 's3:Get*',
        Resource: '*',
        Condition: WITHOUT_MFA,
      }),
    },
  ],
  invalid: [
    {
      name: 'enabling is not exempt; the list grows in its style',
      policy: gateOf(
        '«"NotAction"»: ["iam:CreateVirtualMFADevice", "iam:ListMFADevices", "iam:ListVirtualMFADevices", "iam:ResyncMFADevice"]',
      ),
      says: 'iam:EnableMFADevice',
      fixes: [
        {
          effect: 'widens',
          output: gateOf(
            '"NotAction": ["iam:CreateVirtualMFADevice", "iam:ListMFADevices", "iam:ListVirtualMFADevices", "iam:ResyncMFADevice", "iam:EnableMFADevice"]',
          ),
        },
      ],
    },
    {
      name: 'nothing of IAM is exempt',
      policy: gateOf('«"NotAction"»: "sts:GetSessionToken"'),
      fixes: [{ effect: 'widens' }],
    },
    { name: 'everything is denied', policy: gateOf('«"Action"»: "*"'), fixes: [] },
  ],
});

testRule(password, {
  valid: [
    {
      name: 'both exempt',
      policy: examplePolicy(
        allow('iam:ChangePassword', OWN_USER),
        gate([...EXEMPT, 'iam:ChangePassword', 'iam:GetAccountPasswordPolicy']),
      ),
    },
    { name: 'the policy is not about passwords', policy: examplePolicy(gate()) },
    { name: 'no gate', policy: examplePolicy(allow('iam:ChangePassword', OWN_USER)) },
  ],
  invalid: [
    {
      name: 'allowed, not exempt',
      policy: `{ "Version": "2012-10-17", "Statement": [
  { "Effect": "Allow", "Action": "iam:ChangePassword", "Resource": "*" },
  { "Effect": "Deny", «"NotAction"»: "iam:*MFA*", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } } }
] }`,
      severity: 'hint',
      fixes: [{ effect: 'widens' }],
    },
  ],
});

testRule(bypass, {
  valid: [
    { name: 'the recommended gate', policy: examplePolicy(gate()) },
    {
      name: 'reading',
      policy: gateOf('"NotAction": ["iam:Get*", "iam:List*", "iam:EnableMFADevice"]'),
    },
    {
      name: 'another Deny keeps it behind MFA',
      policy: examplePolicy(gate([...EXEMPT, 'iam:DeactivateMFADevice']), {
        Effect: 'Deny',
        Action: 'iam:DeactivateMFADevice',
        Resource: '*',
        Condition: WITHOUT_MFA,
      }),
    },
    {
      name: 'an Allow with NotAction is no gate',
      policy: examplePolicy({
        Effect: 'Allow',
        NotAction: 'iam:DeactivateMFADevice',
        Resource: '*',
        Condition: WITHOUT_MFA,
      }),
    },
  ],
  invalid: [
    {
      name: 'removing MFA, in any letter case',
      policy: gateOf(
        '"NotAction": ["iam:EnableMFADevice", «"iam:deactivatemfadevice"», «"iam:Delete*"»]',
      ),
      messages: ['removes', 'removes'],
      fixes: [
        {
          effect: 'narrows',
          output: gateOf('"NotAction": ["iam:EnableMFADevice", "iam:Delete*"]'),
        },
      ],
    },
    {
      name: 'credentials',
      policy: gateOf('"NotAction": ["iam:EnableMFADevice", «"iam:CreateAccessKey"»]'),
      messages: ['credentials'],
    },
    {
      name: 'permissions',
      policy: gateOf('"NotAction": ["iam:EnableMFADevice", «"iam:PutUserPolicy"»]'),
      messages: ['permissions'],
    },
    { name: 'all of IAM', policy: gateOf('"NotAction": «"iam:*"»'), fixes: [] },
    {
      name: 'of a wildcard, what enrolment needs stays exempt',
      policy: gateOf('"NotAction": [«"iam:*MFA*"», "iam:List*", "sts:*"]'),
      fixes: [
        {
          effect: 'narrows',
          output: gateOf(
            '"NotAction": ["iam:CreateVirtualMFADevice", "iam:EnableMFADevice", "iam:ResyncMFADevice", "iam:List*", "sts:*"]',
          ),
        },
      ],
    },
    {
      name: 'with Bool it is a gate all the same',
      policy: `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotAction": [«"iam:CreateAccessKey"»], "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "false" } } }] }`,
    },
  ],
});

testRule(resources, {
  valid: [
    { name: 'all resources', policy: examplePolicy(gate()) },
    { name: 'all resources in a list', policy: examplePolicy(gate(EXEMPT, ['*'])) },
    {
      name: 'not a gate for enrolling',
      policy: examplePolicy({
        Effect: 'Deny',
        NotAction: 's3:Get*',
        Resource: 'arn:aws:s3:::b/*',
        Condition: WITHOUT_MFA,
      }),
    },
    {
      name: 'a computed resource',
      policy: examplePolicy({
        Effect: 'Deny',
        NotAction: EXEMPT,
        Resource: { Ref: 'R' },
        Condition: WITHOUT_MFA,
      }),
    },
  ],
  invalid: [
    {
      name: 'only the own user',
      policy: `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotAction": "iam:*MFA*", «"Resource": ["arn:aws:iam::*:user/*"]», "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } } }] }`,
      fixes: [
        {
          effect: 'narrows',
          output: `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotAction": "iam:*MFA*", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } } }] }`,
        },
      ],
    },
    {
      name: 'everything but the own user',
      policy: `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotAction": "iam:*MFA*", «"NotResource": "arn:aws:iam::*:user/*"», "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } } }] }`,
      messages: ['except'],
      fixes: [{ effect: 'narrows' }],
    },
  ],
});

testRule(incomplete, {
  valid: [
    {
      name: 'complete',
      policy: examplePolicy(
        allow('iam:CreateVirtualMFADevice', ANY_DEVICE),
        allow('iam:EnableMFADevice', OWN_USER),
      ),
    },
    {
      name: 'a passkey needs no virtual device',
      policy: examplePolicy(allow('iam:EnableMFADevice', OWN_USER)),
    },
    {
      name: 'a wildcard enables',
      policy: examplePolicy(allow(['iam:CreateVirtualMFADevice', 'iam:Enable*'], '*')),
    },
    { name: 'administrators', policy: examplePolicy(allow('*', '*')) },
    {
      name: 'the resource is filled in',
      policy: examplePolicy(allow(['iam:CreateVirtualMFADevice'], ANY_DEVICE), {
        Effect: 'Allow',
        Action: ['iam:EnableMFADevice'],
        Resource: { Ref: 'User' },
      }),
    },
  ],
  invalid: [
    {
      name: 'may create, may not enable',
      policy: `{ "Version": "2012-10-17", "Statement": [
  { "Effect": "Allow", "Action": «"iam:CreateVirtualMFADevice"», "Resource": "arn:aws:iam::*:mfa/*" },
  { "Effect": "Allow", "Action": "iam:ListMFADevices", "Resource": "arn:aws:iam::*:user/\${aws:username}" }
] }`,
      severity: 'warning',
      fixes: [{ effect: 'widens' }],
    },
    {
      name: 'another policy may allow the rest',
      policy: `{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": «"iam:CreateVirtualMFADevice"», "Resource": "arn:aws:iam::*:mfa/*" } }`,
      severity: 'info',
    },
    {
      name: 'enabling is allowed on devices only',
      policy: `{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": ["iam:CreateVirtualMFADevice", «"iam:EnableMFADevice"»], "Resource": "arn:aws:iam::*:mfa/*" } }`,
      messages: ['neverMatches'],
      fixes: [
        {
          effect: 'widens',
          output: `{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": ["iam:CreateVirtualMFADevice", "iam:EnableMFADevice"], "Resource": ["arn:aws:iam::*:mfa/*", "arn:aws:iam::*:user/\${aws:username}"] } }`,
        },
      ],
    },
  ],
});

testRule(others, {
  valid: [
    {
      name: 'the own user',
      policy: examplePolicy(allow('iam:DeactivateMFADevice', OWN_USER), gate()),
    },
    {
      name: 'the help desk',
      policy: examplePolicy(allow(['iam:DeactivateMFADevice', 'iam:ListUsers'], '*')),
    },
    { name: 'reading', policy: examplePolicy(allow('iam:ListMFADevices', '*'), gate()) },
    {
      name: 'another condition',
      policy: examplePolicy(
        allow('iam:DeactivateMFADevice', '*', {
          StringEquals: { 'aws:PrincipalTag/role': 'help' },
        }),
        gate(),
      ),
    },
  ],
  invalid: [
    {
      name: 'every user',
      policy: `{ "Version": "2012-10-17", "Statement": [
  { "Effect": "Allow", "Action": "iam:EnableMFADevice", "Resource": «"arn:aws:iam::111122223333:user/*"» },
  { "Effect": "Allow", "Action": "iam:GetUser", "Resource": "arn:aws:iam::*:user/\${aws:username}" }
] }`,
      fixes: [
        {
          effect: 'narrows',
          output: `{ "Version": "2012-10-17", "Statement": [
  { "Effect": "Allow", "Action": "iam:EnableMFADevice", "Resource": "arn:aws:iam::111122223333:user/\${aws:username}" },
  { "Effect": "Allow", "Action": "iam:GetUser", "Resource": "arn:aws:iam::*:user/\${aws:username}" }
] }`,
        },
      ],
    },
  ],
});

testRule(users, {
  valid: [
    {
      name: 'AWS: own Git credentials',
      policy: examplePolicy(allow('iam:ListUsers', '*'), allow('iam:ListSSHPublicKeys', OWN_USER)),
    },
    {
      name: 'a policy for readers',
      policy: examplePolicy(allow(['iam:ListUsers', 'iam:GetUser'], '*')),
    },
    { name: 'exempt only', policy: examplePolicy(gate([...EXEMPT, 'iam:ListUsers'])) },
  ],
  invalid: [
    {
      name: 'in a policy for users themselves',
      policy: `{ "Version": "2012-10-17", "Statement": [
  { "Effect": "Allow", "Action": [«"iam:ListUsers"», "iam:ListVirtualMFADevices"], "Resource": "*" },
  { "Effect": "Allow", "Action": "iam:EnableMFADevice", "Resource": "arn:aws:iam::*:user/\${aws:username}" }
] }`,
      severity: 'hint',
      fixes: [{ effect: 'narrows' }],
    },
  ],
});
