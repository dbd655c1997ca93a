import { rule } from '../../../../server/src/rules/redundancy/redundant-action';
import { testRule } from '../../testers/ruleTester';

const policy = (actions: string, element = 'Action'): string =>
  `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "${element}": ${actions}, "Resource": "*" }] }`;

testRule(rule, {
  valid: [
    { name: 'one action', policy: policy('"iam:*"') },
    { name: 'one in a list', policy: policy('["iam:*"]') },
    {
      name: 'AWS: only a part is covered',
      policy: policy('["iam:Get*", "iam:*CredentialReport"]'),
    },
    {
      name: 'the same name in two services',
      policy: policy('["s3:Get*", "s3-outposts:GetObject"]'),
    },
    { name: 'patterns that overlap', policy: policy('["s3:Get*Tagging", "s3:GetObject*"]') },
    {
      name: 'what the template fills in',
      policy: policy(
        '[{ "Ref": "Action" }, { "Ref": "Action" }, { "Fn::Sub": "iam:${Verb}User" }]',
      ),
    },
    { name: 'text that is still being typed', policy: policy('["iam:*", "", "iam", "iam:", 5]') },
    { name: 'no list', policy: policy('{ "Fn::If": ["A", "iam:*", "iam:GetUser"] }') },
    {
      name: 'the same action in two statements',
      policy:
        '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:*", "Resource": "*" }, { "Effect": "Deny", "Action": "iam:GetUser", "Resource": "*" }] }',
    },
  ],
  invalid: [
    {
      name: 'AWS: an action beside the pattern that it matches',
      policy: policy('["iam:Get*", "iam:List*", «"iam:GetCredentialReport"»]'),
      severity: 'info',
      accessAnalyzer: 'REDUNDANT_ACTION',
      messages: ['covered'],
      says: '`iam:Get*` in the same list covers `iam:GetCredentialReport`',
      fixes: [{ effect: 'same', output: policy('["iam:Get*", "iam:List*"]') }],
    },
    {
      name: 'the pattern comes behind, in other letter case',
      policy: policy('[«"IAM:getuser"», "iam:Get*"]'),
      fixes: [{ effect: 'same', output: policy('["iam:Get*"]') }],
    },
    {
      name: 'twice the same: the later one',
      policy: policy('["s3:GetObject", "s3:PutObject", «"s3:getObject"»]'),
      messages: ['repeated'],
      fixes: [{ effect: 'same', output: policy('["s3:GetObject", "s3:PutObject"]') }],
    },
    {
      name: 'everything beside others; the fix for all of them, too',
      policy: policy('[«"s3:GetObject"», "*", «"iam:Get*"»]'),
      messages: ['covered', 'covered'],
      fixes: [
        { effect: 'same', output: policy('["*", "iam:Get*"]') },
        { effect: 'same', output: policy('["*"]') },
      ],
    },
    {
      name: 'exceptions that are made twice',
      policy: policy('["iam:*", «"iam:GetUser"»]', 'NotAction'),
      fixes: [{ effect: 'same', output: policy('["iam:*"]', 'NotAction') }],
    },
    {
      name: 'a chain leads to the widest',
      policy: policy('[«"s3:GetObject"», «"s3:GetObject*"», "s3:Get*"]'),
      says: '`s3:Get*` in the same list',
    },
    {
      name: 'patterns that say the same in two ways',
      policy: policy('["s3:Get?*", «"s3:Get*?"»]'),
      messages: ['covered'],
    },
    {
      name: 'beside what the template fills in',
      policy: policy('[{ "Ref": "A" }, "s3:*", «"s3:GetObject"»]'),
      fixes: [{ effect: 'same', output: policy('[{ "Ref": "A" }, "s3:*"]') }],
    },
    {
      name: 'no fix for all where a comment may have switched one off',
      file: 'policy.jsonc',
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": [
      "s3:*",
      «"s3:GetObject"», // iam-sidekick-disable-line redundant-action -- for readers
      «"s3:PutObject"»
    ],
    "Resource": "*"
  }
}`,
      fixes: [{ effect: 'same' }],
    },
  ],
});
