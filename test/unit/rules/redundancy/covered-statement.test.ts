import { rule } from '../../../../server/src/rules/redundancy/covered-statement';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const READ = '{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }';
const marked = (rest: string): string => `{ «"Effect": "Allow"», ${rest} }`;
const allow = (rest: string): string => `{ "Effect": "Allow", ${rest} }`;
const deny = (rest: string): string => `{ "Effect": "Deny", ${rest} }`;
const MFA = '"Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } }';
const bucket = (principal: string, rest = ''): string =>
  `"Principal": ${principal}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"${rest}`;
const USER = 'arn:aws:iam::111122223333:user/a';
const ROLE = 'arn:aws:iam::111122223333:role/a';

testRule(rule, {
  valid: [
    { name: 'the same statement is another rule’s', policy: policyWith(READ, READ) },
    {
      name: 'more actions on fewer resources',
      policy: policyWith(READ, allow('"Action": "s3:*", "Resource": "arn:aws:s3:::b/a/*"')),
    },
    {
      name: 'a Deny beside an Allow',
      policy: policyWith(READ, deny('"Action": "s3:*", "Resource": "*"')),
    },
    {
      name: 'the wider one has a condition',
      policy: policyWith(READ, allow(`"Action": "s3:*", "Resource": "*", ${MFA}`)),
    },
    {
      name: 'conditions on the same key with other values',
      policy: policyWith(
        allow(
          '"Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalTag/a": "x" } }',
        ),
        allow(
          '"Action": "s3:*", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalTag/a": "y" } }',
        ),
      ),
    },
    {
      name: 'an action that NotAction leaves out',
      policy: policyWith(
        allow('"Action": "iam:GetUser", "Resource": "*"'),
        allow('"NotAction": ["iam:*", "sts:*"], "Resource": "*"'),
      ),
    },
    {
      name: 'a pattern of which NotAction leaves out a part',
      policy: policyWith(
        allow('"Action": "iam:Get*", "Resource": "*"'),
        allow('"NotAction": "iam:GetUser", "Resource": "*"'),
      ),
    },
    {
      name: 'a resource that NotResource may leave out',
      policy: policyWith(
        allow('"Action": "s3:*", "Resource": "arn:aws:s3:::b/${aws:username}"'),
        allow('"Action": "s3:*", "NotResource": "arn:aws:s3:::b/alice"'),
      ),
    },
    {
      name: 'a user named in an Allow beside everyone: a boundary may hold back the one only',
      policy: policyWith(allow(bucket(`{ "AWS": "${USER}" }`)), allow(bucket('"*"'))),
    },
    {
      name: 'a service beside everyone',
      policy: policyWith(
        allow(bucket('{ "Service": "sns.amazonaws.com" }')),
        allow(bucket('{ "AWS": "*" }')),
      ),
    },
    {
      name: 'a role of another account, in a Deny',
      policy: policyWith(
        deny(bucket('{ "AWS": "444455556666" }')),
        deny(bucket(`{ "AWS": "${ROLE}" }`)),
      ),
    },
    {
      name: 'another principal',
      policy: policyWith(
        allow(bucket('{ "AWS": "111122223333" }')),
        allow(bucket(`{ "AWS": "${ROLE}" }`)),
      ),
    },
    {
      name: 'parts that the template fills in',
      policy: policyWith(
        READ,
        allow('"Action": ["s3:*", { "Ref": "A" }], "Resource": "*"'),
        allow('"Action": "s3:*", "Resource": { "Ref": "All" }'),
        allow('"Action": "s3:*", "Resource": "*", "Condition": { "Fn::If": ["A", 1, 2] }'),
      ),
    },
    {
      name: 'an empty Condition, of which AWS says that it takes the effect away',
      policy: policyWith(READ, allow('"Action": "s3:*", "Resource": "*", "Condition": {}')),
    },
    { name: 'statements that stand alone', policy: `[${READ}, ${READ.replace('GetObject', '*')}]` },
  ],
  invalid: [
    {
      name: 'actions and resources of a wider one, which comes behind',
      policy: policyWith(
        marked('"Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"'),
        allow('"Action": ["ec2:*", "s3:Get*"], "Resource": "*"'),
      ),
      severity: 'info',
      accessAnalyzer: null,
      messages: ['covered'],
      fixes: [
        {
          effect: 'same',
          output: policyWith(allow('"Action": ["ec2:*", "s3:Get*"], "Resource": "*"')),
        },
      ],
    },
    {
      name: 'the Sid is what is pointed to',
      policy: policyWith(
        allow('"Action": "*", "Resource": "*"'),
        '{ «"Sid": "Read"», "Effect": "Allow", "Action": ["s3:Get*", "s3:List*"], "Resource": "*" }',
      ),
    },
    {
      name: 'a condition that the wider one lacks comes to nothing',
      policy: policyWith(
        marked(`"Action": "s3:GetObject", "Resource": "*", ${MFA}`),
        allow('"Action": "s3:*", "Resource": "*"'),
      ),
      messages: ['unconditional'],
      fixes: [{ effect: 'same' }],
    },
    {
      name: 'the same conditions and one more',
      policy: policyWith(
        marked(
          '"Action": "s3:GetObject", "Resource": "*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true", "aws:SecureTransport": true } }',
        ),
        allow(`"Action": "s3:*", "Resource": "*", ${MFA}`),
      ),
      messages: ['unconditional'],
    },
    {
      name: 'under the same condition',
      policy: policyWith(
        marked(`"Action": "s3:GetObject", "Resource": "*", ${MFA}`),
        allow(`"Action": "s3:*", "Resource": "*", ${MFA}`),
      ),
      messages: ['covered'],
    },
    {
      name: 'by NotAction and NotResource that leave out something else',
      policy: policyWith(
        marked('"Action": "s3:Get*", "Resource": "arn:aws:s3:::b/*"'),
        allow('"NotAction": "iam:*", "NotResource": "arn:aws:s3:::secret*"'),
      ),
    },
    {
      name: 'by NotAction that leaves out less',
      policy: policyWith(
        marked('"NotAction": ["iam:*", "sts:*"], "Resource": "*"'),
        allow('"NotAction": "iam:CreateUser", "Resource": "*"'),
      ),
    },
    {
      name: 'NotAction by everything',
      policy: policyWith(
        marked('"NotAction": "iam:*", "Resource": "*"'),
        allow('"Action": "*", "Resource": "*"'),
      ),
    },
    {
      name: 'one of several principals',
      policy: policyWith(
        allow(bucket(`{ "AWS": ["111122223333", "${USER}"] }`)),
        marked(bucket('{ "AWS": "arn:aws:iam::111122223333:root" }')),
      ),
    },
    {
      name: 'a role beside everyone',
      policy: policyWith(allow(bucket('"*"')), marked(bucket(`{ "AWS": "${ROLE}" }`))),
    },
    {
      name: 'a user beside everyone, in a Deny',
      policy: policyWith(
        deny(bucket('{ "AWS": "*" }')),
        `{ «"Effect": "Deny"», ${bucket(`{ "AWS": "${USER}" }`)} }`,
      ),
    },
    {
      name: 'a role beside its account, in a Deny, which holds for everybody in it',
      policy: policyWith(
        deny(bucket('{ "AWS": "arn:aws:iam::111122223333:root" }')),
        `{ «"Effect": "Deny"», ${bucket(`{ "AWS": "${ROLE}" }`)} }`,
      ),
    },
    {
      name: 'a service beside everyone, in a Deny',
      policy: policyWith(
        deny(bucket('"*"')),
        `{ «"Effect": "Deny"», ${bucket('{ "Service": "sns.amazonaws.com" }')} }`,
      ),
    },
    {
      name: 'variables under everything',
      policy: policyWith(
        marked('"Action": "iam:GetUser", "Resource": "arn:aws:iam::*:user/${aws:username}"'),
        allow('"Action": "iam:Get*", "Resource": "arn:aws:iam::*:user/*"'),
      ),
    },
    {
      name: 'one of very many that are alike',
      policy: policyWith(
        ...Array.from({ length: 60 }, (_, i) =>
          allow(`"Action": ["s3:Get*", "s3:Put${i}"], "Resource": "arn:aws:s3:::b*${i + 100}"`),
        ),
        marked('"Action": ["s3:Put7", "s3:GetObject"], "Resource": "arn:aws:s3:::bucket107"'),
      ),
    },
  ],
});
