import { rule } from '../../../../server/src/rules/grammar/empty-condition';
import { testRule } from '../../testers/ruleTester';

const statement = (inner: string): string =>
  `{ "Version": "2012-10-17", "Statement": { "Effect": "Allow"${inner} } }`;

testRule(rule, {
  valid: [
    { name: 'no Condition', policy: statement('') },
    {
      name: 'a condition',
      policy: statement(', "Condition": { "Bool": { "aws:SecureTransport": "true" } }'),
    },
    { name: 'conditions to be filled in', policy: statement(', "Condition": { "Ref": "C" }') },
    {
      name: 'the wrong type, which another rule reports',
      policy: statement(', "Condition": []'),
    },
    {
      name: 'under an operator that does not exist, which another rule reports',
      policy: statement(', "Condition": { "StringContains": {} }'),
    },
  ],
  invalid: [
    {
      name: 'an empty object',
      policy: statement(', "Condition": «{}»'),
      severity: 'info',
      accessAnalyzer: 'EMPTY_OBJECT_CONDITION',
      fixes: [{ effect: 'same', output: statement('') }],
    },
    {
      name: 'an operator alone',
      policy: statement(', "Condition": { "ForAllValues:StringLike": «{}» }'),
      messages: ['emptyOperator'],
      severity: 'info',
      accessAnalyzer: 'EMPTY_OBJECT_CONDITION',
      fixes: [{ effect: 'same', output: statement('') }],
    },
    {
      name: 'an operator beside another',
      policy: statement(
        ', "Condition": { "StringEquals": «{}», "Bool": { "aws:SecureTransport": "true" } }',
      ),
      fixes: [
        {
          effect: 'same',
          output: statement(', "Condition": { "Bool": { "aws:SecureTransport": "true" } }'),
        },
      ],
    },
  ],
});
