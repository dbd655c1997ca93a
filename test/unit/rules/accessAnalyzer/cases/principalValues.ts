import { OBJECTS, bucket, one, trust } from './case';
import type { Cases } from './case';

const READ = `"Action":"s3:GetObject","Resource":${OBJECTS}`;
const QUEUE = '"arn:aws:sqs:us-east-1:111122223333:q"';
const queue = (principal: string, condition = ''): string =>
  one(
    `"Effect":"Allow","Principal":${principal},"Action":"sqs:SendMessage","Resource":${QUEUE}${condition}`,
  );

/** Values that no principal can have, or had better not. */
export const PRINCIPAL_VALUES: Cases = {
  UNSUPPORTED_WILDCARD_IN_PRINCIPAL: [
    { name: 'all users', policy: bucket('{"AWS":«"arn:aws:iam::111122223333:user/*"»}') },
    {
      name: 'part of a name',
      policy: bucket('{"AWS":["111122223333",«"arn:aws:iam::111122223333:role/app-?"»]}'),
    },
    {
      name: 'all sessions, in a trust policy',
      policy: trust('{"AWS":«"arn:aws:sts::111122223333:assumed-role/app/*"»}'),
    },
    { name: 'part of an account', policy: bucket('{"AWS":«"1111*"»}') },
    { name: 'a service', policy: queue('{"Service":«"*.amazonaws.com"»}') },
    {
      name: 'a provider',
      policy: trust(
        '{"Federated":«"arn:aws:iam::111122223333:saml-provider/*"»}',
        undefined,
        '"sts:AssumeRoleWithSAML"',
      ),
    },
    { name: 'a canonical user', policy: bucket('{"CanonicalUser":«"79a59df900b949e5*"»}') },
    { name: 'any service', policy: queue('{"Service":«"*"»}') },
  ],
  INVALID_SERVICE_PRINCIPAL_FORMAT: [
    { name: 'a prefix alone', policy: trust('{"Service":«"ec2"»}') },
    {
      name: 'half a domain',
      policy: trust('{"Service":["ec2.amazonaws.com",«"lambda.amazonaws"»]}'),
    },
    {
      name: 'the key on whom a role is passed to',
      policy: one(
        '"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::111122223333:role/app","Condition":{"StringEquals":{"iam:PassedToService":«"ec2"»}}',
      ),
    },
    {
      name: 'kms:ViaService without a Region',
      policy: one(
        '"Effect":"Allow","Action":"kms:Decrypt","Resource":"arn:aws:kms:us-east-1:111122223333:key/*","Condition":{"StringEquals":{"kms:ViaService":«"s3.amazonaws.com"»}}',
      ),
    },
    {
      name: 'aws:CalledVia',
      policy: one(
        `"Effect":"Allow",${READ},"Condition":{"ForAnyValue:StringEquals":{"aws:CalledVia":[«"cloudformation"»]}}`,
      ),
    },
    {
      name: 'aws:PrincipalServiceName',
      policy: bucket('"*"', '{"StringEquals":{"aws:PrincipalServiceName":«"logs"»}}'),
    },
  ],
  FEDERATED_PRINCIPAL_NOT_SUPPORTED: [
    {
      name: 'SAML and a bucket',
      policy: bucket('{«"Federated"»:"arn:aws:iam::111122223333:saml-provider/corp"}'),
    },
    {
      name: 'web identity and a queue',
      policy: queue('{«"Federated"»:"cognito-identity.amazonaws.com"}'),
    },
    {
      name: 'beside another principal',
      policy: bucket(
        '{"AWS":"111122223333",«"Federated"»:"arn:aws:iam::111122223333:saml-provider/corp"}',
      ),
    },
  ],
  INVALID_ROLE_REFERENCE: [
    { name: 'a bucket policy', policy: bucket('{"AWS":«"AROADBQP57FF2AEXAMPLE"»}') },
    { name: 'a trust policy', policy: trust('{"AWS":«"AROADBQP57FF2AEXAMPLE"»}') },
    {
      name: 'beside an account',
      policy: bucket('{"AWS":["111122223333",«"AROADBQP57FF2AEXAMPLE"»]}'),
    },
  ],
  INVALID_USER_REFERENCE: [
    { name: 'a bucket policy', policy: bucket('{"AWS":«"AIDACKCEVSQ6C2EXAMPLE"»}') },
    { name: 'a trust policy', policy: trust('{"AWS":[«"AIDACKCEVSQ6C2EXAMPLE"»]}') },
    {
      name: 'in a Deny',
      policy: one(`"Effect":"Deny","Principal":{"AWS":«"AIDACKCEVSQ6C2EXAMPLE"»},${READ}`),
    },
  ],
};
