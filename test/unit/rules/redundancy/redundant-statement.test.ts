import { rule } from '../../../../server/src/rules/redundancy/redundant-statement';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const READ = '{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }';
const marked = (rest: string): string => `{ «"Effect": "Allow"», ${rest} }`;
const allow = (rest: string): string => `{ "Effect": "Allow", ${rest} }`;
const plain = (text: string): string => text.replace(/[«»]/g, '');

testRule(rule, {
  valid: [
    { name: 'one statement', policy: policyWith(READ) },
    { name: 'another effect', policy: policyWith(READ, READ.replace('Allow', 'Deny')) },
    {
      name: 'another condition',
      policy: policyWith(
        READ,
        allow(
          '"Action": "s3:GetObject", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "true" } }',
        ),
      ),
    },
    {
      name: 'a wider one is another rule’s',
      policy: policyWith(READ, allow('"Action": "s3:*", "Resource": "*"')),
    },
    {
      name: 'resources in other letter case',
      policy: policyWith(
        allow('"Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/A"'),
        allow('"Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/a"'),
      ),
    },
    {
      name: 'parts that the template fills in',
      policy: policyWith(
        allow('"Action": "s3:GetObject", "Resource": { "Ref": "A" }'),
        allow('"Action": "s3:GetObject", "Resource": { "Ref": "A" }'),
      ),
    },
    {
      name: 'conditions that the template fills in',
      policy: policyWith(
        allow('"Action": "s3:*", "Resource": "*", "Condition": { "Fn::If": ["A", 1, 2] }'),
        allow('"Action": "s3:*", "Resource": "*", "Condition": { "Fn::If": ["A", 1, 2] }'),
      ),
    },
    {
      name: 'principals that the template fills in',
      policy: policyWith(
        allow('"Principal": { "AWS": { "Ref": "A" } }, "Action": "s3:*", "Resource": "*"'),
        allow('"Principal": { "AWS": { "Ref": "A" } }, "Action": "s3:*", "Resource": "*"'),
      ),
    },
    {
      name: 'statements that are still being written',
      policy: policyWith(
        '{ "Effect": "Allow" }',
        '{ "Effect": "Allow" }',
        '{ "Effect": "Allow", "Action": [], "Resource": [] }',
        '{ "Effect": "Allow", "Action": [], "Resource": [] }',
        '{}',
        '{}',
      ),
    },
    {
      name: 'statements that IAM refuses for something else',
      policy: policyWith(
        allow('"action": "s3:*", "Resource": "*"'),
        allow('"action": "s3:*", "Resource": "*"'),
      ),
    },
    { name: 'statements that stand alone', policy: `[${READ}, ${READ}]` },
  ],
  invalid: [
    {
      name: 'the same again; the Sid does not count',
      policy: policyWith(
        READ,
        '{ «"Sid": "Again"», "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }',
      ),
      severity: 'info',
      accessAnalyzer: 'REDUNDANT_STATEMENT',
      fixes: [{ effect: 'same', output: policyWith(READ) }],
    },
    {
      name: 'other order, letter case and lists of one',
      policy: policyWith(
        allow('"Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::b/*"'),
        marked('"Resource": ["arn:aws:s3:::b/*"], "Action": ["S3:putObject", "s3:GetObject"]'),
      ),
    },
    {
      name: 'the same conditions and principals, written otherwise',
      policy: policyWith(
        allow(
          '"Principal": { "AWS": "111122223333" }, "Action": "s3:*", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalTag/a": ["x", "y"] }, "Bool": { "aws:SecureTransport": "true" } }',
        ),
        marked(
          '"Principal": { "AWS": ["arn:aws:iam::111122223333:root"] }, "Action": "s3:*", "Resource": "*", "Condition": { "bool": { "AWS:SecureTransport": true }, "StringEquals": { "aws:principaltag/a": ["y", "x", "x"] } }',
        ),
      ),
    },
    {
      name: 'items that add nothing make no difference',
      policy: policyWith(
        allow('"Action": ["s3:Get*", "s3:GetObject"], "Resource": "*"'),
        marked('"Action": "s3:Get*", "Resource": ["*", "arn:aws:s3:::b"]'),
      ),
    },
    {
      name: 'everything but the same',
      policy: policyWith(
        '{ "Effect": "Deny", "NotAction": ["iam:*", "sts:*"], "NotResource": "arn:aws:s3:::b" }',
        '{ «"Effect": "Deny"», "NotAction": ["sts:*", "iam:*"], "NotResource": "arn:aws:s3:::b" }',
      ),
    },
    {
      name: 'both cover a third one, and are the same',
      policy: policyWith(
        allow('"Action": "s3:*", "Resource": "*"'),
        READ,
        marked('"Action": "s3:*", "Resource": "*"'),
        marked('"Action": "s3:GetObject", "Resource": "*"'),
      ),
    },
    {
      name: 'role trust policies, without a Resource',
      policy: policyWith(
        allow('"Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole"'),
        marked('"Principal": { "Service": ["ec2.amazonaws.com"] }, "Action": "sts:AssumeRole"'),
      ),
    },
    {
      name: 'three times',
      policy: policyWith(
        READ,
        marked('"Action": "s3:GetObject", "Resource": "*"'),
        marked('"Action": "s3:GetObject", "Resource": "*"'),
      ),
      fixes: [
        {
          effect: 'same',
          output: plain(policyWith(READ, marked('"Action": "s3:GetObject", "Resource": "*"'))),
        },
      ],
    },
  ],
});
