import { rule } from '../../../../server/src/rules/grammar/arn-without-prefix';
import { testRule } from '../../testers/ruleTester';

const withResource = (resource: string, rest = ''): string =>
  `{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", ${rest}"Action": "s3:*", "Resource": ${resource} } }`;

testRule(rule, {
  valid: [
    { name: 'everything', policy: withResource('"*"') },
    {
      name: 'ARNs, whatever they hold',
      policy: withResource('["arn:aws:s3:::b", "arn:", "arn:x"]'),
    },
    { name: 'a leading wildcard', policy: withResource('["*:aws:s3:::b", "**"]') },
    {
      name: 'a variable or placeholder at the beginning',
      policy: withResource(
        '["${bucket_arn}/*", "{{ arn }}", "<%= arn %>", "$ARN", "ar${n}", "%ARN%"]',
      ),
    },
    {
      name: 'resources that a template fills in',
      policy: withResource('[{ "Fn::GetAtt": ["Bucket", "Arn"] }, { "Ref": "Arn" }]'),
    },
    {
      name: 'the short form of API Gateway in the policy of an API',
      policy: withResource('"execute-api:/prod/GET/*"', '"Principal": "*", '),
    },
    {
      name: 'a trust policy, in which resources are reported anyway',
      type: 'trust',
      policy: withResource('"role"'),
    },
  ],
  invalid: [
    {
      name: 'names',
      policy: withResource('[«"my-bucket/*"», "arn:aws:s3:::b", «"table"»]'),
      severity: 'error',
      accessAnalyzer: 'INVALID_ARN_PREFIX',
      says: '`my-bucket/*`',
      fixes: [],
    },
    {
      name: 'a name with a variable behind it',
      policy: withResource('«"home/${aws:username}"»'),
    },
    {
      name: 'NotResource',
      policy:
        '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "NotResource": «"bucket"» } }',
    },
    { name: 'nothing', policy: withResource('«""»'), messages: ['empty'], fixes: [] },
    {
      name: 'an ARN whose prefix got lost',
      policy: withResource('«"aws:s3:::my-bucket"»'),
      fixes: [{ effect: 'same', output: withResource('"arn:aws:s3:::my-bucket"') }],
    },
    {
      name: 'capital letters and space before the ARN',
      policy: withResource('[«" ARN:aws:s3:::my-bucket"»]'),
      fixes: [{ effect: 'same', output: withResource('["arn:aws:s3:::my-bucket"]') }],
    },
    {
      name: 'the short form of API Gateway in an identity policy',
      policy: withResource('«"execute-api:/prod/GET/*"»'),
    },
  ],
});
