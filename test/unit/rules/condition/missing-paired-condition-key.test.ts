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
      name: 'a Deny of all other addresses',
      policy: withCondition(`{ "NotIpAddressIfExists": ${MARKED} }`, 'Deny'),
    },
  ],
});
