import { rule } from '../../../../server/src/rules/grammar/empty-list';
import { testRule } from '../../testers/ruleTester';

const statement = (inner: string): string =>
  `{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", ${inner} } }`;

testRule(rule, {
  valid: [
    { name: 'values', policy: statement('"Action": ["s3:*"], "Resource": "*"') },
    { name: 'an empty string, which other rules report', policy: statement('"Action": ""') },
    { name: 'a list of values to be filled in', policy: statement('"Action": [{ "Ref": "A" }]') },
    { name: 'lists in other elements', policy: statement('"Principal": { "AWS": [] }') },
  ],
  invalid: [
    {
      name: 'actions',
      policy: statement('"Action": «[]», "Resource": "*"'),
      severity: 'info',
      accessAnalyzer: 'EMPTY_ARRAY_ACTION',
      messages: ['plain'],
      fixes: [],
    },
    {
      name: 'resources',
      policy: statement('"Action": "s3:*", "Resource": «[ ]»'),
      accessAnalyzer: 'EMPTY_ARRAY_RESOURCE',
    },
    {
      name: 'excluded actions and resources',
      policy: statement('"NotAction": «[]», "NotResource": «[]»'),
      accessAnalyzer: 'EMPTY_ARRAY_ACTION',
      messages: ['negated', 'negated'],
      says: '`NotAction` is empty',
    },
  ],
});
