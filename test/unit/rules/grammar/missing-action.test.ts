import { rule } from '../../../../server/src/rules/grammar/missing-action';
import { testRule } from '../../testers/ruleTester';

testRule(rule, {
  valid: [
    {
      name: 'an action',
      policy: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "Action": "*" } }',
    },
    {
      name: 'NotAction',
      policy: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "NotAction": [] } }',
    },
    {
      name: 'misspelled ones, which another rule reports',
      policy:
        '{ "Version": "2012-10-17", "Statement": [{ "Actions": "s3:*" }, { "NotActions": "s3:*" }] }',
    },
    {
      name: 'the wrong type, which another rule reports',
      policy: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "Action": null } }',
    },
    {
      name: 'a value still to be typed',
      policy: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "Action": } }',
    },
  ],
  invalid: [
    {
      name: 'no action',
      policy:
        '{ "Version": "2012-10-17", "Statement": [{ «"Effect": "Allow"», "Resource": "*" }] }',
      severity: 'error',
      accessAnalyzer: 'MISSING_ACTION',
      fixes: [],
    },
  ],
});
