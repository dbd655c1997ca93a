import { BUCKET, OBJECTS, allow, one, trust } from './case';
import type { Cases } from './case';
import { policyWith } from '../../../testers/statements';

const READ = `"Action":"s3:GetObject","Resource":${OBJECTS}`;
const LIST = `"Action":"s3:ListBucket","Resource":${BUCKET}`;
const STATEMENT = `{"Effect":"Allow",${READ}}`;
const ROOT = '{"AWS":"arn:aws:iam::111122223333:root"}';

/** What the policy and its statements must have, and must not. */
export const STATEMENTS: Cases = {
  MISSING_STATEMENT: [
    { name: 'only a version', policy: '{«"Version"»:"2012-10-17"}' },
    { name: 'version and Id', policy: '{«"Version"»:"2012-10-17","Id":"empty"}' },
    { name: 'an empty list', policy: '{"Version":"2012-10-17","Statement":«[]»}' },
  ],
  MISSING_VERSION: [
    { name: 'an identity policy', policy: `{«"Statement"»:[${STATEMENT}]}` },
    { name: 'one statement without a list', policy: `{«"Statement"»:${STATEMENT}}` },
    {
      name: 'a trust policy',
      policy: `{«"Statement"»:[{"Effect":"Allow","Principal":${ROOT},"Action":"sts:AssumeRole"}]}`,
    },
    {
      name: 'a bucket policy with an Id',
      policy: `{«"Id"»:"reader","Statement":[{"Effect":"Allow","Principal":${ROOT},${READ}}]}`,
    },
    { name: 'an SCP', policy: `{«"Statement"»:[{"Effect":"Deny",${READ}}]}`, type: 'scp' },
  ],
  MISSING_EFFECT: [
    { name: 'no other sign', policy: one(`«"Action":"s3:GetObject"»,"Resource":${OBJECTS}`) },
    { name: 'with a Sid', policy: one(`«"Sid":"Read"»,${READ}`) },
    {
      name: 'the second of two statements',
      policy: policyWith(STATEMENT, `{«"Sid":"List"»,${LIST}}`),
    },
    { name: 'a trust policy', policy: one(`«"Principal":${ROOT}»,"Action":"sts:AssumeRole"`) },
  ],
  MISSING_ACTION: [
    { name: 'an Allow', policy: one('«"Effect":"Allow"»,"Resource":"*"') },
    { name: 'a Deny', policy: one('«"Sid":"Nothing"»,"Effect":"Deny","Resource":"*"') },
    {
      name: 'a trust policy',
      policy: one(`«"Effect":"Allow"»,"Principal":${ROOT}`),
      type: 'trust',
    },
  ],
  MISSING_RESOURCE: [
    {
      name: 'an identity policy',
      policy: one('«"Effect":"Allow"»,"Action":"s3:ListAllMyBuckets"'),
    },
    {
      name: 'two statements of three',
      policy: policyWith(
        '{«"Effect":"Allow"»,"Action":"s3:ListAllMyBuckets"}',
        STATEMENT,
        '{«"Sid":"Keep"»,"Effect":"Deny","Action":"s3:DeleteBucket"}',
      ),
    },
    {
      name: 'a bucket policy',
      policy: one(`«"Effect":"Allow"»,"Principal":${ROOT},"Action":"s3:GetObject"`),
      type: 'resource',
    },
    { name: 'an SCP', policy: one('«"Effect":"Deny"»,"Action":"s3:DeleteBucket"'), type: 'scp' },
  ],
  UNSUPPORTED_ELEMENT_COMBINATION: [
    {
      name: 'Action and NotAction',
      policy: one(`"Effect":"Allow",${READ},«"NotAction"»:"s3:DeleteObject"`),
    },
    {
      name: 'Resource and NotResource',
      policy: one(`"Effect":"Deny",${READ},«"NotResource"»:"arn:aws:s3:::amzn-s3-demo-bucket1/*"`),
    },
    {
      name: 'Principal and NotPrincipal',
      policy: one(`"Effect":"Deny","Principal":"*",«"NotPrincipal"»:${ROOT},${READ}`),
    },
  ],
  INVALID_POLICY_ELEMENT: [
    {
      name: 'of the policy',
      policy: `{"Version":"2012-10-17",«"Comment"»:"x","Statement":[${STATEMENT}]}`,
    },
    { name: 'of a statement', policy: one(`"Effect":"Allow",${READ},«"Description"»:"x"`) },
    {
      name: 'a plural',
      policy: one(`"Effect":"Allow",«"Actions"»:"s3:GetObject","Resource":${OBJECTS}`),
    },
    { name: 'misspelled', policy: one(`"Effect":"Allow",${READ},«"Conditon"»:{}`) },
    {
      name: 'two in a statement',
      policy: one(`"Effect":"Allow",${READ},«"Owner"»:"a",«"Ticket"»:"b"`),
    },
  ],
  EMPTY_ARRAY_ACTION: [
    { name: 'Action', policy: allow('«[]»', OBJECTS) },
    { name: 'NotAction', policy: one('"Effect":"Deny","NotAction":«[]»,"Resource":"*"') },
    { name: 'a trust policy', policy: trust(ROOT, undefined, '«[]»'), type: 'trust' },
  ],
  EMPTY_ARRAY_RESOURCE: [
    { name: 'Resource', policy: allow('"s3:GetObject"', '«[]»') },
    {
      name: 'NotResource',
      policy: one('"Effect":"Deny","Action":"s3:GetObject","NotResource":«[]»'),
    },
  ],
};
