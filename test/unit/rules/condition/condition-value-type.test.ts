import { rule } from '../../../../server/src/rules/condition/condition-value-type';
import { testRule } from '../../testers/ruleTester';
import { unknownValues, withCondition } from './policies';

testRule(rule, {
  valid: [
    ...unknownValues('StringEquals', 'aws:PrincipalTag/a'),
    {
      name: 'a JSON boolean',
      policy: withCondition('{ "Bool": { "aws:SecureTransport": true } }'),
    },
    {
      name: 'a JSON number',
      policy: withCondition('{ "NumericLessThan": { "s3:max-keys": 10 } }'),
    },
    {
      name: 'a list of JSON numbers',
      policy: withCondition('{ "NumericEquals": { "s3:max-keys": [10, 20] } }'),
    },
    {
      name: 'AWS: a gate with a JSON boolean',
      policy: withCondition('{ "BoolIfExists": { "aws:MultiFactorAuthPresent": false } }', 'Deny'),
    },
    {
      name: 'a string beside a value that the template fills in',
      policy: withCondition('{ "StringEquals": { "aws:PrincipalTag/a": ["x", { "Ref": "Y" }] } }'),
    },
    {
      name: 'a template, which may turn numbers into strings',
      policy: `{ "Resources": { "P": { "PolicyDocument": ${withCondition('{ "StringEquals": { "aws:SourceAccount": ["111122223333", 444455556666] } }')} } } }`,
    },
    {
      name: 'the block of an unknown operator',
      policy: withCondition('{ "aws:SourceIp": { "IpAddress": { "a": "b" } } }'),
    },
  ],
  invalid: [
    {
      name: 'an object',
      policy: withCondition('{ "StringEquals": { "aws:PrincipalTag": «{ "a": "b" }» } }'),
      severity: 'error',
      accessAnalyzer: 'INVALID_CONDITION_DATA_TYPE',
      messages: ['object'],
      fixes: [],
    },
    {
      name: 'null, alone and in a list',
      policy: withCondition(
        '{ "StringEquals": { "s3:prefix": «null», "s3:delimiter": ["/", «null»] } }',
      ),
      messages: ['null', 'null'],
    },
    {
      name: 'a list in a list',
      policy: withCondition('{ "StringEquals": { "s3:prefix": [«["a"]», "b"] } }'),
      messages: ['list'],
    },
    {
      name: 'strings and numbers',
      policy: withCondition('{ "NumericEquals": { "s3:max-keys": ["10", «20», 30] } }'),
      messages: ['mixed'],
      says: 'mix the JSON types `string` and `number`',
      fixes: [
        {
          effect: 'same',
          output: withCondition('{ "NumericEquals": { "s3:max-keys": ["10", "20", "30"] } }'),
        },
      ],
    },
    {
      name: 'a boolean first',
      policy: withCondition('{ "StringEquals": { "aws:PrincipalTag/a": [true, «"x"»] } }'),
      fixes: [
        {
          effect: 'same',
          output: withCondition('{ "StringEquals": { "aws:PrincipalTag/a": ["true", "x"] } }'),
        },
      ],
    },
  ],
});
