import { ANY_DEVICE, OWN_USER, allow, gate } from '../../../../server/src/rules/mfa/examples';
import { examplePolicy } from '../../../../server/src/rules/examplePolicy';
import { rule as legacy } from '../../../../server/src/rules/mfa/legacy-mfa-resource';
import { rule as unused } from '../../../../server/src/rules/mfa/unused-mfa-resource';
import { testRule } from '../../testers/ruleTester';

const one = (action: string, resource: string, effect = 'Allow'): string =>
  `{ "Version": "2012-10-17", "Statement": [{ "Effect": "${effect}", "Action": ${action}, "Resource": ${resource} }] }`;

const CREATE = '"iam:CreateVirtualMFADevice"';

testRule(legacy, {
  valid: [
    {
      name: 'devices of any name',
      policy: examplePolicy(allow('iam:CreateVirtualMFADevice', ANY_DEVICE)),
    },
    {
      name: 'no action is authorised on devices: another rule',
      policy: one('"iam:DeactivateMFADevice"', '"arn:aws:iam::*:mfa/${aws:username}"'),
    },
    {
      name: 'names that begin with the user’s',
      policy: one(CREATE, '"arn:aws:iam::*:mfa/${aws:username}-*"'),
    },
    { name: 'a path of the user’s', policy: one(CREATE, '"arn:aws:iam::*:mfa/${aws:username}/*"') },
    {
      name: 'another variable',
      policy: one(CREATE, '"arn:aws:iam::*:mfa/${aws:PrincipalTag/device}"'),
    },
    { name: 'another service', policy: one('"*"', '"arn:aws:s3:::mfa/${aws:username}"') },
    {
      name: 'the resource is computed',
      policy: one(CREATE, '{ "Fn::Sub": "arn:aws:iam::*:mfa/x" }'),
    },
    {
      name: 'every action excluded',
      policy: `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "NotAction": "iam:*", "Resource": "arn:aws:iam::*:mfa/\${aws:username}" }] }`,
    },
  ],
  invalid: [
    ...[
      '«"arn:aws:iam::*:mfa/${aws:username}"»',
      '«"arn:aws-cn:iam::*:mfa/${aws:username}"»',
      '«"arn:aws-us-gov:iam::111122223333:mfa/${aws:username}"»',
      '«"arn:aws:iam::*:mfa/people/${aws:username}"»',
      '«"arn:aws:iam::*:mfa/*/${aws:username}"»',
      `«"arn:aws:iam::*:mfa/\${aws:username, 'nobody'}"»`,
      '«"arn:aws:iam::*:mfa/${AWS:UserName}"»',
      '«"arn:aws:iam::*:mf\\u0061/${aws:username}"»',
    ].map((resource) => ({
      name: `spelling ${resource}`,
      policy: one(CREATE, resource),
      severity: 'warning' as const,
      fixes: [{ effect: 'widens' as const }],
    })),
    {
      name: 'one diagnostic for each value, through wildcards too',
      policy: one(
        '"iam:*MFA*"',
        '[«"arn:aws:iam::*:mfa/${aws:username}"», «"arn:aws-cn:iam::*:mfa/${aws:username}"»]',
      ),
    },
    {
      name: 'the path is kept',
      policy: one(CREATE, '«"arn:aws:iam::*:mfa/people/${aws:username}"»'),
      fixes: [{ effect: 'widens', output: one(CREATE, '"arn:aws:iam::*:mfa/people/*"') }],
    },
    {
      name: 'in a Deny the change takes access away',
      policy: one(CREATE, '«"arn:aws:iam::*:mfa/${aws:username}"»', 'Deny'),
      messages: ['deniedByName'],
      fixes: [{ effect: 'narrows' }],
    },
    {
      name: 'mfa/* is there already',
      policy: one(CREATE, '["arn:aws:iam::*:mfa/*", «"arn:aws:iam::*:mfa/${aws:username}"»]'),
      fixes: [{ effect: 'same', output: one(CREATE, '["arn:aws:iam::*:mfa/*"]') }],
    },
    {
      name: 'deleting devices is split off behind MFA, or dropped',
      policy: `{
    "Version": "2012-10-17",
    "Statement": [
        {
            "Sid": "Manage",
            "Effect": "Allow",
            "Action": [
                "iam:CreateVirtualMFADevice",
                "iam:DeleteVirtualMFADevice", // with MFA?
                "iam:EnableMFADevice"
            ],
            "Resource": [
                «"arn:aws:iam::*:mfa/\${aws:username}"»,
                "arn:aws:iam::*:user/\${aws:username}"
            ]
        }
    ]
}`,
      fixes: [
        { effect: 'widens' },
        {
          effect: 'widens',
          output: `{
    "Version": "2012-10-17",
    "Statement": [
        {
            "Sid": "Manage",
            "Effect": "Allow",
            "Action": [
                "iam:CreateVirtualMFADevice",
                // with MFA?
                "iam:EnableMFADevice"
            ],
            "Resource": [
                "arn:aws:iam::*:mfa/*",
                "arn:aws:iam::*:user/\${aws:username}"
            ]
        },
        {
            "Sid": "AllowDeletingVirtualMFADevicesWithMFA",
            "Effect": "Allow",
            "Action": "iam:DeleteVirtualMFADevice",
            "Resource": "arn:aws:iam::*:mfa/*",
            "Condition": {
                "Bool": {
                    "aws:MultiFactorAuthPresent": "true"
                }
            }
        }
    ]
}`,
        },
        { effect: 'widens' },
      ],
    },
  ],
});

