import { rule } from '../../../../server/src/rules/grammar/arn-service-case';
import { testRule } from '../../testers/ruleTester';

const withResource = (resource: string, effect = 'Allow'): string =>
  `{ "Version": "2012-10-17", "Statement": { "Effect": "${effect}", "Action": "s3:*", "Resource": ["${resource}"] } }`;

testRule(rule, {
  valid: [
    { name: 'lower case', policy: withResource('arn:aws:s3:::Bucket') },
    { name: 'a wildcard', policy: withResource('arn:aws:*:::Bucket') },
    { name: 'a placeholder', policy: withResource('arn:aws:${Service}:::Bucket') },
    {
      name: 'too few fields, which another rule reports',
      policy: withResource('arn:aws:S3::Bucket'),
    },
  ],
  invalid: [
    {
      name: 'upper case',
      policy: withResource('arn:aws:«S3»:::Bucket'),
      severity: 'error',
      accessAnalyzer: 'INVALID_ARN_SERVICE_CASE',
      says: '`S3`',
      fixes: [{ effect: 'widens', output: withResource('arn:aws:s3:::Bucket') }],
    },
    {
      name: 'one capital letter, denied',
      policy: withResource('arn:aws:«Lambda»:us-east-1:111122223333:function:F', 'Deny'),
      fixes: [
        {
          effect: 'narrows',
          output: withResource('arn:aws:lambda:us-east-1:111122223333:function:F', 'Deny'),
        },
      ],
    },
  ],
});
