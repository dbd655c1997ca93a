import { rule } from '../../../../server/src/rules/names/unknown-region';
import { testRule } from '../../testers/ruleTester';
import { withCondition, withResource } from './policies';

const instance = (region: string): string => `"arn:aws:ec2:${region}:111122223333:instance/i"`;

testRule(rule, {
  valid: [
    {
      name: 'Regions',
      policy: withResource(`[${instance('us-east-1')},${instance('ap-northeast-3')}]`),
    },
    {
      name: 'Regions of other partitions',
      policy: withResource(
        '["arn:aws-cn:ec2:cn-north-1:*:*","arn:aws-us-gov:ec2:us-gov-west-1:*:*","arn:aws-eusc:ec2:eusc-de-east-1:*:*"]',
      ),
    },
    {
      name: 'wildcards',
      policy: withResource(`[${['*', 'us-*', 'eu-west-?', '*-1'].map(instance).join()}]`),
    },
    { name: 'no Region', policy: withResource(instance('')) },
    {
      name: 'events of AWS Health without a Region',
      policy: withResource('"arn:aws:health:global::event/IAM/*"'),
    },
    {
      name: 'a Region where the service has none, which another rule reports',
      policy: withResource('["arn:aws:iam:us-esat-1:111122223333:user/u"]'),
    },
    {
      name: 'filled in later',
      policy: withResource(
        '["arn:aws:ec2:${AWS::Region}:111122223333:*","arn:aws:ec2:{{region}}:1:x","arn:aws:ec2:<region>:1:x","arn:aws:${x}:nosuch:1:x",{"Fn::Sub":"arn:aws:ec2:${R}:1:x"}]',
      ),
    },
    { name: 'no ARN', policy: withResource('["*","us-esat-1","arn:aws:ec2:us-esat-1"]') },
    { name: 'the Resource of a trust policy', policy: withResource(instance('x')), type: 'trust' },
    {
      name: 'conditions',
      policy: withCondition(
        '{"StringEquals":{"aws:RequestedRegion":["us-east-1","eu-west-1"],"ec2:Region":"${aws:PrincipalTag/Region}"},"StringLike":{"aws:RequestedRegion":["us-*","*"]},"StringEqualsIgnoreCase":{"ec2:Region":"US-East-1"},"Null":{"aws:RequestedRegion":"false"}}',
      ),
    },
    {
      name: 'conditions that are filled in later',
      policy: withCondition(
        '{"StringEquals":{"aws:RequestedRegion":["$REGION","{{region}}","<region>","__REGION__"]}}',
      ),
    },
    {
      name: 'keys that are about Regions and hold none',
      policy: withCondition(
        '{"Bool":{"kms:MultiRegion":"true"},"StringEquals":{"ec2:VpceMultiRegion":"true","aws:PrincipalTag/region":"emea","kms:MultiRegionKeyType":"PRIMARY"}}',
      ),
    },
    {
      name: 'locations of old buckets',
      policy: withCondition('{"StringEquals":{"s3:LocationConstraint":["EU","","us-west-2"]}}'),
    },
    {
      name: 'a wildcard without Like, which another rule reports',
      policy: withCondition('{"StringEquals":{"aws:RequestedRegion":"foo-*"}}'),
    },
  ],
  invalid: [
    {
      name: 'a slip',
      policy: withResource('["*","arn:aws:ec2:«us-esat-1»:111122223333:instance/i"]'),
      messages: ['near'],
      severity: 'error',
      accessAnalyzer: 'INVALID_ARN_REGION',
      says: '`us-east-1`',
      fixes: [
        {
          effect: 'widens',
          output: withResource('["*","arn:aws:ec2:us-east-1:111122223333:instance/i"]'),
        },
      ],
    },
    {
      name: 'an Availability Zone, denied',
      policy: withResource('"arn:aws:ec2:«eu-west-2b»:111122223333:instance/i"', 'Deny'),
      fixes: [
        {
          effect: 'narrows',
          output: withResource('"arn:aws:ec2:eu-west-2:111122223333:instance/i"', 'Deny'),
        },
      ],
    },
    {
      name: 'under NotResource',
      policy: withResource('"arn:aws:sns:«US-EAST-1»:111122223333:t"', 'Deny', 'NotResource'),
      fixes: [{ effect: 'widens' }],
    },
    {
      name: 'the name of a Region, and a placeholder',
      policy: withResource(
        '["arn:aws:sqs:«Tokyo»:111122223333:q","arn:aws:sqs:«region»:111122223333:q"]',
      ),
      messages: ['unknown', 'unknown'],
      fixes: [],
    },
    {
      name: 'a Region that may be new',
      policy: withResource('"arn:aws:sqs:«us-east-9»:111122223333:q"'),
      messages: ['unlisted'],
      severity: 'warning',
      accessAnalyzer: 'INVALID_ARN_REGION',
      fixes: [
        { effect: 'widens', output: withResource('"arn:aws:sqs:us-east-1:111122223333:q"') },
        { effect: 'widens', output: withResource('"arn:aws:sqs:us-east-2:111122223333:q"') },
      ],
    },
    {
      name: 'a pattern that no Region matches',
      policy: withResource('"arn:aws:sqs:«use-*»:111122223333:q"'),
      messages: ['pattern'],
      severity: 'warning',
      accessAnalyzer: null,
      fixes: [],
    },
    {
      name: 'a partition that is filled in',
      policy: withResource('"arn:${Partition}:sqs:«eu-wst-1»:111122223333:q"'),
    },
    {
      name: 'conditions',
      policy: withCondition(
        '{"StringEquals":{"aws:RequestedRegion":["eu-west-1",«"eu-wset-1"»],"ec2:Region":«"Ireland"»}}',
      ),
      messages: ['near', 'unknown'],
      severity: 'error',
      accessAnalyzer: 'INVALID_REGION',
      fixes: [
        {
          effect: 'widens',
          output: withCondition(
            '{"StringEquals":{"aws:RequestedRegion":["eu-west-1","eu-west-1"],"ec2:Region":"Ireland"}}',
          ),
        },
      ],
    },
    {
      name: 'a Deny outside some Regions',
      policy: withCondition(
        '{"StringNotEquals":{"aws:RequestedRegion":[«"us-east1"»,"us-west-2"]}}',
        { effect: 'Deny' },
      ),
      type: 'scp',
      fixes: [{ effect: 'widens' }],
    },
    {
      name: 'the wrong letter case, and a pattern',
      policy: withCondition(
        '{"StringEquals":{"kms:ReplicaRegion":«"Us-East-1"»},"StringLike":{"aws:RequestedRegion":«"uk-*"»}}',
      ),
      messages: ['near', 'pattern'],
    },
  ],
});
