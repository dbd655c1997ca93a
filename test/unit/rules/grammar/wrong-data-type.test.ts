import { rule } from '../../../../server/src/rules/grammar/wrong-data-type';
import { testRule } from '../../testers/ruleTester';

const statement = (inner: string): string =>
  `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", ${inner} }] }`;

testRule(rule, {
  valid: [
    {
      name: 'single values',
      policy:
        '{ "Version": "2012-10-17", "Id": "a", "Statement": { "Sid": "A", "Effect": "Allow", "Action": "s3:*", "Resource": "*" } }',
    },
    {
      name: 'lists',
      policy: statement(
        '"NotAction": ["s3:*"], "NotResource": [], "Principal": { "AWS": ["111122223333"], "Service": "ec2.amazonaws.com" }',
      ),
    },
    {
      name: 'booleans and numbers in conditions',
      policy: statement(
        '"Condition": { "Bool": { "aws:SecureTransport": true }, "NumericLessThan": { "aws:MultiFactorAuthAge": [3600, "7200"] } }',
      ),
    },
    {
      name: 'values of condition keys, which another rule looks at',
      policy: statement('"Condition": { "StringEquals": { "a:b": null, "a:c": [["x"]] } }'),
    },
    {
      name: 'a condition key without an operator, which another rule reports',
      policy: statement('"Condition": { "aws:SourceIp": "192.0.2.1" }'),
    },
    {
      name: 'a Principal that is no object, which another rule reports',
      policy: statement('"Principal": ["*"]'),
    },
    {
      name: 'values that a template fills in',
      policy: statement(
        '"Sid": { "Ref": "A" }, "Action": { "Ref": "B" }, "Resource": ["*", { "Fn::Sub": "x" }], "Condition": { "StringEquals": { "a:b": { "Ref": "C" } } }, "Principal": { "AWS": { "Ref": "D" } }',
      ),
    },
    {
      name: 'statements that a template fills in',
      policy: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow" }, { "Ref": "S" }] }',
    },
    { name: 'values still to be typed', policy: statement('"Action": , "Resource": ') },
  ],
  invalid: [
    {
      name: 'Version as a number',
      policy: '{ "Version": «20121017», "Statement": { "Effect": "Allow" } }',
      severity: 'error',
      accessAnalyzer: 'DATA_TYPE_MISMATCH',
      messages: ['string'],
      says: 'not `20121017`',
      fixes: [
        {
          effect: 'same',
          output: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow" } }',
        },
      ],
    },
    {
      name: 'Version as a number, in a policy with variables',
      policy:
        '{ "Version": «2012», "Statement": { "Effect": "Allow", "Resource": "arn:aws:s3:::a/${aws:userid}" } }',
      fixes: [{ effect: 'widens' }],
    },
    {
      name: 'Effect in a list',
      policy: '{ "Version": "2012-10-17", "Statement": { "Effect": «["Allow"]» } }',
      fixes: [
        {
          effect: 'same',
          output: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow" } }',
        },
      ],
    },
    {
      name: 'statements that are none',
      policy: '{ "Version": "2012-10-17", "Statement": [«"a"», { "Effect": "Allow" }, «null»] }',
      messages: ['objects', 'objects'],
      fixes: [],
    },
    {
      name: 'Statement as a string',
      policy: '{ "Version": "2012-10-17", "Statement": «"a"» }',
      messages: ['objects'],
    },
    {
      name: 'a number as Sid',
      policy: statement('"Sid": «1»'),
      fixes: [{ effect: 'same', output: statement('"Sid": "1"') }],
    },
    {
      name: 'null where the element may be left out',
      policy: statement('"Sid": «null», "Resource": "*"'),
      fixes: [{ effect: 'same', output: statement('"Resource": "*"') }],
    },
    {
      name: 'null and objects as actions and resources',
      policy: statement('"Action": «null», "Resource": ["*", «{ "a": 1 }», «["b"]»]'),
      messages: ['strings', 'strings', 'strings'],
      says: '`null`',
      fixes: [],
    },
    {
      name: 'an account as a number',
      policy: statement('"Principal": { "AWS": [«111122223333»] }'),
      fixes: [{ effect: 'same', output: statement('"Principal": { "AWS": ["111122223333"] }') }],
    },
    {
      name: 'an account as a number whose zeros are gone',
      policy: statement('"Principal": { "AWS": «11112222333» }'),
      fixes: [],
    },
    {
      name: 'conditions in a list',
      policy: statement('"Condition": «[{ "Bool": { "aws:SecureTransport": "true" } }]»'),
      messages: ['object'],
      fixes: [
        {
          effect: 'same',
          output: statement('"Condition": { "Bool": { "aws:SecureTransport": "true" } }'),
        },
      ],
    },
    {
      name: 'an operator without an object',
      policy: statement('"Condition": { "Bool": «"true"», "StringEquals": { "a:b": "c" } }'),
      messages: ['object'],
    },
  ],
});
