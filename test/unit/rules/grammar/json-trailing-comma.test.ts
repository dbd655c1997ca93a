import { rule } from '../../../../server/src/rules/grammar/json-trailing-comma';
import { testRule } from '../../testers/ruleTester';

const withActions = (actions: string): string =>
  `{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": ${actions}, "Resource": "*" } }`;

testRule(rule, {
  valid: [
    { name: 'none', policy: withActions('["s3:*"]') },
    { name: 'a comma in a string', policy: withActions('["s3:*,]"]') },
    { name: 'JSON with comments', file: 'a.jsonc', policy: withActions('["s3:*",]') },
  ],
  invalid: [
    {
      name: 'a comma in a list, and one on a line of its own',
      policy: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:*"«,»], "Resource": "*" }
  «,»
}`,
      severity: 'error',
      accessAnalyzer: 'JSON_SYNTAX_ERROR',
      fixes: [
        {
          effect: 'same',
          output: `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": ["s3:*"], "Resource": "*" }
  ,
}`,
        },
      ],
    },
    {
      name: 'a comma before a comment',
      policy: withActions('["s3:*"«,» /* more to come */]'),
      fixes: [{ effect: 'same', output: withActions('["s3:*" /* more to come */]') }],
    },
  ],
});
