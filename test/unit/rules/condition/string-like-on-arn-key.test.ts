import { describe, expect, it } from 'vitest';
import { toArnPattern } from '../../../../server/src/rules/condition/arnPattern';
import { rule } from '../../../../server/src/rules/condition/string-like-on-arn-key';
import { testRule } from '../../testers/ruleTester';
import { withCondition } from './policies';

testRule(rule, {
  valid: [
    {
      name: 'Arn operators',
      policy: withCondition(
        '{ "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/a" }, "ArnNotEquals": { "aws:SourceArn": "arn:aws:s3:::a*" } }',
      ),
    },
    {
      name: 'String operators without patterns',
      policy: withCondition(
        '{ "StringEquals": { "aws:SourceArn": "arn:aws:s3:::a" }, "StringNotEqualsIgnoreCase": { "aws:PrincipalArn": "arn:aws:iam::111122223333:root" } }',
      ),
    },
    {
      name: 'texts that hold ARNs',
      policy: withCondition(
        '{ "StringLike": { "kms:EncryptionContext:aws:s3:arn": "arn:aws:s3:::a/*", "aws:ResourceTag/owner": "arn:aws:iam::*:role/a", "s3:nosuchArn": "arn:*" } }',
      ),
    },
    {
      name: 'a bare asterisk only asks for the key',
      policy: withCondition('{ "StringLike": { "aws:SourceArn": "*" } }'),
    },
    {
      name: 'a value that is still to be typed',
      policy: withCondition('{ "StringLike": { "aws:SourceArn": } }'),
    },
  ],
  invalid: [
    {
      name: 'a wildcard before the resource, in an Allow',
      policy: withCondition(
        '{ «"StringLike"»: { "aws:PrincipalArn": ["arn:aws:iam::*:role/a", "arn:aws:iam::111122223333:role/b*"] } }',
      ),
      severity: 'warning',
      accessAnalyzer: 'STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS',
      says: 'Use `ArnLike`',
      fixes: [
        {
          effect: 'narrows',
          output: withCondition(
            '{ "ArnLike": { "aws:PrincipalArn": ["arn:aws:iam::*:role/a", "arn:aws:iam::111122223333:role/b*"] } }',
          ),
        },
      ],
    },
    {
      name: 'in a Deny',
      policy: withCondition(
        '{ «"StringLike"»: { "aws:PrincipalArn": "arn:aws:iam::*:role/a" } }',
        'Deny',
      ),
      fixes: [{ effect: 'widens' }],
    },
    {
      name: 'negated, in a Deny',
      policy: withCondition(
        '{ «"StringNotLike"»: { "aws:PrincipalArn": "arn:aws:iam::*:root" } }',
        'Deny',
      ),
      fixes: [
        {
          effect: 'narrows',
          output: withCondition(
            '{ "ArnNotLike": { "aws:PrincipalArn": "arn:aws:iam::*:root" } }',
            'Deny',
          ),
        },
      ],
    },
    {
      name: 'a wildcard in the resource only',
      policy: withCondition(
        '{ «"ForAnyValue:StringLikeIfExists"»: { "aws:SourceArn": "arn:aws:s3:::a*" } }',
      ),
      fixes: [
        {
          effect: 'same',
          output: withCondition(
            '{ "ForAnyValue:ArnLikeIfExists": { "aws:SourceArn": "arn:aws:s3:::a*" } }',
          ),
        },
      ],
    },
    {
      name: 'too few fields for ArnLike',
      policy: withCondition('{ «"StringLike"»: { "aws:SourceArn": "arn:aws:codepipeline:*" } }'),
      fixes: [
        {
          effect: 'same',
          output: withCondition('{ "ArnLike": { "aws:SourceArn": "arn:aws:codepipeline:*:*:*" } }'),
        },
      ],
    },
    {
      name: 'a value that cannot be read as an ARN',
      policy: withCondition(
        '{ «"StringLike"»: { "aws:SourceArn": ["${aws:PrincipalTag/a}", { "Ref": "B" }] } }',
      ),
      fixes: [],
    },
    {
      name: 'beside other keys',
      policy: withCondition(
        '{ "StringLike": { "aws:PrincipalTag/a": "b*", «"iam:AssociatedResourceARN"»: "arn:aws:lambda:us-east-1:111122223333:function:a" } }',
      ),
      fixes: [
        {
          effect: 'same',
          output: withCondition(
            '{ "StringLike": { "aws:PrincipalTag/a": "b*" }, "ArnLike": { "iam:AssociatedResourceARN": "arn:aws:lambda:us-east-1:111122223333:function:a" } }',
          ),
        },
      ],
    },
    {
      name: 'where ArnLike has the key already',
      policy: withCondition(
        '{ "ArnLike": { "aws:SourceArn": "arn:aws:s3:::a" }, «"StringLike"»: { "aws:SourceArn": "arn:aws:s3:::b" } }',
      ),
      fixes: [],
    },
  ],
});

describe('patterns of ARNs', () => {
  it.each([
    ['arn:aws:s3:::a*', 'arn:aws:s3:::a*', true],
    ['arn:aws:iam::*', 'arn:aws:iam::*:*', true],
    ['arn:*', 'arn:*:*:*:*:*', true],
    ['arn:aws:s3*', 'arn:aws:s3*:*:*:*', true],
    ['arn:*:s3*', 'arn:*:s3*:*:*:*', false],
    [
      'arn:aws:iam::${aws:PrincipalAccount}:role/a',
      'arn:aws:iam::${aws:PrincipalAccount}:role/a',
      false,
    ],
    ['arn:aws:s3:::${aws:username}/*', 'arn:aws:s3:::${aws:username}/*', true],
    ['arn:aws:lambda:*:*:function:a:b', 'arn:aws:lambda:*:*:function:a:b', false],
  ])('%s becomes %s', (pattern, text, same) => {
    expect(toArnPattern(pattern)).toEqual({ text, same });
  });

  it.each(['arn:aws:s3', '*', 'a', ''])('%j is none', (pattern) => {
    expect(toArnPattern(pattern)).toBeUndefined();
  });
});
