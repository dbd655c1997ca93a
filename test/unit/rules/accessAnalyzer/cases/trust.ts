import { one, trust } from './case';
import type { Cases } from './case';

const ROOT = '{"AWS":"arn:aws:iam::111122223333:root"}';
const SAML = '"arn:aws:iam::111122223333:saml-provider/corp"';

const web = (provider: string, condition?: string): string =>
  trust(`{"Federated":${provider}}`, condition, '"sts:AssumeRoleWithWebIdentity"');
const HOST = 'accounts.example.com';
const PROVIDER = `"arn:aws:iam::111122223333:oidc-provider/${HOST}"`;

/** Trust policies of roles. */
export const TRUST: Cases = {
  ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL: [
    {
      name: 'in an Allow',
      policy: one(`"Effect":"Allow",«"NotPrincipal"»:${ROOT},"Action":"sts:AssumeRole"`),
    },
    {
      name: 'in a Deny',
      policy: one(`"Effect":"Deny",«"NotPrincipal"»:${ROOT},"Action":"sts:AssumeRole"`),
    },
  ],
  ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL: [
    { name: 'in an Allow', policy: trust('«"*"»') },
    {
      name: 'in a Deny',
      policy: one('"Effect":"Deny","Principal":«"*"»,"Action":"sts:AssumeRole"'),
    },
    {
      name: 'with a condition',
      policy: trust('«"*"»', '{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}'),
    },
  ],
  ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE: [
    {
      name: 'Resource',
      policy: one(
        `"Effect":"Allow","Principal":${ROOT},"Action":"sts:AssumeRole",«"Resource"»:"*"`,
      ),
      type: 'trust',
    },
    {
      name: 'NotResource',
      policy: one(
        `"Effect":"Allow","Principal":${ROOT},"Action":"sts:AssumeRole",«"NotResource"»:"arn:aws:iam::111122223333:role/a"`,
      ),
      type: 'trust',
    },
    {
      name: 'the role itself',
      policy: one(
        `"Effect":"Deny","Principal":${ROOT},"Action":"sts:AssumeRole",«"Resource"»:"arn:aws:iam::111122223333:role/a"`,
      ),
      type: 'trust',
    },
  ],
  INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY: [
    { name: 'a role', policy: web('«"arn:aws:iam::111122223333:role/app"»') },
    { name: 'a word', policy: web('«"google"»') },
    {
      name: 'an address',
      policy: trust(
        '{"Federated":«"https://accounts.example.com"»}',
        undefined,
        '"sts:AssumeRoleWithSAML"',
      ),
    },
  ],
  MISMATCHED_ACTION_FOR_PRINCIPAL: [
    {
      name: 'SAML with web identity',
      policy: trust(`{"Federated":${SAML}}`, undefined, '«"sts:AssumeRoleWithWebIdentity"»'),
    },
    {
      name: 'OIDC with SAML',
      policy: trust(
        `{"Federated":${PROVIDER}}`,
        `{"StringEquals":{"${HOST}:aud":"app"}}`,
        '«"sts:AssumeRoleWithSAML"»',
      ),
    },
    {
      name: 'an account with web identity',
      policy: trust(ROOT, undefined, '«"sts:AssumeRoleWithWebIdentity"»'),
    },
    {
      name: 'SAML with a plain AssumeRole',
      policy: trust(`{"Federated":${SAML}}`, undefined, '«"sts:AssumeRole"»'),
    },
    {
      name: 'a service with SAML',
      policy: trust(
        '{"Service":"ec2.amazonaws.com"}',
        undefined,
        '["sts:AssumeRole",«"sts:AssumeRoleWithSAML"»]',
      ),
    },
  ],
  MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY: [
    {
      name: 'two missing',
      policy: trust(
        '{"Service":«"rolesanywhere.amazonaws.com"»}',
        '{"ArnEquals":{"aws:SourceArn":"arn:aws:rolesanywhere:us-east-1:111122223333:trust-anchor/a1b2"}}',
      ),
    },
    {
      name: 'one missing',
      policy: trust(
        '{"Service":«"rolesanywhere.amazonaws.com"»}',
        '{"ArnEquals":{"aws:SourceArn":"arn:aws:rolesanywhere:us-east-1:111122223333:trust-anchor/a1b2"}}',
        '["sts:AssumeRole","sts:TagSession"]',
      ),
    },
  ],
  REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY: [
    {
      name: 'beside its role',
      policy: trust(
        '{"AWS":["arn:aws:iam::111122223333:role/app",«"arn:aws:sts::111122223333:assumed-role/app/session"»]}',
      ),
    },
    {
      name: 'before its role, which has a path',
      policy: trust(
        '{"AWS":[«"arn:aws:sts::111122223333:assumed-role/app/session"»,"arn:aws:iam::111122223333:role/team/app"]}',
      ),
    },
    {
      name: "in the documentation's spelling",
      policy: trust(
        '{"AWS":["arn:aws:iam::111122223333:role/app",«"arn:aws:iam::111122223333:assumed-role/app/session"»]}',
      ),
    },
  ],
};