testRule(unused, {
  valid: [
    {
      name: 'each action on its type',
      policy: examplePolicy(
        allow('iam:CreateVirtualMFADevice', ANY_DEVICE),
        allow('iam:EnableMFADevice', OWN_USER),
      ),
    },
    {
      name: 'both types are used',
      policy: examplePolicy(
        allow(['iam:DeleteVirtualMFADevice', 'iam:EnableMFADevice'], [ANY_DEVICE, OWN_USER]),
      ),
    },
    {
      name: 'wildcards select actions of both',
      policy: examplePolicy(allow('iam:*', [ANY_DEVICE, OWN_USER])),
    },
    {
      name: 'user actions that are not about MFA',
      policy: examplePolicy(allow(['iam:ListVirtualMFADevices', 'iam:CreateUser'], OWN_USER)),
    },
    {
      name: 'an interpolated action could be anything',
      policy: one('[{ "Ref": "Action" }]', '"arn:aws:iam::*:mfa/*"'),
    },
    { name: 'NotAction', policy: examplePolicy(gate()) },
  ],
  invalid: [
    {
      name: 'beside the right one',
      policy: one(
        '"iam:ListMFADevices"',
        '[«"arn:aws:iam::*:mfa/*"», "arn:aws:iam::*:user/${aws:username}"]',
      ),
      severity: 'info',
      fixes: [
        {
          effect: 'same',
          output: one('"iam:ListMFADevices"', '["arn:aws:iam::*:user/${aws:username}"]'),
        },
      ],
    },
    {
      name: 'as the only one: the statement has no effect',
      policy: one('"iam:EnableMFADevice"', '«"arn:aws:iam::*:mfa/*"»'),
      severity: 'warning',
      fixes: [
        {
          effect: 'widens',
          output: one('"iam:EnableMFADevice"', '"arn:aws:iam::*:user/${aws:username}"'),
        },
      ],
    },
    {
      name: 'moved to the statement that needs it',
      policy: `{ "Version": "2012-10-17", "Statement": [
  { "Effect": "Allow", "Action": "iam:EnableMFADevice", "Resource": ["arn:aws:iam::*:user/*", «"arn:aws:iam::*:mfa/*"»] },
  { "Effect": "Allow", "Action": ["iam:CreateVirtualMFADevice", "iam:GetUser"], "Resource": "arn:aws:iam::*:user/*" }
] }`,
      fixes: [
        { effect: 'same' },
        {
          effect: 'widens',
          output: `{ "Version": "2012-10-17", "Statement": [
  { "Effect": "Allow", "Action": "iam:EnableMFADevice", "Resource": ["arn:aws:iam::*:user/*"] },
  { "Effect": "Allow", "Action": ["iam:CreateVirtualMFADevice", "iam:GetUser"], "Resource": ["arn:aws:iam::*:user/*", "arn:aws:iam::*:mfa/*"] }
] }`,
        },
      ],
    },
    {
      name: 'a user where only devices are managed',
      policy: one(CREATE, '["arn:aws:iam::*:mfa/*", «"arn:aws:iam::*:user/${aws:username}"»]'),
      fixes: [{ effect: 'same' }],
    },
  ],
});
