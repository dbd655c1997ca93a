import { rule } from '../../../../server/src/rules/trust/trust-without-mfa';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const USER = '{"AWS":"arn:aws:iam::123456789012:user/alice"}';
const trust = (principal: string, more = '', action = '"sts:AssumeRole"', label = ''): string =>
  `{"Effect":"Allow"${label},"Principal":${principal},"Action":${action}${more}}`;
const reported = (principal: string, more = '', action = '"sts:AssumeRole"'): string =>
  trust(principal, more, action).replace('"Effect":"Allow"', '«"Effect":"Allow"»');
const when = (condition: string): string => `,"Condition":${condition}`;
const MFA = '"Bool":{"aws:MultiFactorAuthPresent":"true"}';
const policy = policyWith;

testRule(rule, {
  valid: [
    { name: 'MFA', policy: policy(trust(USER, when(`{${MFA}}`))) },
    {
      name: 'MFA as a JSON boolean, in another letter case',
      policy: policy(trust(USER, when('{"Bool":{"AWS:multifactorauthpresent":true}}'))),
    },
    {
      name: 'recent MFA',
      policy: policy(trust(USER, when('{"NumericLessThan":{"aws:MultiFactorAuthAge":"3600"}}'))),
    },
    {
      name: 'MFA in a form that the MFA rules judge',
      policy: policy(trust(USER, when('{"BoolIfExists":{"aws:MultiFactorAuthPresent":"true"}}'))),
    },
    {
      name: 'a computed operator block',
      policy: policy(trust(USER, when('{"Bool":{"Ref":"C"}}'))),
    },
    { name: 'a service', policy: policy(trust('{"Service":"ec2.amazonaws.com"}')) },
    { name: 'a role', policy: policy(trust('{"AWS":"arn:aws:iam::123456789012:role/ci"}')) },
    {
      name: 'a session',
      policy: policy(trust('{"AWS":"arn:aws:sts::123456789012:assumed-role/ci/build"}')),
    },
    {
      name: 'SAML',
      policy: policy(
        trust('{"Federated":"arn:aws:iam::1:saml-provider/a"}', '', '"sts:AssumeRoleWithSAML"'),
      ),
    },
    {
      name: 'an external ID',
      policy: policy(
        trust('{"AWS":"123456789012"}', when('{"StringEquals":{"sts:ExternalId":"a"}}')),
      ),
    },
    {
      name: 'an account of which only roles may',
      policy: policy(
        trust(
          '{"AWS":"123456789012"}',
          when('{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::123456789012:role/ci-*"}}'),
        ),
      ),
    },
    {
      name: 'an account of which only a computed ARN may',
      policy: policy(
        trust('{"AWS":"123456789012"}', when('{"ArnLike":{"aws:PrincipalArn":{"Ref":"A"}}}')),
      ),
    },
    { name: 'a computed principal', policy: policy(trust('{"AWS":{"Ref":"P"}}')) },
    { name: 'a computed condition', policy: policy(trust(USER, when('{"Ref":"C"}'))) },
    {
      name: 'a Deny without MFA',
      policy: policy(
        trust(USER),
        '{"Effect":"Deny","Principal":{"AWS":"*"},"Action":"sts:AssumeRole","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}}',
      ),
    },
    {
      name: 'a bucket policy',
      policy: policy(
        `{"Effect":"Allow","Principal":${USER},"Action":"s3:GetObject","Resource":"*"}`,
      ),
    },
    { name: 'a policy that may be an RCP', policy: policy(trust(USER, ',"Resource":"*"')) },
    { name: 'only tags', policy: policy(trust(USER, '', '"sts:TagSession"')) },
  ],
  invalid: [
    {
      name: 'a user',
      policy: policy(reported(USER)),
      severity: 'hint',
      accessAnalyzer: null,
      says: '`arn:aws:iam::123456789012:user/alice` can assume this role without MFA',
      fixes: [{ effect: 'narrows', output: policy(trust(USER, when(`{${MFA}}`))) }],
    },
    {
      name: 'an account, with the organization asked for',
      policy: policy(
        reported(
          '{"AWS":["123456789012","arn:aws:iam::210987654321:root"]}',
          when('{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}'),
        ),
      ),
      says: '`123456789012` and `arn:aws:iam::210987654321:root`',
      fixes: [
        {
          effect: 'narrows',
          output: policy(
            trust(
              '{"AWS":["123456789012","arn:aws:iam::210987654321:root"]}',
              when(`{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"},${MFA}}`),
            ),
          ),
        },
      ],
    },
    {
      name: 'beside another Bool condition',
      policy: policy(reported(USER, when('{"Bool":{"aws:SecureTransport":"true"}}'))),
      fixes: [
        {
          effect: 'narrows',
          output: policy(
            trust(
              USER,
              when('{"Bool":{"aws:SecureTransport":"true","aws:MultiFactorAuthPresent":"true"}}'),
            ),
          ),
        },
      ],
    },
    {
      name: 'a user beside a role, which could not present MFA',
      policy: policy(
        reported(
          '{"AWS":["arn:aws:iam::123456789012:user/alice","arn:aws:iam::123456789012:role/ci"]}',
        ),
      ),
      fixes: [],
    },
    {
      name: 'a wildcard in the action, and a Deny of something else',
      policy: policy(
        reported(USER, '', '"sts:*"'),
        '{"Effect":"Deny","Principal":{"AWS":"*"},"Action":"sts:TagSession","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}}',
      ),
    },
    {
      name: 'the Sid is the label',
      policy: policy(trust(USER, '', '"sts:AssumeRole"', ',«"Sid":"People"»')),
    },
    {
      name: 'all principals of an account but one',
      policy: policy(
        reported(
          '{"AWS":"123456789012"}',
          when('{"ArnNotEquals":{"aws:PrincipalArn":"arn:aws:iam::123456789012:role/ci"}}'),
        ),
      ),
    },
  ],
});
