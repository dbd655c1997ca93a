import { rule } from '../../../../server/src/rules/access/grants-administrator-access';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const allow = (action: string, resource = '"*"', more = ''): string =>
  `{"Effect":"Allow","Action":${action},"Resource":${resource}${more}}`;
const deny = (action: string): string => `{"Effect":"Deny","Action":${action},"Resource":"*"}`;

testRule(rule, {
  valid: [
    { name: 'all of a service', policy: policyWith(allow('["s3:*","ec2:*"]')) },
    { name: 'all of IAM that reads', policy: policyWith(allow('["iam:Get*","iam:List*"]')) },
    { name: 'everything in a bucket', policy: policyWith(allow('"*"', '"arn:aws:s3:::b/*"')) },
    { name: 'everything but IAM', policy: policyWith(allow('"*"'), deny('"iam:*"')) },
    { name: 'what may be denied', policy: policyWith(allow('"*"'), deny('[{"Ref":"A"}]')) },
    { name: 'a computed resource', policy: policyWith(allow('"*"', '{"Ref":"R"}')) },
    {
      name: 'on tagged resources',
      policy: policyWith(
        allow('"*"', '"*"', ',"Condition":{"StringEquals":{"aws:ResourceTag/team":"a"}}'),
      ),
    },
    {
      name: 'NotAction, of which another rule speaks',
      policy: policyWith('{"Effect":"Allow","NotAction":"organizations:*","Resource":"*"}'),
    },
    { name: 'an SCP that allows all', policy: policyWith(allow('"*"')), type: 'scp' },
    { name: 'a boundary', policy: policyWith(allow('"*"')), type: 'boundary' },
    {
      name: 'a resource policy',
      policy: policyWith(
        '{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"*","Resource":"*"}',
      ),
    },
    { name: 'a half-written statement', policy: policyWith('{"Effect":"Allow","Action":"*"}') },
  ],
  invalid: [
    {
      name: 'AdministratorAccess',
      policy: policyWith(allow('«"*"»')),
      severity: 'info',
      messages: ['everything'],
      accessAnalyzer: null,
      fixes: [],
    },
    { name: 'a bare statement', policy: allow('«"*"»'), messages: ['everything'] },
    { name: 'two stars', policy: policyWith(allow('[«"*:*"»]')), messages: ['everything'] },
    {
      name: 'IAMFullAccess',
      policy: policyWith(allow('[«"iam:*"»,"organizations:DescribeAccount"]')),
      messages: ['iam'],
      says: '`iam:*` on every resource',
    },
    {
      name: 'with MFA',
      policy: policyWith(
        allow('«"*"»', '"*"', ',"Condition":{"Bool":{"aws:MultiFactorAuthPresent":true}}'),
      ),
    },
    {
      name: 'one thing denied, one said twice',
      policy: policyWith(
        allow('«"*"»'),
        allow('"iam:*"'),
        deny('"organizations:LeaveOrganization"'),
      ),
    },
  ],
});
