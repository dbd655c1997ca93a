import { rule } from '../../../../server/src/rules/grammar/empty-sid';
import { testRule } from '../../testers/ruleTester';

testRule(rule, {
  valid: [
    { name: 'a Sid', policy: '{ "Version": "2012-10-17", "Statement": { "Sid": "A" } }' },
    { name: 'no Sid', policy: '{ "Version": "2012-10-17", "Statement": { "Effect": "Deny" } }' },
    {
      name: 'a Sid still to be typed',
      policy: '{ "Version": "2012-10-17", "Statement": { "Sid": } }',
    },
  ],
  invalid: [
    {
      name: 'an empty Sid',
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Sid": «""»,
    "Effect": "Allow"
  }
}`,
      severity: 'info',
      accessAnalyzer: 'EMPTY_SID_VALUE',
      fixes: [
        {
          effect: 'same',
          output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow"
  }
}`,
        },
      ],
    },
    {
      name: 'any type of policy',
      type: 'trust',
      policy: '{ "Version": "2012-10-17", "Statement": { "Sid": «""» } }',
    },
  ],
});
