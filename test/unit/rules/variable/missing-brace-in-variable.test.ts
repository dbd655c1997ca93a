import { rule } from '../../../../server/src/rules/variable/missing-brace-in-variable';
import { withCondition } from '../condition/policies';
import { testRule } from '../../testers/ruleTester';
import { onResource, placeholders } from './policies';

const at = (name: string, effect?: string, element?: string): string =>
  onResource(`arn:aws:s3:::b/${name}`, effect, element);

testRule(rule, {
  valid: [
    ...placeholders((text) => at(`${text}/*`)),
    { name: 'closed variables and escapes', policy: at('${aws:username}/${*}${$}') },
    { name: 'a brace in a default value', policy: at("${aws:PrincipalTag/a, 'x}'}") },
    { name: 'a placeholder in the name of a tag', policy: at('${aws:PrincipalTag/${tag}}/*') },
    { name: 'a dollar sign', policy: at('$aws:username') },
    {
      name: 'a Sid has its own rule',
      policy: at('a').replace('"Effect"', '"Sid": "${aws:username", "Effect"'),
    },
  ],
  invalid: [
    {
      name: 'the brace is missing at the end',
      policy: at('«${aws:username»'),
      severity: 'error',
      accessAnalyzer: 'MISSING_BRACE_IN_VARIABLE',
      fixes: [{ effect: 'widens', output: at('${aws:username}') }],
    },
    {
      name: 'the brace is missing before a slash',
      policy: at('«${aws:username»/*', 'Deny'),
      fixes: [{ effect: 'narrows', output: at('${aws:username}/*', 'Deny') }],
    },
    {
      name: 'in NotResource',
      policy: at('«${aws:username»/*', 'Allow', 'NotResource'),
      fixes: [{ effect: 'narrows' }],
    },
    {
      name: 'a second variable follows',
      policy: at('«${aws:PrincipalTag/a»/${aws:username}'),
      fixes: [],
    },
    {
      name: 'a default value',
      policy: at("«${aws:PrincipalTag/a, 'x'»/*"),
      fixes: [],
    },
    {
      name: 'a default value of a plain key',
      policy: at("«${aws:username, 'x'»/*"),
      fixes: [{ effect: 'widens', output: at("${aws:username, 'x'}/*") }],
    },
    { name: 'no name yet', policy: at('«${»'), fixes: [] },
    {
      name: 'in a condition, under a negated operator',
      policy: withCondition(
        '{ "StringNotLike": { "s3:prefix": "home/«${aws:username»/*" } }',
        'Deny',
      ),
      fixes: [{ effect: 'widens' }],
    },
    {
      name: 'an identity provider with a path',
      policy: at('«${oidc.eks.us-east-1.amazonaws.com/id/ABC:sub»/*'),
      fixes: [{ effect: 'widens', output: at('${oidc.eks.us-east-1.amazonaws.com/id/ABC:sub}/*') }],
    },
    {
      name: 'after an escaped character',
      policy:
        '{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b\\/«${aws:username»" }',
      fixes: [
        {
          effect: 'widens',
          output:
            '{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b\\/${aws:username}" }',
        },
      ],
    },
  ],
});
