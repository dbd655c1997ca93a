import { rule } from '../../../../server/src/rules/redundancy/redundant-condition-value';
import { unknownValues, withCondition } from '../condition/policies';
import { testRule } from '../../testers/ruleTester';

const values = (operator: string, list: string, key = 'aws:PrincipalTag/team'): string =>
  withCondition(`{ "${operator}": { "${key}": ${list} } }`);
const ips = (operator: string, list: string): string => values(operator, list, 'aws:SourceIp');
const dates = (operator: string, list: string): string => values(operator, list, 'aws:CurrentTime');

testRule(rule, {
  valid: [
    ...unknownValues('StringLike', 'aws:PrincipalTag/team'),
    { name: 'one value', policy: values('StringLike', '"a*"') },
    { name: 'different values', policy: values('StringEquals', '["a", "b", "A"]') },
    { name: 'no pattern under this operator', policy: values('StringEquals', '["a*", "ab"]') },
    {
      name: 'the pattern of every value has a rule of its own',
      policy: values('StringLike', '["*", "a"]'),
    },
    {
      name: 'ARNs of two accounts',
      policy: values(
        'ArnLike',
        '["arn:aws:iam::111122223333:*", "arn:aws:iam::444455556666:role/a", "*"]',
        'aws:PrincipalArn',
      ),
    },
    {
      name: 'ranges that do not overlap',
      policy: ips('IpAddress', '["192.0.2.0/25", "192.0.2.128/25", "2001:db8::/32"]'),
    },
    { name: 'no ranges', policy: ips('IpAddress', '["192.0.2.0/99", "x", "x"]') },
    {
      name: 'numeric bounds are another rule’s',
      policy: values('NumericLessThan', '["10", "20"]', 's3:max-keys'),
    },
    {
      name: 'several numbers',
      policy: values('NumericEquals', '[1, 2, "a", "a", ""]', 's3:max-keys'),
    },
    { name: 'Boolean values are another rule’s', policy: values('Bool', '["true", "true"]') },
    {
      name: 'a time without a zone',
      policy: dates('DateLessThan', '["2026-01-01T00:00:00", "2026-01-02"]'),
    },
    {
      name: 'values that the template fills in',
      policy: values('StringEquals', '[{ "Ref": "A" }, { "Ref": "A" }, "a"]'),
    },
    {
      name: 'variables of different names',
      policy: values('StringLike', '["${aws:username}*", "${aws:userid}"]', 's3:prefix'),
    },
  ],
  invalid: [
    {
      name: 'a value beside its pattern',
      policy: values('StringLike', '["red*", «"red-1"», "blue"]'),
      severity: 'info',
      accessAnalyzer: null,
      messages: ['covered'],
      fixes: [{ effect: 'same', output: values('StringLike', '["red*", "blue"]') }],
    },
    {
      name: 'a negated operator',
      policy: values('StringNotLikeIfExists', '[«"red-1"», "red*"]'),
      fixes: [{ effect: 'same', output: values('StringNotLikeIfExists', '["red*"]') }],
    },
    {
      name: 'all values of a set',
      policy: values('ForAllValues:StringLike', '["a*", «"ab"»]', 'aws:TagKeys'),
    },
    {
      name: 'twice the same',
      policy: values('StringEquals', '["a", "b", «"a"»]'),
      messages: ['repeated'],
    },
    {
      name: 'letter case left aside',
      policy: values('StringEqualsIgnoreCase', '["Team", «"team"»]'),
    },
    {
      name: 'a variable with a prefix',
      policy: values(
        'StringLike',
        '["home/${aws:username}/*", «"home/${aws:username}/a/*"»]',
        's3:prefix',
      ),
    },
    {
      name: 'ARN operators take wildcards, field by field',
      policy: values(
        'ArnEquals',
        '["arn:aws:iam::111122223333:role/*", «"arn:aws:iam::111122223333:role/a"»]',
        'aws:PrincipalArn',
      ),
    },
    {
      name: 'an IP range within another one',
      policy: ips(
        'NotIpAddress',
        '[«"203.0.113.7"», "203.0.113.0/24", «"203.0.113.128/25"», «"203.0.113.0/24"»]',
      ),
      says: '`203.0.113.0/24` in the same list covers `203.0.113.7`',
    },
    {
      name: 'the later of two last days decides',
      policy: dates('DateLessThan', '[«"2026-01-01T00:00:00Z"», "2026-04-01T00:00:00Z"]'),
      fixes: [{ effect: 'same', output: dates('DateLessThan', '["2026-04-01T00:00:00Z"]') }],
    },
    {
      name: 'the earlier of two first days decides',
      policy: dates('DateGreaterThanEquals', '["2026-01-01", «"2026-04-01"»]'),
    },
    {
      name: 'the same time in two forms',
      policy: dates('DateEquals', '["2026-01-01", «"2026-01-01T00:00:00Z"»]'),
    },
    { name: 'the same number', policy: values('NumericEquals', '["10", «10»]', 's3:max-keys') },
  ],
});
