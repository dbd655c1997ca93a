import { rule } from '../../../../server/src/rules/condition/multivalued-key-without-set-operator';
import { testRule } from '../../testers/ruleTester';
import { withCondition } from './policies';

testRule(rule, {
  valid: [
    {
      name: 'with a set operator',
      policy: withCondition(
        '{ "ForAnyValue:StringEquals": { "aws:TagKeys": "a" }, "forallvalues:stringlike": { "dynamodb:LeadingKeys": "b" } }',
      ),
    },
    {
      name: 'Null asks for the key, whatever its values',
      policy: withCondition('{ "Null": { "aws:TagKeys": "false" } }'),
    },
    {
      name: 'keys with a single value',
      policy: withCondition(
        '{ "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5", "aws:ResourceTag/a": ["b", "c"] } }',
      ),
    },
    {
      name: 'keys that AWS does not list',
      policy: withCondition('{ "StringEquals": { "s3:nosuch": "a", "example.com:groups": "b" } }'),
    },
    {
      name: 'what Amazon EventBridge documents',
      policy: withCondition(
        '{ "StringEquals": { "events:source": "aws.ec2", "events:detail-type": ["a", "b"] }, "ArnLike": { "events:TargetArn": "arn:aws:lambda:*:*:function:*" } }',
      ),
    },
    {
      name: 'an operator that does not exist',
      policy: withCondition('{ "StringEqual": { "aws:TagKeys": "a" } }'),
    },
    {
      name: 'a value that is still to be typed',
      policy: withCondition('{ "StringEquals": { "aws:TagKeys": } }'),
    },
  ],
  invalid: [
    {
      name: 'in an Allow',
      policy: withCondition('{ «"StringEquals"»: { "aws:TagKeys": ["a", "b"] } }'),
      severity: 'error',
      accessAnalyzer: 'MISSING_QUALIFIER',
      says: 'several values for `aws:TagKeys`',
      fixes: [
        {
          effect: 'widens',
          output: withCondition('{ "ForAnyValue:StringEquals": { "aws:TagKeys": ["a", "b"] } }'),
        },
        {
          effect: 'widens',
          output: withCondition('{ "ForAllValues:StringEquals": { "aws:TagKeys": ["a", "b"] } }'),
        },
      ],
    },
    {
      name: 'in a Deny',
      policy: withCondition('{ «"StringLike"»: { "AWS:tagkeys": "a*" } }', 'Deny'),
      fixes: [{ effect: 'narrows' }, { effect: 'narrows' }],
    },
    {
      name: 'negated in an Allow: none of them may be there',
      policy: withCondition('{ «"StringNotEqualsIfExists"»: { "aws:CalledVia": "a" } }'),
      fixes: [
        {
          effect: 'narrows',
          output: withCondition(
            '{ "ForAllValues:StringNotEqualsIfExists": { "aws:CalledVia": "a" } }',
          ),
        },
        { effect: 'narrows' },
      ],
    },
    {
      name: 'negated in a Deny',
      policy: withCondition(
        '{ «"StringNotEquals"»: { "kms:GrantOperations": "Decrypt" } }',
        'Deny',
      ),
      fixes: [
        {
          effect: 'widens',
          output: withCondition(
            '{ "ForAnyValue:StringNotEquals": { "kms:GrantOperations": "Decrypt" } }',
            'Deny',
          ),
        },
        { effect: 'widens' },
      ],
    },
    {
      name: 'beside keys with a single value, and whatever the values are',
      policy: withCondition(
        '{ "StringEquals": { "aws:PrincipalTag/a": "b", «"aws:TagKeys"»: { "Ref": "Keys" } } }',
      ),
      fixes: [
        {
          effect: 'widens',
          output: withCondition(
            '{ "StringEquals": { "aws:PrincipalTag/a": "b" }, "ForAnyValue:StringEquals": { "aws:TagKeys": { "Ref": "Keys" } } }',
          ),
        },
        { effect: 'widens' },
      ],
    },
  ],
});
