import { rule } from '../../../../server/src/rules/condition/private-source-ip';
import { testRule } from '../../testers/ruleTester';
import { unknownValues, withCondition } from './policies';

const ip = (operator: string, value: string, key = 'aws:SourceIp'): string =>
  withCondition(`{ "${operator}": { "${key}": ${value} } }`, 'Deny');

testRule(rule, {
  valid: [
    ...unknownValues('IpAddress', 'aws:SourceIp'),
    { name: 'public addresses', policy: ip('NotIpAddress', '["203.0.113.0/24", "2001:db8::/32"]') },
    {
      name: 'a range with private ones in it',
      policy: ip('IpAddress', '["0.0.0.0/0", "172.0.0.0/8"]'),
    },
    {
      name: 'just outside',
      policy: ip('IpAddress', '["172.32.0.0/16", "11.0.0.0", "192.169.0.0/16"]'),
    },
    {
      name: 'the key for private addresses',
      policy: ip('IpAddress', '"10.0.0.0/8"', 'aws:VpcSourceIp'),
    },
    { name: 'no address', policy: ip('IpAddress', '"10.0.0.*"') },
  ],
  invalid: [
    {
      name: 'one private range',
      policy: ip('IpAddress', '«"10.1.0.0/16"»'),
      severity: 'error',
      accessAnalyzer: 'PRIVATE_IP_ADDRESS',
      messages: ['never'],
    },
    {
      name: 'all of them private',
      policy: ip(
        'NotIpAddressIfExists',
        '«["172.16.0.0/12", "192.168.1.1", "fd00::/8"]»',
        'aws:sourceIP',
      ),
      severity: 'error',
      accessAnalyzer: 'PRIVATE_NOT_IP_ADDRESS',
      messages: ['always'],
    },
    {
      name: 'private and public',
      policy: ip('IpAddress', '["203.0.113.0/24", «"10.0.0.0/8"», «"172.31.0.1"»]'),
      severity: 'info',
      accessAnalyzer: 'PRIVATE_IP_ADDRESS_SUBSET',
      says: '`10.0.0.0/8` is private',
    },
    {
      name: 'private, and something that the template fills in',
      policy: ip('NotIpAddress', '[«"10.0.0.0/8"», { "Ref": "Office" }]'),
      severity: 'info',
      accessAnalyzer: 'PRIVATE_NOT_IP_ADDRESS_SUBSET',
    },
  ],
});
