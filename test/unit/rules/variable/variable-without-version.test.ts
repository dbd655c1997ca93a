import { rule } from '../../../../server/src/rules/variable/variable-without-version';
import { withCondition } from '../condition/policies';
import { testRule } from '../../testers/ruleTester';
import { onResource, placeholders } from './policies';

const without = (policy: string): string => policy.replace('"Version": "2012-10-17", ', '');
const old = (policy: string): string => policy.replace('2012-10-17', '2008-10-17');

testRule(rule, {
  valid: [
    ...placeholders((text) => without(onResource(`arn:aws:s3:::b/${text}/*`))),
    { name: 'the version with variables', policy: onResource('arn:aws:s3:::b/${aws:username}') },
    { name: 'no variables', policy: without(onResource('*')) },
    {
      name: 'a fragment may belong to a policy with a Version',
      policy:
        '{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/${aws:username}" }',
    },
    {
      name: 'a Version that the template fills in',
      policy: onResource('arn:aws:s3:::b/${aws:username}').replace(
        '"2012-10-17"',
        '{ "Ref": "Version" }',
      ),
    },
    {
      name: 'an invalid Version is another mistake',
      policy: onResource('arn:aws:s3:::b/${aws:username}').replace('2012-10-17', '2012-10-18'),
    },
    {
      name: 'a misspelled Version is another mistake',
      policy: onResource('arn:aws:s3:::b/${aws:username}').replace('"Version"', '"Versions"'),
    },
    {
      name: 'an operator that takes none is another mistake',
      policy: without(
        withCondition('{ "IpAddress": { "aws:SourceIp": "${aws:PrincipalTag/a}" } }'),
      ),
    },
    {
      name: 'an action takes none in any version',
      policy: without(onResource('*').replace('s3:GetObject', 's3:${aws:username}')),
    },
    {
      name: 'a resource that the template fills in',
      policy: without(onResource('X').replace('"X"', '{ "Fn::Sub": "arn:aws:s3:::b/${User}" }')),
    },
  ],
  invalid: [
    {
      name: 'no Version',
      policy: without(onResource('arn:aws:s3:::b/«${aws:username}»/*')),
      severity: 'error',
      accessAnalyzer: 'VARIABLE_UNSUPPORTED_IN_VERSION',
      messages: ['missing'],
      fixes: [{ effect: 'widens', output: onResource('arn:aws:s3:::b/${aws:username}/*') }],
    },
    {
      name: 'the old version',
      policy: old(onResource('arn:aws:s3:::b/«${aws:username}»/«${*}»', 'Deny')),
      messages: ['old', 'old'],
      fixes: [
        { effect: 'narrows', output: onResource('arn:aws:s3:::b/${aws:username}/${*}', 'Deny') },
      ],
    },
    {
      name: 'in conditions',
      policy: without(
        withCondition(
          '{ "StringLike": { "s3:prefix": ["", "home/«${aws:username}»/*"] } }',
          'Deny',
        ),
      ),
      fixes: [{ effect: 'narrows' }],
    },
    {
      name: 'within a template',
      policy: `{ "Resources": { "P": { "Properties": { "PolicyDocument": ${without(
        onResource('arn:aws:s3:::b/«${aws:username}»'),
      )} } } } }`,
    },
  ],
});
