import { rule } from '../../../../server/src/rules/grammar/invalid-element';
import { testRule } from '../../testers/ruleTester';

const policy = (inner: string): string => `{ "Version": "2012-10-17", ${inner} }`;
const statement = (inner: string): string => policy(`"Statement": [{ ${inner} }]`);

testRule(rule, {
  valid: [
    {
      name: 'every element there is',
      policy: policy(
        '"Id": "x", "Statement": [{ "Sid": "A", "Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": {} }, { "NotPrincipal": {}, "NotAction": [], "NotResource": [] }]',
      ),
    },
    {
      name: 'an element twice in the same spelling, which another rule reports',
      policy: statement('"Effect": "Allow", "Effect": "Allow"'),
    },
    {
      name: 'a function of CloudFormation beside the elements',
      policy: statement('"Effect": "Allow", "Fn::Transform": { "Name": "AWS::Include" }'),
    },
    {
      name: 'keys of principals and conditions, which other rules look at',
      policy: statement('"Principal": { "Aws": "*" }, "Condition": { "stringequals": {} }'),
    },
  ],
  invalid: [
    {
      name: 'another letter case, in the policy and in a statement',
      policy: '{ "Version": "2012-10-17", «"statement"»: [{ «"effect"»: "Allow" }] }',
      severity: 'error',
      accessAnalyzer: 'INVALID_POLICY_ELEMENT',
      messages: ['letter-case', 'letter-case'],
      fixes: [
        {
          effect: 'same',
          output: '{ "Version": "2012-10-17", "Statement": [{ "effect": "Allow" }] }',
        },
      ],
    },
    {
      name: 'the plural',
      policy: statement('«"Actions"»: "s3:*", «"NotResources"»: "*", «"Conditions"»: {}'),
      messages: ['misspelled', 'misspelled', 'misspelled'],
      says: '`Action` is probably meant',
      fixes: [
        {
          effect: 'same',
          output: statement('"Action": "s3:*", "NotResources": "*", "Conditions": {}'),
        },
      ],
    },
    {
      name: 'a word that sounds like it',
      policy: statement('«"Principle"»: "*", «"Effcet"»: "Allow"'),
      fixes: [{ effect: 'same', output: statement('"Principal": "*", "Effcet": "Allow"') }],
    },
    {
      name: 'a misspelled element beside the right one has no fix',
      policy: statement('"Action": "s3:*", «"Actions"»: "ec2:*"'),
      messages: ['unknown'],
      fixes: [],
    },
    {
      name: 'an element again, in another letter case',
      policy: statement('"Action": "s3:*", «"action"»: "ec2:*"'),
      messages: ['again'],
      fixes: [],
    },
    {
      name: 'elements in the wrong place',
      policy: policy('«"Effect"»: "Allow", "Statement": [{ «"Version"»: "2012-10-17" }]'),
      messages: ['in-policy', 'in-statement'],
      fixes: [],
    },
    {
      name: 'a Sid beside the statements, which is no misspelled Id',
      policy: policy('«"Sid"»: "A", "Statement": [{ «"id"»: "B" }]'),
      messages: ['in-policy', 'in-statement'],
    },
    {
      name: 'a note',
      policy: statement('«"Comment"»: "why", "Effect": "Allow"'),
      messages: ['unknown'],
      fixes: [],
    },
    {
      name: 'keys that JavaScript objects have',
      policy: policy('«"__proto__"»: {}, "Statement": [{ «"constructor"»: 1 }]'),
      messages: ['unknown', 'unknown'],
      fixes: [],
    },
    {
      name: 'a statement that stands alone',
      policy: '{ "Effect": "Allow", "Action": "s3:*", «"Resources"»: "*" }',
    },
  ],
});
