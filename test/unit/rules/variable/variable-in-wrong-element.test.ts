import { rule } from '../../../../server/src/rules/variable/variable-in-wrong-element';
import { withCondition } from '../condition/policies';
import { testRule } from '../../testers/ruleTester';
import { onResource, placeholders } from './policies';

const withPrincipal = (principal: string): string =>
  `{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": ${principal}, "Action": "sts:AssumeRole" } }`;

testRule(rule, {
  valid: [
    ...placeholders((text) => withPrincipal(JSON.stringify({ AWS: `arn:aws:iam::${text}:root` }))),
    { name: 'a resource', policy: onResource('arn:aws:s3:::b/${aws:username}') },
    {
      name: 'all but a resource',
      policy: onResource('arn:aws:s3:::b/${aws:username}', 'Deny', 'NotResource'),
    },
    {
      name: 'a condition',
      policy: withCondition('{ "StringEquals": { "s3:prefix": "${aws:username}" } }'),
    },
    {
      name: 'a Sid has its own rule',
      policy: onResource('*').replace('"Effect"', '"Sid": "${aws:username}", "Effect"'),
    },
  ],
  invalid: [
    {
      name: 'a principal',
      policy: withPrincipal(
        '{ "AWS": ["111122223333", "arn:aws:iam::111122223333:user/«${aws:username}»"] }',
      ),
      severity: 'error',
      accessAnalyzer: 'VARIABLE_UNSUPPORTED_IN_ELEMENT',
      says: '`Principal` takes no policy variables, so `${aws:username}`',
    },
    {
      name: 'an action',
      policy: onResource('*').replace('s3:GetObject', 's3:«${aws:PrincipalTag/action}»'),
      says: '`Action`',
    },
  ],
});
