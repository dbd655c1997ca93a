import { rule } from '../../../../server/src/rules/grammar/missing-statement';
import { testRule } from '../../testers/ruleTester';

testRule(rule, {
  valid: [
    {
      name: 'one statement',
      policy: '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow" } }',
    },
    {
      name: 'a statement in another letter case',
      policy: '{ "Version": "2012-10-17", "statement": [{ "Effect": "Allow" }] }',
    },
    {
      name: 'a misspelled one, which another rule reports',
      policy: '{ "Version": "2012-10-17", "Statements": [{ "Effect": "Allow" }] }',
    },
    {
      name: 'statements that a template fills in',
      policy: '{ "Version": "2012-10-17", "Statement": { "Fn::If": ["A", [], []] } }',
    },
    {
      name: 'a statement of the wrong type, which another rule reports',
      policy: '{ "Version": "2012-10-17", "Statement": "none" }',
    },
    { name: 'a value still to be typed', policy: '{ "Version": "2012-10-17", "Statement": }' },
    {
      name: 'a statement that stands alone',
      policy: '{ "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }',
    },
  ],
  invalid: [
    {
      name: 'no statement',
      policy: '{ «"Version"»: "2012-10-17" }',
      severity: 'error',
      accessAnalyzer: 'MISSING_STATEMENT',
      messages: ['missing'],
      fixes: [],
    },
    {
      name: 'an empty list',
      policy: '{ "Version": "2012-10-17", "Statement": «[]» }',
      accessAnalyzer: 'MISSING_STATEMENT',
      messages: ['empty'],
    },
    { name: 'an empty file of ours', policy: '«{»}', file: 'a.iam.json', messages: ['missing'] },
  ],
});
