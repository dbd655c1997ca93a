import { expect, it } from 'vitest';
import { rule } from '../../../../server/src/rules/grammar/repeated-key';
import { findingsOf, parseCase, testRule } from '../../testers/ruleTester';

const statement = (inner: string): string =>
  `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", ${inner} }] }`;

testRule(rule, {
  valid: [
    {
      name: 'the same keys in different objects',
      policy: statement(
        '"Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" }, "StringLike": { "aws:SourceAccount": "1*" } }',
      ),
    },
    {
      name: 'another letter case, which other rules report',
      policy: statement(
        '"effect": "Deny", "Condition": { "StringEquals": { "aws:a": "x", "AWS:A": "y" }, "stringequals": {} }',
      ),
    },
    {
      name: 'unknown keys, which another rule reports',
      policy: statement('"Comment": "a", "Comment": "b"'),
    },
  ],
  invalid: [
    {
      name: 'elements of the policy and of a statement',
      policy:
        '{ "Version": "2012-10-17", «"Version"»: "2012-10-17", "Statement": [{ "Action": "s3:*", «"Action"»: "ec2:*", «"Action"»: "sns:*" }] }',
      severity: 'error',
      accessAnalyzer: null,
      says: '`Version`',
      fixes: [],
    },
    {
      name: 'kinds of principal',
      policy: statement('"Principal": { "AWS": "111122223333", «"AWS"»: "444455556666" }'),
    },
    {
      name: 'an operator: the conditions can be put together',
      policy: statement(
        '"Condition": { "StringEquals": { "aws:a": "x" }, «"StringEquals"»: { "aws:b": ["y", "z"] } }',
      ),
      fixes: [
        {
          effect: 'narrows',
          output: statement(
            '"Condition": { "StringEquals": { "aws:a": "x", "aws:b": ["y", "z"] } }',
          ),
        },
      ],
    },
    {
      name: 'an operator with the same condition key: nobody knows which value is meant',
      policy: statement(
        '"Condition": { "StringEquals": { "aws:a": "x" }, «"StringEquals"»: { "AWS:A": "y" } }',
      ),
      fixes: [],
    },
    {
      name: 'a condition key',
      policy: statement(
        '"Condition": { "StringEquals": { "aws:a": "x", «"aws:a"»: "y", «"aws:a"»: "z" } }',
      ),
      fixes: [],
    },
    {
      name: 'keys that JavaScript objects have',
      policy: statement(
        '"Condition": { "StringEquals": { "__proto__": "x", «"__proto__"»: "y" } }',
      ),
    },
  ],
});

it('points to the first place', () => {
  const text = statement('"Resource": "a", "Resource": "b"');
  const related = findingsOf(rule, parseCase(text))[0]?.related?.[0]?.range;
  expect(related?.start).toBe(text.indexOf('"Resource"'));
});

it('says that merging conditions of a Deny widens access', () => {
  const text =
    '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "Condition": { "Bool": { "a:b": "true" }, "Bool": { "a:c": "true" } } } }';
  expect(findingsOf(rule, parseCase(text))[0]?.fixes[0]?.effect).toBe('widens');
});
