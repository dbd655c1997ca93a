import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { testRefactoring } from '../testers/refactoringTester';
import { SELF_MANAGED_MFA } from '../testers/samplePolicies';
import { policyWith } from '../testers/statements';

const MFA = '{"Bool":{"aws:MultiFactorAuthPresent":"true"}}';

testRefactoring('extract-behind-mfa', [
  {
    name: 'one action of a list',
    policy: policyWith(
      '{"Sid":"Buckets","Effect":"Allow","Action":["s3:GetObject","s3:DeleteObj$0ect"],"Resource":"*"}',
    ),
    offers: [
      {
        title:
          'Move s3:DeleteObject to a statement of its own, allowed only with MFA (narrows access)',
        effect: 'narrows',
        output: policyWith(
          '{"Sid":"Buckets","Effect":"Allow","Action":["s3:GetObject"],"Resource":"*"}',
          `{"Sid":"AllowS3DeleteObjectWithMFA","Effect":"Allow","Action":"s3:DeleteObject","Resource":"*","Condition":${MFA}}`,
        ),
      },
    ],
  },
  {
    name: 'several selected ones, with the conditions that there are',
    policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": [
        "s3:GetObject",
        «"s3:DeleteObject",
        "s3:PutObject"»
      ],
      "Resource": "*",
      "Condition": {
        "Bool": { "aws:SecureTransport": "true" },
        "StringEquals": { "aws:ResourceAccount": "111122223333" }
      }
    }
  ]
}`,
    offers: [
      {
        title:
          'Move 2 selected actions to a statement of their own, allowed only with MFA (narrows access)',
        effect: 'narrows',
        output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": [
        "s3:GetObject"
      ],
      "Resource": "*",
      "Condition": {
        "Bool": { "aws:SecureTransport": "true" },
        "StringEquals": { "aws:ResourceAccount": "111122223333" }
      }
    },
    {
      "Effect": "Allow",
      "Action": [
        "s3:DeleteObject",
        "s3:PutObject"
      ],
      "Resource": "*",
      "Condition": {
        "Bool": {
          "aws:SecureTransport": "true",
          "aws:MultiFactorAuthPresent": "true"
        },
        "StringEquals": { "aws:ResourceAccount": "111122223333" }
      }
    }
  ]
}`,
      },
    ],
  },
  {
    name: 'all actions: the statement is meant',
    policy: policyWith('{"Effect":"Allow","Action":["s3:GetObject$0"],"Resource":"*"}'),
    offers: [],
  },
  {
    name: 'what users need before they have MFA',
    policy: policyWith(
      '{"Effect":"Allow","Action":["iam:EnableMFADevice$0","iam:GetUser"],"Resource":"*"}',
    ),
    offers: [],
  },
  {
    name: 'a gate is there',
    policy: SELF_MANAGED_MFA.replace('iam:List', 'iam:$0List'),
    offers: [],
  },
]);

testRefactoring('require-mfa', [
  {
    name: 'a statement without conditions',
    policy: policyWith('{"Effect":"Allow$0","Action":"s3:*","Resource":"*"}'),
    offers: [
      {
        title: 'Allow this statement only with MFA (narrows access)',
        effect: 'narrows',
        output: policyWith(`{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":${MFA}}`),
      },
    ],
  },
  {
    name: 'several statements, one of which asks already',
    policy: policyWith(
      '{"Effect":"Allow«","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}',
      '{"Effect":"Allow","Action":"ec2:*","Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"eu-west-1"}}}',
      `{"Effect":"Allow»","Action":"sqs:*","Resource":"*","Condition":${MFA}}`,
    ),
    offers: [
      {
        title: 'Allow 2 of the selected statements only with MFA (narrows access)',
        effect: 'narrows',
        output: policyWith(
          '{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true","aws:MultiFactorAuthPresent":"true"}}}',
          '{"Effect":"Allow","Action":"ec2:*","Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"eu-west-1"},"Bool":{"aws:MultiFactorAuthPresent":"true"}}}',
          `{"Effect":"Allow","Action":"sqs:*","Resource":"*","Condition":${MFA}}`,
        ),
      },
    ],
  },
  {
    name: 'a trust policy for users',
    type: 'trust',
    policy: policyWith(
      '{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:user/ann"},"Action":"sts:AssumeRole$0"}',
    ),
    offers: [{ effect: 'narrows' }],
  },
  {
    name: 'a service never has MFA',
    type: 'trust',
    policy: policyWith(
      '{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole$0"}',
    ),
    offers: [],
  },
  {
    name: 'a Deny',
    policy: policyWith('{"Effect":"Deny$0","Action":"s3:*","Resource":"*"}'),
    offers: [],
  },
  {
    name: 'what users need before MFA is among the exceptions',
    policy: policyWith('{"Effect":"Allow$0","NotAction":["iam:ListMFADevices"],"Resource":"*"}'),
    offers: [{ effect: 'narrows' }],
  },
  {
    name: 'enrolling would be locked out',
    policy: policyWith('{"Effect":"Allow$0","Action":["iam:ListMFADevices"],"Resource":"*"}'),
    offers: [],
  },
]);

const GATE = `{"Sid":"DenyEverythingElseWithoutMFA","Effect":"Deny","NotAction":["iam:CreateVirtualMFADevice","iam:EnableMFADevice","iam:GetMFADevice","iam:GetUser","iam:ListMFADevices","iam:ListVirtualMFADevices","iam:ResyncMFADevice","sts:GetSessionToken"],"Resource":"*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}}`;
const ADMIN = '{"Effect":"Allow","Action":"*","Resource":"*"}';

testRefactoring('add-mfa-gate', [
  {
    name: 'behind the last statement',
    policy: policyWith(ADMIN).replace('Statement', 'State$0ment'),
    offers: [
      {
        title:
          'Put the whole policy behind MFA: until then deny all but enrolling a device (narrows access)',
        effect: 'narrows',
        output: policyWith(ADMIN, GATE),
      },
    ],
  },
  {
    name: 'the only statement, not in a list',
    policy: `{"Version":"2012-10-17$0","Statement":${ADMIN}}`,
    offers: [{ effect: 'narrows', output: policyWith(ADMIN, GATE) }],
  },
  {
    name: 'the whole text is selected',
    policy: `«${policyWith(ADMIN)}»`,
    offers: [{ effect: 'narrows', output: policyWith(ADMIN, GATE) }],
  },
  {
    name: 'within a statement, where the statement is meant',
    policy: policyWith(ADMIN).replace('Effect', 'Eff$0ect'),
    offers: [],
  },
  {
    name: 'a gate is there',
    policy: policyWith(ADMIN, GATE).replace('Statement', 'State$0ment'),
    offers: [],
  },
  {
    name: 'nothing is allowed',
    policy: policyWith(ADMIN.replace('Allow', 'Deny')).replace('Statement', 'State$0ment'),
    offers: [],
  },
  {
    name: 'the trust policy of a role',
    type: 'trust',
    policy: policyWith(
      '{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"sts:AssumeRole"}',
    ).replace('Statement', 'State$0ment'),
    offers: [],
  },
]);

it('the gate is the one of the snippets', () => {
  const file = new URL('../../../snippets/iam-policy.json', import.meta.url);
  const snippets = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { body: string[] }>;
  const snippet = snippets['MFA self-management']?.body.join('').replace('$0', '') ?? '';
  expect(snippet.replace(/\s/g, '')).toContain(GATE);
});
