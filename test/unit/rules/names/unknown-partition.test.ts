import { rule } from '../../../../server/src/rules/names/unknown-partition';
import { testRule } from '../../testers/ruleTester';
import { withResource } from './policies';

testRule(rule, {
  valid: [
    {
      name: 'partitions',
      policy: withResource(
        '["arn:aws:s3:::b","arn:aws-cn:s3:::b","arn:aws-us-gov:s3:::b","arn:aws-iso:s3:::b","arn:aws-iso-b:s3:::b","arn:aws-eusc:s3:::b"]',
      ),
    },
    { name: 'wildcards', policy: withResource('["*","arn:*:s3:::b","arn:aws*:s3:::b"]') },
    {
      name: 'filled in later',
      policy: withResource(
        '["arn:${AWS::Partition}:s3:::b","arn:{{p}}:s3:::b","arn:<partition>:s3:::b",{"Fn::Sub":"arn:x${P}:s3:::b"}]',
      ),
    },
    { name: 'no ARN', policy: withResource('["arn:amazon:s3","bucket","ARN:AWS:s3:::b"]') },
    { name: 'a trust policy', policy: withResource('"arn:amazon:s3:::b"'), type: 'trust' },
  ],
  invalid: [
    {
      name: 'what people call it',
      policy: withResource('"arn:«aws-gov»:s3:::b"'),
      severity: 'error',
      accessAnalyzer: 'INVALID_PARTITION',
      says: '`aws-gov`',
      fixes: [{ effect: 'widens', output: withResource('"arn:aws-us-gov:s3:::b"') }],
    },
    {
      name: 'a capital letter, denied',
      policy: withResource('["arn:«AWS»:s3:::b"]', 'Deny'),
      fixes: [{ effect: 'narrows', output: withResource('["arn:aws:s3:::b"]', 'Deny') }],
    },
    {
      name: 'the Region tells it',
      policy: withResource('"arn:«azure»:sns:cn-north-1:111122223333:t"'),
      fixes: [
        { effect: 'widens', output: withResource('"arn:aws-cn:sns:cn-north-1:111122223333:t"') },
      ],
    },
    {
      name: 'empty, under NotResource',
      policy: withResource('"arn«::»s3:::b"', 'Deny', 'NotResource'),
      messages: ['empty'],
      fixes: [],
    },
    {
      name: 'empty, with a Region',
      policy: withResource('"arn«::»sns:us-east-1:111122223333:t"'),
      fixes: [{ effect: 'widens', output: withResource('"arn:aws:sns:us-east-1:111122223333:t"') }],
    },
    { name: 'nothing like it', policy: withResource('"arn:«azure*»:s3:::b"'), fixes: [] },
  ],
});
