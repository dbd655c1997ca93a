import { OBJECTS, allow, deny, one } from './case';
import type { Cases } from './case';
import { policyWith } from '../../../testers/statements';

const ROLES = 'arn:aws:iam::111122223333:role';
const READ = `"Effect":"Allow","Action":"s3:GetObject","Resource":${OBJECTS}`;

/** What could be left out. */
export const REDUNDANCY: Cases = {
  REDUNDANT_ACTION: [
    {
      name: "the documentation's",
      policy: allow('["iam:Get*","iam:List*",«"iam:GetCredentialReport"»]'),
    },
    { name: 'all of a service', policy: allow('[«"s3:GetObject"»,"s3:*"]', '"*"') },
    {
      name: 'twice',
      policy: allow(
        '["sqs:SendMessage",«"sqs:SendMessage"»]',
        '"arn:aws:sqs:us-east-1:111122223333:q"',
      ),
    },
    {
      name: 'in another letter case',
      policy: allow(
        '["sqs:SendMessage",«"sqs:sendmessage"»]',
        '"arn:aws:sqs:us-east-1:111122223333:q"',
      ),
    },
    { name: 'in a Deny', policy: deny('["ec2:*",«"ec2:TerminateInstances"»,«"ec2:Stop*"»]') },
    {
      name: 'in NotAction',
      policy: one('"Effect":"Deny","NotAction":["iam:*",«"iam:GetUser"»],"Resource":"*"'),
    },
    {
      name: 'by what exists',
      policy: allow('["ec2:DescribeInstances*",«"ec2:DescribeInstances"»]'),
    },
  ],
  REDUNDANT_RESOURCE: [
    {
      name: "the documentation's",
      policy: allow(
        '"iam:GetRole"',
        `[«"${ROLES}/jane-admin"»,«"${ROLES}/jane-s3only"»,"${ROLES}/jane*"]`,
      ),
    },
    { name: 'everything', policy: allow('"s3:GetObject"', `[«${OBJECTS}»,"*"]`) },
    { name: 'twice, in a Deny', policy: deny('"s3:GetObject"', `[${OBJECTS},«${OBJECTS}»]`) },
    {
      name: 'in NotResource',
      policy: one(
        `"Effect":"Deny","Action":"iam:DeleteRole","NotResource":["${ROLES}/a*",«"${ROLES}/ab"»]`,
      ),
    },
  ],
  REDUNDANT_STATEMENT: [
    {
      name: 'twice',
      policy: policyWith(
        `{${READ}}`,
        `{«"Effect":"Allow"»,"Action":"s3:GetObject","Resource":${OBJECTS}}`,
      ),
    },
    {
      name: 'with another Sid and another order',
      policy: policyWith(
        `{"Sid":"A",${READ}}`,
        `{«"Sid":"B"»,"Resource":[${OBJECTS}],"Action":["s3:GetObject"],"Effect":"Allow"}`,
      ),
    },
    {
      name: 'three times',
      policy: policyWith(`{${READ}}`, `{«"Sid":"B"»,${READ}}`, `{«"Sid":"C"»,${READ}}`),
    },
    {
      name: 'in another letter case',
      policy: policyWith(
        `{${READ}}`,
        `{«"Sid":"B"»,"Effect":"Allow","Action":"S3:getobject","Resource":${OBJECTS}}`,
      ),
    },
  ],
  WILDCARD_IN_SERVICE_NAME: [
    { name: 'in an action', policy: allow('"«*code*»:List*"') },
    { name: 'in an action that is denied', policy: deny('["ec2:RunInstances","«*»:Delete*"]') },
    {
      name: 'in an ARN',
      policy: allow('"codecommit:*"', '"arn:aws:«*code*»::111122223333:*"'),
    },
    {
      name: 'at the end',
      policy: allow('"dynamodb:GetItem"', '"arn:aws:«dynamo*»:us-east-1:111122223333:table/t"'),
    },
    {
      name: 'a question mark',
      policy: allow('"s3:GetObject"', '"arn:aws:«s?»:::amzn-s3-demo-bucket/*"'),
    },
  ],
};
