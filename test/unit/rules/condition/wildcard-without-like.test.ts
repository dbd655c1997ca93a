import { rule } from '../../../../server/src/rules/condition/wildcard-without-like';
import { testRule } from '../../testers/ruleTester';
import { fragmentWith, withCondition } from './policies';

testRule(rule, {
  valid: [
    { name: 'StringLike', policy: withCondition('{ "StringLike": { "s3:prefix": "a/*" } }') },
    {
      name: 'no wildcard',
      policy: withCondition('{ "StringEquals": { "s3:prefix": ["", "a/"] } }'),
    },
    {
      name: 'the escapes for special characters',
      policy: withCondition('{ "StringEquals": { "s3:prefix": "a${*}b${?}" } }'),
    },
    {
      name: 'an asterisk in a default value',
      policy: withCondition(`{ "StringEquals": { "s3:prefix": "\${aws:PrincipalTag/a, '*'}" } }`),
    },
    {
      name: 'ArnEquals takes wildcards',
      policy: withCondition('{ "ArnEquals": { "aws:PrincipalArn": "arn:aws:iam::*:role/a*" } }'),
    },
    {
      name: 'numbers and addresses are reported by their form',
      policy: withCondition(
        '{ "NumericEquals": { "s3:max-keys": "*" }, "IpAddress": { "aws:SourceIp": "10.*" } }',
      ),
    },
    {
      name: 'an unknown value',
      policy: withCondition(
        '{ "StringEquals": { "s3:prefix": [{ "Fn::Sub": "${A}" }, { "Ref": "B" }] } }',
      ),
    },
  ],
  invalid: [
    {
      name: 'StringEquals in an Allow',
      policy: withCondition('{ "StringEquals": { "s3:prefix": ["b", «"a/*"»] } }'),
      severity: 'warning',
      accessAnalyzer: 'WILDCARD_WITHOUT_LIKE_OPERATOR',
      fixes: [
        {
          effect: 'widens',
          output: withCondition('{ "StringLike": { "s3:prefix": ["b", "a/*"] } }'),
        },
      ],
    },
    {
      name: 'StringEquals in a Deny',
      policy: withCondition('{ "StringEquals": { "s3:prefix": «"a?"» } }', 'Deny'),
      fixes: [{ effect: 'narrows' }],
    },
    {
      name: 'StringNotEquals in an Allow',
      policy: withCondition('{ "StringNotEquals": { "s3:prefix": «"a/*"» } }'),
      fixes: [
        { effect: 'narrows', output: withCondition('{ "StringNotLike": { "s3:prefix": "a/*" } }') },
      ],
    },
    {
      name: 'StringNotEquals in a Deny, with qualifier and IfExists',
      policy: withCondition(
        '{ "ForAnyValue:StringNotEqualsIfExists": { "aws:TagKeys": «"a*"» } }',
        'Deny',
      ),
      fixes: [
        {
          effect: 'widens',
          output: withCondition(
            '{ "ForAnyValue:StringNotLikeIfExists": { "aws:TagKeys": "a*" } }',
            'Deny',
          ),
        },
      ],
    },
    {
      name: 'other keys keep their operator',
      policy: fragmentWith('{ "StringEquals": { "s3:delimiter": "/", "s3:prefix": «"a/*"» } }'),
      fixes: [
        {
          effect: 'widens',
          output: fragmentWith(
            '{ "StringEquals": { "s3:delimiter": "/" }, "StringLike": { "s3:prefix": "a/*" } }',
          ),
        },
      ],
    },
    {
      name: 'a StringLike that is there already',
      policy: fragmentWith(
        '{ "StringLike": { "aws:PrincipalTag/a": "x*" }, "StringEquals": { "s3:prefix": «"a/*"» } }',
      ),
      fixes: [
        {
          effect: 'widens',
          output: fragmentWith(
            '{ "StringLike": { "aws:PrincipalTag/a": "x*", "s3:prefix": "a/*" } }',
          ),
        },
      ],
    },
    {
      name: 'a StringLike that has the key already',
      policy: withCondition(
        '{ "StringLike": { "S3:Prefix": "x*" }, "StringEquals": { "s3:prefix": «"a/*"» } }',
      ),
      fixes: [],
    },
    {
      name: 'ARNs',
      policy: withCondition('{ "StringEquals": { "aws:SourceArn": «"arn:aws:s3:::a-*"» } }'),
      fixes: [
        {
          effect: 'widens',
          output: withCondition('{ "ArnLike": { "aws:SourceArn": "arn:aws:s3:::a-*" } }'),
        },
      ],
    },
    {
      name: 'letter case cannot be ignored by patterns',
      policy: withCondition('{ "StringEqualsIgnoreCase": { "s3:prefix": «"a/*"» } }'),
      fixes: [],
    },
    {
      name: 'an asterisk beside a variable',
      policy: withCondition('{ "StringEquals": { "s3:prefix": «"${aws:username}/*"» } }'),
    },
  ],
});
