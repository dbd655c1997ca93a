import { one, trust } from '../cases/case';
import type { TypicalCase } from './case';

const GITHUB = 'token.actions.githubusercontent.com';
const QUEUE = '"arn:aws:sqs:us-east-1:111122223333:q"';
const everywhere = (principal: string): string => `{"AWS":${principal}}`;

/** Whom roles, queues and topics trust. */
export const TRUSTED: readonly TypicalCase[] = [
  {
    name: 'a role for anybody',
    policy: trust('"*"'),
    reports: ['ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL'],
  },
  {
    name: 'a role for any account',
    policy: trust(everywhere('"*"')),
    reports: ['public-principal'],
  },
  {
    name: 'a role for an account',
    policy: trust(everywhere('"arn:aws:iam::111122223333:root"')),
    reports: [],
  },
  { name: 'a role for an instance', policy: trust('{"Service":"ec2.amazonaws.com"}'), reports: [] },
  {
    name: 'a role for whatever runs on GitHub',
    policy: trust(
      `{"Federated":"arn:aws:iam::111122223333:oidc-provider/${GITHUB}"}`,
      `{"StringEquals":{"${GITHUB}:aud":"sts.amazonaws.com"}}`,
      '"sts:AssumeRoleWithWebIdentity"',
    ),
    reports: ['MISSING_GITHUB_REPO_CONDITION_KEY'],
  },
  {
    name: 'a role for a branch on GitHub',
    policy: trust(
      `{"Federated":"arn:aws:iam::111122223333:oidc-provider/${GITHUB}"}`,
      `{"StringEquals":{"${GITHUB}:aud":"sts.amazonaws.com","${GITHUB}:sub":"repo:octo-org/app:ref:refs/heads/main"}}`,
      '"sts:AssumeRoleWithWebIdentity"',
    ),
    reports: [],
  },
  {
    name: 'a role with a resource',
    policy: one(
      '"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole","Resource":"*"',
    ),
    type: 'trust',
    reports: ['ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE'],
  },
  {
    name: 'a role with an action of another service',
    policy: trust(
      '{"Service":"ec2.amazonaws.com"}',
      undefined,
      '["sts:AssumeRole","s3:GetObject"]',
    ),
    type: 'trust',
    reports: ['UNSUPPORTED_ACTION_IN_POLICY'],
  },
  {
    name: 'a topic lets a service in',
    policy: one(
      `"Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"},"Action":"sns:Publish","Resource":"arn:aws:sns:us-east-1:111122223333:t"`,
    ),
    reports: ['RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL'],
  },
  {
    name: 'a queue lets a topic in',
    policy: one(
      `"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"sqs:SendMessage","Resource":${QUEUE},"Condition":{"ArnEquals":{"aws:SourceArn":"arn:aws:sns:us-east-1:111122223333:t"}}`,
    ),
    reports: [],
  },
  {
    name: 'a queue for a principal by its account alone',
    policy: one(
      `"Effect":"Allow","Principal":"111122223333","Action":"sqs:SendMessage","Resource":${QUEUE}`,
    ),
    reports: ['INVALID_PRINCIPAL_FORMAT'],
  },
];
