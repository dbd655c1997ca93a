import { rule } from '../../../../server/src/rules/grammar/byte-order-mark';
import { testRule } from '../../testers/ruleTester';

const policy =
  '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "*" } }';

testRule(rule, {
  valid: [
    { name: 'no mark', policy },
    {
      name: 'a text that is read by something else before',
      policy: `\ufeff${policy}`,
      file: 'a.jsonc',
    },
    {
      name: 'a larger text',
      policy: `\ufeff{ "PolicyVersion": { "Document": ${policy} } }`,
    },
    { name: 'the policy of a resource', type: 'resource', policy: `\ufeff${policy}` },
  ],
  invalid: [
    {
      name: 'a mark',
      policy: `«\ufeff»${policy}`,
      severity: 'error',
      accessAnalyzer: null,
      fixes: [{ effect: 'same', output: policy }],
    },
    {
      name: 'a mark before a line break',
      policy: `«\ufeff»\n${policy}`,
      fixes: [{ effect: 'same', output: policy }],
    },
  ],
});
