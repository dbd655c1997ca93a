import { BUCKET, OBJECTS, bucket, one, trust } from './case';
import type { Cases } from './case';

const ROOT = '{"AWS":"arn:aws:iam::111122223333:root"}';
const READ = `"Action":"s3:GetObject","Resource":${OBJECTS}`;
const QUEUE = '"arn:aws:sqs:us-east-1:111122223333:q"';

/** Who a statement is for. */
export const PRINCIPALS: Cases = {
  INVALID_PRINCIPAL_FORMAT: [
    { name: 'an account', policy: bucket('«"111122223333"»') },
    { name: 'an ARN', policy: bucket('«"arn:aws:iam::111122223333:root"»') },
    { name: 'a list of ARNs', policy: bucket('«["arn:aws:iam::111122223333:root"]»') },
    {
      name: 'in NotPrincipal',
      policy: one(`"Effect":"Deny","NotPrincipal":«"arn:aws:iam::111122223333:root"»,${READ}`),
    },
    { name: 'a trust policy', policy: trust('«"ec2.amazonaws.com"»') },
  ],
  INVALID_PRINCIPAL_KEY: [
    { name: 'lower case', policy: bucket('{«"aws"»:"arn:aws:iam::111122223333:root"}') },
    { name: 'a plural', policy: trust('{«"Services"»:"ec2.amazonaws.com"}') },
    {
      name: 'one of two',
      policy: bucket('{"AWS":"111122223333",«"User"»:"arn:aws:iam::111122223333:user/x"}'),
    },
    {
      name: 'in NotPrincipal',
      policy: one(`"Effect":"Deny","NotPrincipal":{«"Account"»:"111122223333"},${READ}`),
    },
  ],
  MISSING_PRINCIPAL: [
    { name: 'a bucket policy', policy: one(`«"Effect":"Allow"»,${READ}`), type: 'resource' },
    {
      name: 'a trust policy',
      policy: one('«"Effect":"Allow"»,"Action":"sts:AssumeRole"'),
      type: 'trust',
    },
    { name: 'an RCP', policy: one(`«"Sid":"Net"»,"Effect":"Deny",${READ}`), type: 'rcp' },
    {
      name: 'one statement of two',
      policy: bucket(ROOT).replace(
        /\]}$/,
        `,{«"Effect":"Deny"»,"Action":"s3:DeleteObject","Resource":${OBJECTS}}]}`,
      ),
      type: 'resource',
    },
  ],
  UNSUPPORTED_PRINCIPAL: [
    {
      name: 'an identity policy',
      policy: one(`"Effect":"Allow",«"Principal"»:"*",${READ}`),
      type: 'identity',
    },
    {
      name: 'with an ARN',
      policy: one(`"Effect":"Allow",«"Principal"»:${ROOT},${READ}`),
      type: 'identity',
    },
    {
      name: 'NotPrincipal',
      policy: one(`"Effect":"Deny",«"NotPrincipal"»:${ROOT},${READ}`),
      type: 'identity',
    },
    {
      name: 'a boundary',
      policy: one(`"Effect":"Allow",«"Principal"»:"*",${READ}`),
      type: 'boundary',
    },
    {
      name: 'a session policy',
      policy: one(`"Effect":"Allow",«"Principal"»:"*",${READ}`),
      type: 'session',
    },
  ],
  ALLOW_WITH_NOT_PRINCIPAL: [
    { name: 'a bucket policy', policy: one(`"Effect":"Allow",«"NotPrincipal"»:${ROOT},${READ}`) },
    {
      name: 'a queue policy',
      policy: one(
        `"Effect":"Allow",«"NotPrincipal"»:{"AWS":["111122223333","444455556666"]},"Action":"sqs:SendMessage","Resource":${QUEUE}`,
      ),
    },
    {
      name: 'a list of buckets',
      policy: one(
        `"Effect":"Allow",«"NotPrincipal"»:${ROOT},"Action":"s3:*","Resource":[${BUCKET},${OBJECTS}]`,
      ),
    },
  ],
  EMPTY_ARRAY_PRINCIPAL: [
    { name: 'a bucket policy', policy: bucket('{"AWS":«[]»}') },
    { name: 'a trust policy', policy: trust('{"Service":«[]»}') },
    { name: 'one kind of two', policy: bucket('{"AWS":"111122223333","CanonicalUser":«[]»}') },
  ],
  EMPTY_OBJECT_PRINCIPAL: [
    { name: 'a bucket policy', policy: bucket('«{}»') },
    { name: 'a trust policy', policy: trust('«{}»') },
    { name: 'NotPrincipal in a Deny', policy: one(`"Effect":"Deny","NotPrincipal":«{}»,${READ}`) },
  ],
};
