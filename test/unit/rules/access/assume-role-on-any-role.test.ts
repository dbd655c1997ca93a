import { rule } from '../../../../server/src/rules/access/assume-role-on-any-role';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const allow = (action: string, resource = '"*"', more = ''): string =>
  `{"Effect":"Allow","Action":${action},"Resource":${resource}${more}}`;
const ASSUME = '"sts:AssumeRole"';
const on = (operator: string, key: string, value: string): string =>
  `,"Condition":{"${operator}":{"${key}":"${value}"}}`;

testRule(rule, {
  valid: [
    { name: 'a role', policy: policyWith(allow(ASSUME, '"arn:aws:iam::111122223333:role/app"')) },
    {
      name: 'a role in every account',
      policy: policyWith(allow(ASSUME, '"arn:aws:iam::*:role/audit"')),
    },
    { name: 'a beginning', policy: policyWith(allow(ASSUME, '"arn:aws:iam::*:role/cdk-*"')) },
    {
      name: 'roles with a tag',
      policy: policyWith(allow(ASSUME, '"*"', on('StringEquals', 'iam:ResourceTag/a', 'b'))),
    },
    {
      name: 'roles of the organization',
      policy: policyWith(allow(ASSUME, '"*"', on('StringEquals', 'aws:ResourceOrgID', 'o-a'))),
    },
    {
      name: 'a Deny',
      policy: policyWith(allow(ASSUME), `{"Effect":"Deny","Action":"sts:*","Resource":"*"}`),
    },
    {
      name: 'a Deny of those that matter',
      policy: policyWith(
        allow(ASSUME),
        `{"Effect":"Deny","Action":"sts:*","Resource":"arn:aws:iam::*:role/admin"}`,
      ),
    },
    { name: 'another call of STS', policy: policyWith(allow('"sts:GetCallerIdentity"')) },
    { name: 'a computed role', policy: policyWith(allow(ASSUME, '{"Ref":"R"}')) },
    {
      name: 'a computed condition',
      policy: policyWith(allow(ASSUME, '"*"', ',"Condition":{"Ref":"C"}')),
    },
    { name: 'administrators', policy: policyWith(allow('"*"'), allow(ASSUME)) },
    {
      name: 'power users',
      policy: policyWith('{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}'),
    },
    {
      name: 'a role policy',
      policy: policyWith(
        '{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"sts:AssumeRole"}',
      ),
    },
    { name: 'an SCP', policy: policyWith(allow(ASSUME)), type: 'scp' },
    {
      name: 'a half-written statement',
      policy: policyWith('{"Effect":"Allow","Action":"sts:AssumeRole"}'),
    },
  ],
  invalid: [
    {
      name: 'everything',
      policy: policyWith(allow('["sts:GetCallerIdentity",«"sts:AssumeRole"»]')),
      severity: 'warning',
      accessAnalyzer: null,
      fixes: [],
    },
    {
      name: 'every role of an account',
      policy: policyWith(allow('«"sts:AssumeRole"»', '"arn:aws:iam::111122223333:role/*"')),
    },
    {
      name: 'every role there is',
      policy: policyWith(allow('«"sts:*"»', '["arn:aws:iam::*:role/app","arn:aws:iam::*:role/*"]')),
    },
    {
      name: 'with MFA',
      policy: policyWith(
        allow('«"sts:AssumeRole"»', '"*"', on('Bool', 'aws:MultiFactorAuthPresent', 'true')),
      ),
    },
    {
      name: 'once, where two statements say it',
      policy: policyWith(allow('«"sts:AssumeRole"»'), allow('"sts:*"')),
    },
    {
      name: 'everything but buckets',
      policy: policyWith(
        '{"Effect":"Allow","Action":«"sts:AssumeRole"»,"NotResource":"arn:aws:s3:::*"}',
      ),
    },
  ],
});
