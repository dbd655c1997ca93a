import { rule } from '../../../../server/src/rules/grammar/jsonc-comment';
import { testRule } from '../../testers/ruleTester';

const statement = '"Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "*" }';

testRule(rule, {
  valid: [
    { name: 'no comment', file: 'a.jsonc', policy: `{ "Version": "2012-10-17", ${statement} }` },
    {
      name: 'a statement alone',
      file: 'a.jsonc',
      policy: '{ /* a */ "Effect": "Allow", "Action": "s3:*", "Resource": "*" }',
    },
    { name: 'JSON, which another rule reports', policy: `{ /* a */ ${statement} }` },
    {
      name: 'a larger text, out of which the policy is taken',
      file: 'a.jsonc',
      policy: `{ "PolicyVersion": { "Document": { /* a */ ${statement} } } }`,
    },
  ],
  invalid: [
    {
      name: 'comments: one report',
      file: 'a.jsonc',
      policy: `«// head»
{
  // inside
  ${statement}
}`,
      severity: 'info',
      accessAnalyzer: null,
      fixes: [],
    },
  ],
});
