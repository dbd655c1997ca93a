import { rule } from '../../../../server/src/rules/condition/missing-paired-condition-key';
import { testRule } from '../../testers/ruleTester';
import { withCondition } from './policies';

const IP = '{ "aws:VpcSourceIp": "10.0.0.0/8" }';
const MARKED = '{ «"aws:VpcSourceIp"»: "10.0.0.0/8" }';

testRule(rule, {
  valid: [
    {
      name: 'with the VPC',
      policy: withCondition(
        `{ "IpAddress": ${IP}, "StringEquals": { "aws:SourceVpc": "vpc-111bbb22" } }`,
      ),
    },
    {
      name: 'with the endpoint',
      policy: withCondition(
        `{ "NotIpAddress": ${IP}, "StringNotEquals": { "AWS:sourcevpce": "vpce-1a2b3c4d" } }`,
        'Deny',
      ),
    },
    {
      name: 'denying the addresses in every network',
      policy: withCondition(`{ "IpAddress": ${IP} }`, 'Deny'),
    },
    {
      name: 'public addresses',
      policy: withCondition('{ "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } }'),
    },
    {
      name: 'with the ARN of the VPC',
      policy: withCondition(
        `{ "IpAddress": ${IP}, "ArnEquals": { "aws:SourceVpcArn": "arn:aws:ec2:us-east-1:*:vpc/vpc-1a2b3c4d" } }`,
      ),
    },
    {
      name: 'the address of an instance with its VPC',
      policy: withCondition(
        '{ "IpAddress": { "aws:Ec2InstanceSourcePrivateIPv4": "10.0.0.5" }, "StringEquals": { "aws:Ec2InstanceSourceVpc": "vpc-111bbb22" } }',
      ),
    },
    {
      name: 'the address of an instance in a Deny, as AWS publishes it',
      policy: withCondition(
        '{ "StringNotEquals": { "aws:Ec2InstanceSourcePrivateIPv4": "${aws:VpcSourceIp}" } }',
        'Deny',
      ),
    },
    {
      name: 'whether the key is there',
      policy: withCondition('{ "Null": { "aws:VpcSourceIp": "true" } }'),
    },
  ],
  invalid: [
    {
      name: 'an Allow by address alone',
      policy: withCondition(`{ "IpAddress": ${MARKED} }`),
      severity: 'warning',
      accessAnalyzer: 'MISSING_PAIRED_CONDITION_KEYS',
    },
    {
      name: 'an Allow by the address of an instance alone',
      policy: withCondition(
        '{ "IpAddress": { «"aws:Ec2InstanceSourcePrivateIPv4"»: "10.0.0.5" } }',
      ),
      says: '`aws:Ec2InstanceSourceVpc`',
    },
    {
      name: 'an Allow by a String operator',
      policy: withCondition('{ "StringEquals": { «"aws:VpcSourceIp"»: "10.0.0.5" } }'),
    },
    {
      name: 'a Deny of all other addresses',
      policy: withCondition(`{ "NotIpAddressIfExists": ${MARKED} }`, 'Deny'),
    },
  ],
});
