import { rule } from '../../../../server/src/rules/names/region-not-in-partition';
import { testRule } from '../../testers/ruleTester';
import { withResource } from './policies';

const topic = (partition: string, region: string): string =>
  `"arn:${partition}:sns:${region}:111122223333:t"`;

testRule(rule, {
  valid: [
    {
      name: 'Regions of their partition',
      policy: withResource(
        `[${topic('aws', 'us-east-1')},${topic('aws-cn', 'cn-north-1')},${topic('aws-us-gov', 'us-gov-east-1')}]`,
      ),
    },
    {
      name: 'wildcards that can be met',
      policy: withResource(
        `[${topic('*', 'cn-north-1')},${topic('aws-*', 'us-gov-*')},${topic('aws', 'us-*')},${topic('aws-cn', '*')}]`,
      ),
    },
    { name: 'a Region newer than our list', policy: withResource(topic('aws', 'us-east-9')) },
    {
      name: 'what does not exist, which other rules report',
      policy: withResource(`[${topic('amazon', 'us-east-1')},${topic('aws', 'us-esat-1')}]`),
    },
    { name: 'no Region', policy: withResource('["arn:aws-cn:s3:::b","*"]') },
    {
      name: 'a service without Regions',
      policy: withResource('"arn:aws:iam:cn-north-1:111122223333:user/u"'),
    },
    {
      name: 'filled in later',
      policy: withResource(
        `[${topic('${P}', 'cn-north-1')},${topic('aws', '${R}')},{"Fn::Sub":"arn:aws:sns:cn-$\{X}:1:t"}]`,
      ),
    },
    { name: 'a trust policy', policy: withResource(topic('aws', 'cn-north-1')), type: 'trust' },
  ],
  invalid: [
    {
      name: 'a Region of China',
      policy: withResource('"arn:aws:sns:«cn-north-1»:111122223333:t"'),
      messages: ['other'],
      severity: 'error',
      accessAnalyzer: 'INVALID_ARN_REGION',
      says: '`aws-cn`',
      fixes: [{ effect: 'widens', output: withResource(topic('aws-cn', 'cn-north-1')) }],
    },
    {
      name: 'a commercial Region, newer than our list, denied',
      policy: withResource('["arn:aws-us-gov:sns:«us-west-9»:111122223333:t"]', 'Deny'),
      fixes: [
        { effect: 'narrows', output: withResource(`[${topic('aws', 'us-west-9')}]`, 'Deny') },
      ],
    },
    {
      name: 'patterns',
      policy: withResource(
        '["arn:aws:sns:«us-gov-*»:111122223333:t","arn:aws-cn:sns:«us-*»:111122223333:t"]',
      ),
      messages: ['none', 'none'],
      severity: 'warning',
      accessAnalyzer: null,
      fixes: [{ effect: 'widens' }],
    },
  ],
});
