import { rule } from '../../../../server/src/rules/grammar/missing-version';
import { testRule } from '../../testers/ruleTester';

testRule(rule, {
  valid: [
    { name: 'a version', policy: '{ "Version": "2012-10-17", "Statement": [] }' },
    {
      name: 'the old version',
      policy: '{ "Version": "2008-10-17", "Statement": [{ "Effect": "Allow" }] }',
    },
    {
      name: 'a version that is only spelled wrong, which another rule reports',
      policy: '{ "Versions": "2012-10-17", "Statement": [{ "Effect": "Allow" }] }',
    },
    {
      name: 'a version in another letter case',
      policy: '{ "version": "2012-10-17", "Statement": [{ "Effect": "Allow" }] }',
    },
    {
      name: 'a version whose value is still being typed',
      policy: '{ "Version": , "Statement": [{ "Effect": "Allow" }] }',
    },
    {
      name: 'a statement that stands alone',
      policy: '{ "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }',
    },
    {
      name: 'a list of statements',
      policy: '[{ "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }]',
    },
  ],
  invalid: [
    {
      name: 'no version',
      policy: `{
  «"Id"»: "example",
  "Statement": [{ "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }]
}`,
      severity: 'warning',
      accessAnalyzer: 'MISSING_VERSION',
      fixes: [
        {
          effect: 'same',
          output: `{
  "Version": "2012-10-17",
  "Id": "example",
  "Statement": [{ "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }]
}`,
        },
      ],
    },
    {
      name: 'a resource with a variable: with the version the statement matches',
      policy: `{ «"Statement"»: { "Effect": "Allow", "Action": "iam:GetUser", "Resource": "arn:aws:iam::*:user/\${aws:username}" } }`,
      fixes: [
        {
          effect: 'widens',
          output: `{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "iam:GetUser", "Resource": "arn:aws:iam::*:user/\${aws:username}" } }`,
        },
      ],
    },
    {
      name: 'a denied resource with a variable',
      policy: `{ «"Statement"»: { "Effect": "Deny", "Action": "iam:GetUser", "Resource": "arn:aws:iam::*:user/\${aws:username}" } }`,
      fixes: [{ effect: 'narrows' }],
    },
    {
      name: 'variables that widen and narrow: the graver one is said',
      policy: `{ «"Statement"»: [
        { "Effect": "Deny", "Action": "iam:GetUser", "Resource": "arn:aws:iam::*:user/\${aws:username}" },
        { "Effect": "Deny", "Action": "iam:GetUser", "NotResource": "arn:aws:iam::*:user/\${aws:username}" }
      ] }`,
      fixes: [{ effect: 'widens' }],
    },
    {
      name: 'a variable in a negated condition of an Allow',
      policy: `{ «"Statement"»: { "Effect": "Allow", "Action": "iam:GetUser", "Resource": "*",
        "Condition": { "StringNotEquals": { "aws:RequestTag/owner": ["\${aws:username}"] } } } }`,
      fixes: [{ effect: 'narrows' }],
    },
  ],
});
