import { rule } from '../../../../server/src/rules/grammar/incomplete-arn';
import { testRule } from '../../testers/ruleTester';

const withResource = (resource: string, effect = 'Allow'): string =>
  `{ "Version": "2012-10-17", "Statement": { "Effect": "${effect}", "Action": "s3:*", "Resource": ${resource} } }`;

testRule(rule, {
  valid: [
    {
      name: 'six fields, and more colons in the resource',
      policy: withResource('["arn:aws:s3:::b", "arn:aws:logs:*:*:log-group:x:*", "arn:*:*:*:*:*"]'),
    },
    { name: 'no ARN, which another rule reports', policy: withResource('["*", "bucket"]') },
    {
      name: 'a part that may hold the missing fields',
      policy: withResource('["arn:aws:s3:${x}", "arn:aws:{{ rest }}", "arn:$REST"]'),
    },
    {
      name: 'variables with colons of their own',
      policy: withResource('"arn:aws:iam::${aws:PrincipalAccount}:user/${aws:username}"'),
    },
  ],
  invalid: [
    {
      name: 'a bucket with a colon too few',
      policy: withResource('«"arn:aws:s3::b/*"»'),
      severity: 'error',
      accessAnalyzer: 'MISSING_ARN_FIELD',
      says: 'has 5 of the six fields',
      fixes: [{ effect: 'widens', output: withResource('"arn:aws:s3:::b/*"') }],
    },
    {
      name: 'a bucket with two colons too few, denied',
      policy: withResource('«"arn:aws:s3:b/${aws:username}"»', 'Deny'),
      fixes: [
        { effect: 'narrows', output: withResource('"arn:aws:s3:::b/${aws:username}"', 'Deny') },
      ],
    },
    {
      name: 'an IAM user without the empty Region',
      policy: withResource('[«"arn:aws:iam:111122223333:user/Jane"»]'),
      fixes: [
        { effect: 'widens', output: withResource('["arn:aws:iam::111122223333:user/Jane"]') },
      ],
    },
    {
      name: 'all resources of a service',
      policy: withResource('[«"arn:aws:sqs"», «"arn:aws:sns:us-east-1:*"»]'),
      fixes: [
        {
          effect: 'same',
          output: withResource('["arn:aws:sqs:*:*:*", "arn:aws:sns:us-east-1:*"]'),
        },
      ],
    },
    {
      name: 'a wildcard as the last field',
      policy: withResource('«"arn:aws:sns:us-east-1:*"»'),
      fixes: [{ effect: 'same', output: withResource('"arn:aws:sns:us-east-1:*:*"') }],
    },
    {
      name: 'the policy of a resource, for which AWS does not say that it fills in anything',
      type: 'resource',
      policy: withResource('«"arn:aws:s3:*"»'),
      fixes: [],
    },
    {
      name: 'fields of which nobody knows the right place',
      policy: withResource('[«"arn:aws:sqs:us-east-1:queue"», «"arn:"», «"arn:aws"»]'),
      fixes: [],
    },
  ],
});
