import { rule } from '../../../../server/src/rules/redundancy/redundant-condition';
import { withCondition } from '../condition/policies';
import { testRule } from '../../testers/ruleTester';

const KEY = 'aws:PrincipalTag/team';
/** A Condition element of several lines on one key: operator and value by turns. */
const on = (...lines: readonly string[]): string =>
  withCondition(
    `{ ${lines.map((line) => line.replace(/^(\S+) (.*)$/, `"$1": { "${KEY}": $2 }`)).join(', ')} }`,
  );
const marked = (operator: string, value: string): string =>
  `"${operator}": { «"${KEY}": ${value}» }`;
const lines = (...all: readonly string[]): string => withCondition(`{ ${all.join(', ')} }`);
const line = (operator: string, value: string): string => `"${operator}": { "${KEY}": ${value} }`;

testRule(rule, {
  valid: [
    { name: 'one condition', policy: on('StringEquals "a"') },
    {
      name: 'two keys',
      policy: withCondition(
        '{ "StringEquals": { "aws:PrincipalTag/a": "x" }, "Null": { "aws:PrincipalTag/b": "false" } }',
      ),
    },
    {
      name: 'AWS: a key that has to be there beside one that holds without it',
      policy: on('ForAllValues:StringEquals ["a"]', 'Null "false"'),
    },
    { name: 'IfExists, too', policy: on('StringEqualsIfExists "a"', 'Null "false"') },
    { name: 'a negated operator, too', policy: on('StringNotEquals "a"', 'Null "false"') },
    { name: 'absent or equal', policy: on('StringEquals "a"', 'Null "true"') },
    { name: 'both must match', policy: on('StringLike "a*"', 'StringNotLike "ab*"') },
    { name: 'a bound on either side', policy: on('NumericLessThan "9"', 'NumericGreaterThan "1"') },
    {
      name: 'all and any',
      policy: on('ForAllValues:StringEquals ["a"]', 'ForAnyValue:StringEquals ["a"]'),
    },
    { name: 'letter case', policy: on('StringEqualsIgnoreCase "AB"', 'StringLike "a*"') },
    {
      name: 'a value that the other one excludes',
      policy: on('StringEquals ["a", "b"]', 'StringNotEquals "b"'),
    },
    {
      name: 'a narrower range that may also be absent',
      policy: on('IpAddress "203.0.113.0/24"', 'IpAddressIfExists "203.0.113.0/25"'),
    },
    {
      name: 'what the template fills in',
      policy: on('StringEquals { "Ref": "A" }', 'Null "false"', 'StringLike [{ "Ref": "A" }]'),
    },
    {
      name: 'a pattern that every value matches is for other rules',
      policy: on('StringEquals "a"', 'StringLike "*"'),
    },
    {
      name: 'the same key twice under one operator',
      policy: withCondition('{ "StringEquals": { "a:b": "x", "A:B": "x" } }'),
    },
    {
      name: 'half-typed',
      policy: withCondition('{ "StringEquals": { "a:b": }, "Null": { "a:b": "false" } }'),
    },
    {
      name: 'a variable that must not match',
      policy: on('StringNotEquals ["${aws:username}", "a"]', 'StringNotLike "a"'),
    },
  ],
  invalid: [
    {
      name: 'the key is there where its value matches',
      policy: lines(line('StringEquals', '["a", "b"]'), marked('Null', '"false"')),
      severity: 'hint',
      accessAnalyzer: null,
      says: 'Wherever the `StringEquals` condition on `aws:PrincipalTag/team` holds',
      fixes: [{ effect: 'same', output: lines(line('StringEquals', '["a", "b"]')) }],
    },
    {
      name: 'some value of a set',
      policy: lines(marked('Null', 'false'), line('ForAnyValue:StringLike', '"a*"')),
    },
    {
      name: 'a value and its pattern',
      policy: lines(marked('StringLike', '["a*", "x"]'), line('StringEquals', '"abc"')),
      severity: 'info',
      fixes: [{ effect: 'same', output: lines(line('StringEquals', '"abc"')) }],
    },
    {
      name: 'fewer and more values that must not match',
      policy: lines(line('StringNotLike', '["a*", "b"]'), marked('StringNotEquals', '"abc"')),
    },
    {
      name: 'a value that cannot be the other one',
      policy: lines(line('StringEquals', '"abc"'), marked('StringNotLike', '"b*"')),
    },
    {
      name: 'the same with and without IfExists',
      policy: lines(marked('BoolIfExists', 'true'), line('Bool', '"true"')),
    },
    {
      name: 'two that say the same: the later one',
      policy: lines(line('StringLike', '"a"'), marked('StringEquals', '"a"')),
    },
    {
      name: 'IP ranges',
      policy: lines(
        marked('IpAddressIfExists', '"203.0.113.0/24"'),
        line('IpAddress', '["203.0.113.0/25", "203.0.113.7"]'),
      ),
    },
    {
      name: 'ARNs, and the other key of the operator stays',
      policy: withCondition(
        '{ "ArnLike": { «"aws:PrincipalArn": "arn:aws:iam::*:role/*"», "aws:SourceArn": "arn:aws:s3:::b" }, "ArnEquals": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/a" } }',
      ),
      fixes: [
        {
          effect: 'same',
          output: withCondition(
            '{ "ArnLike": { "aws:SourceArn": "arn:aws:s3:::b" }, "ArnEquals": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/a" } }',
          ),
        },
      ],
    },
  ],
});
