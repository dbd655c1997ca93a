import { rule } from '../../../../server/src/rules/grammar/invalid-version';
import { testRule } from '../../testers/ruleTester';

testRule(rule, {
  valid: [
    { name: 'the version of today', policy: '{ "Version": "2012-10-17", "Statement": [] }' },
    {
      name: 'the old version',
      policy: '{ "Version": "2008-10-17", "Statement": [{ "Effect": "Allow" }] }',
    },
    {
      name: 'no version, which another rule reports',
      policy: '{ "Statement": [{ "Effect": "Allow" }] }',
    },
    {
      name: 'a number, which another rule reports',
      policy: '{ "Version": 2012, "Statement": [{ "Effect": "Allow" }] }',
    },
    {
      name: 'a version that a template fills in',
      policy: '{ "Version": { "Ref": "Version" }, "Statement": [{ "Effect": "Allow" }] }',
    },
  ],
  invalid: [
    {
      name: 'the date of the policy',
      policy: '{ "Version": «"2024-01-15"», "Statement": [{ "Effect": "Allow" }] }',
      severity: 'error',
      accessAnalyzer: 'INVALID_VERSION',
      says: '`2024-01-15`',
      fixes: [
        {
          effect: 'same',
          output: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow" }] }',
        },
      ],
    },
    {
      name: 'an empty version',
      policy: '{ "Version": «""», "Statement": [{ "Effect": "Allow" }] }',
    },
    {
      name: 'a policy with variables, which begin to work',
      policy:
        '{ "Version": «"2012-10-7"», "Statement": { "Effect": "Allow", "Resource": "arn:aws:s3:::b/${aws:username}" } }',
      fixes: [{ effect: 'widens' }],
    },
  ],
});
