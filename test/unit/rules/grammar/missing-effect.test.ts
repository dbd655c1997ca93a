import { rule } from '../../../../server/src/rules/grammar/missing-effect';
import { testRule } from '../../testers/ruleTester';

testRule(rule, {
  valid: [
    {
      name: 'an effect',
      policy: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny" } }',
    },
    {
      name: 'an effect in another letter case',
      policy: '{ "Version": "2012-10-17", "Statement": { "effect": "Deny" } }',
    },
    {
      name: 'a misspelled one, which another rule reports',
      policy: '{ "Version": "2012-10-17", "Statement": { "Efect": "Deny" } }',
    },
    {
      name: 'an effect that is no known word, which another rule reports',
      policy: '{ "Version": "2012-10-17", "Statement": { "Effect": 1 } }',
    },
    {
      name: 'an effect that a template fills in',
      policy: '{ "Version": "2012-10-17", "Statement": { "Effect": { "Ref": "Effect" } } }',
    },
    {
      name: 'a statement that a template fills in',
      policy: '{ "Version": "2012-10-17", "Statement": [{ "Ref": "Statement" }] }',
    },
  ],
  invalid: [
    {
      name: 'no effect',
      policy:
        '{ "Version": "2012-10-17", "Statement": [{ «"Sid": "A"», "Action": "s3:*", "Resource": "*" }] }',
      severity: 'error',
      accessAnalyzer: 'MISSING_EFFECT',
      fixes: [],
    },
    {
      name: 'neither effect nor Sid: the first key is marked',
      policy: '{ "Version": "2012-10-17", "Statement": { «"Action": "s3:*"» } }',
    },
    {
      name: 'nothing at all',
      policy: '{ "Version": "2012-10-17", "Statement": «{»} }',
    },
  ],
});
