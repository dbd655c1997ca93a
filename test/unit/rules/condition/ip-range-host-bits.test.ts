import { rule } from '../../../../server/src/rules/condition/ip-range-host-bits';
import { testRule } from '../../testers/ruleTester';
import { unknownValues, withCondition } from './policies';

const ip = (value: string): string =>
  withCondition(`{ "IpAddress": { "aws:SourceIp": ${value} } }`);

testRule(rule, {
  valid: [
    ...unknownValues('IpAddress', 'aws:SourceIp'),
    {
      name: 'network addresses',
      policy: ip('["203.0.113.0/24", "0.0.0.0/0", "2001:db8::/32", "::/0"]'),
    },
    {
      name: 'single addresses',
      policy: ip('["203.0.113.5", "203.0.113.5/32", "2001:db8::1/128"]'),
    },
    { name: 'no address', policy: ip('"203.0.113.5/99"') },
  ],
  invalid: [
    {
      name: 'IPv4',
      policy: ip('["203.0.113.0/24", «"203.0.113.77/25"»]'),
      severity: 'info',
      accessAnalyzer: 'IMPROVE_IP_RANGE',
      says: '`203.0.113.77/25` is the whole range `203.0.113.0/25`',
      fixes: [{ effect: 'same', output: ip('["203.0.113.0/24", "203.0.113.0/25"]') }],
    },
    {
      name: 'IPv4, everything',
      policy: ip('«"1.2.3.4/0"»'),
      fixes: [{ effect: 'same', output: ip('"0.0.0.0/0"') }],
    },
    {
      name: 'IPv6',
      policy: ip('«"2001:DB8:1234:5678:1::1/64"»'),
      fixes: [{ effect: 'same', output: ip('"2001:db8:1234:5678::/64"') }],
    },
    {
      name: 'IPv6 with zeros in the middle',
      policy: ip('«"2001:0:0:1:0:0:0:ff01/120"»'),
      fixes: [{ effect: 'same', output: ip('"2001:0:0:1::ff00/120"') }],
    },
  ],
});
