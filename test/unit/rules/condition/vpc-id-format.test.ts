import { rule } from '../../../../server/src/rules/condition/vpc-id-format';
import { testRule } from '../../testers/ruleTester';
import { unknownValues, withCondition } from './policies';

const of = (operator: string, key: string, value: string): string =>
  withCondition(`{ "${operator}": { "${key}": ${value} } }`);

testRule(rule, {
  valid: [
    ...unknownValues('StringEquals', 'aws:SourceVpc'),
    {
      name: 'a VPC',
      policy: of('StringEquals', 'aws:SourceVpc', '["vpc-111bbb22", "vpc-0123456789abcdef0"]'),
    },
    { name: 'an endpoint', policy: of('StringNotEquals', 'aws:sourceVpce', '"vpce-1a2b3c4d"') },
    { name: 'a pattern', policy: of('StringLike', 'aws:SourceVpce', '"vpce-*"') },
    {
      name: 'a variable',
      policy: of('StringEquals', 'aws:SourceVpc', '"${aws:PrincipalTag/vpc}"'),
    },
    {
      name: 'the VPC of the instance as a variable',
      policy: of('StringNotEquals', 'aws:SourceVpc', '"${aws:Ec2InstanceSourceVpc}"'),
    },
    { name: 'Null', policy: of('Null', 'aws:SourceVpc', '"true"') },
    {
      name: 'the ARN of a VPC in its own key',
      policy: of('ArnLike', 'aws:SourceVpcArn', '"arn:aws:ec2:*:*:vpc/*"'),
    },
  ],
  invalid: [
    {
      name: 'a name',
      policy: of('StringEquals', 'aws:SourceVpc', '["vpc-111bbb22", «"production"»]'),
      severity: 'error',
      accessAnalyzer: 'INVALID_VPC_FORMAT',
      says: '`vpc-` and 8 or 17',
    },
    {
      name: 'a VPC where an endpoint belongs',
      policy: of('StringNotEqualsIfExists', 'aws:SourceVpce', '«"vpc-111bbb22"»'),
      accessAnalyzer: 'INVALID_VPCE_FORMAT',
    },
    {
      name: 'the VPC of the instance',
      policy: of('StringEquals', 'aws:Ec2InstanceSourceVpc', '«"production"»'),
      accessAnalyzer: 'INVALID_VPC_FORMAT',
    },
    {
      name: 'the VPC of a function',
      policy: of('ForAllValues:StringEquals', 'lambda:VpcIds', '«"subnet-0123456789abcdef0"»'),
    },
    { name: 'too short', policy: of('StringEquals', 'aws:SourceVpc', '«"vpc-111bbb2"»') },
    {
      name: 'too long',
      policy: of('StringEquals', 'aws:SourceVpce', '«"vpce-0123456789abcdef01"»'),
    },
  ],
});
