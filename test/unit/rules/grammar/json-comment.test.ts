import { expect, it } from 'vitest';
import { rule } from '../../../../server/src/rules/grammar/json-comment';
import { findingsOf, parseCase, testRule } from '../../testers/ruleTester';

const statement = '"Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "*" }';

testRule(rule, {
  valid: [
    { name: 'no comment', policy: `{ "Version": "2012-10-17", ${statement} }` },
    { name: 'slashes in a string', policy: `{ "Id": "http://a /* b */", ${statement} }` },
    { name: 'JSON with comments', file: 'a.jsonc', policy: `{ /* a */ ${statement} }` },
    {
      name: 'a statement alone, which goes into something else',
      policy: '{ /* a */ "Effect": "Allow", "Action": "s3:*", "Resource": "*" }',
    },
    {
      name: 'a larger text, out of which the policy is taken',
      policy: `{ "PolicyVersion": { "Document": { /* a */ ${statement} } } }`,
    },
  ],
  invalid: [
    {
      name: 'comments of both kinds',
      policy: `«// head»
{
  «/* over
     two lines */»
  "Version": "2012-10-17", «// behind»
  ${statement}
}`,
      severity: 'error',
      accessAnalyzer: 'JSON_SYNTAX_ERROR',
      fixes: [
        {
          effect: 'same',
          output: `{
  /* over
     two lines */
  "Version": "2012-10-17", // behind
  ${statement}
}`,
        },
        {
          effect: 'same',
          output: `{
  "Version": "2012-10-17",
  ${statement}
}`,
        },
      ],
    },
    {
      name: 'only one: nothing more to remove',
      policy: `{ «/* a */» ${statement} }`,
      fixes: [{ effect: 'same', output: `{  ${statement} }` }],
    },
  ],
});

it('reports the first twenty, and removes all', () => {
  const parsed = parseCase(`{\n${'// a\n'.repeat(30)}${statement}\n}`);
  const findings = findingsOf(rule, parsed);
  expect(findings).toHaveLength(20);
  expect(findings[0]?.fixes[1]?.edits).toHaveLength(30);
});
