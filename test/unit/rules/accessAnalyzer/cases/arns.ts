import { OBJECTS, allow, deny, one } from './case';
import type { Cases } from './case';

const on = (resource: string, action = '"s3:GetObject"'): string => allow(action, resource);

/** The fields of an ARN. */
export const ARNS: Cases = {
  INVALID_ARN_PREFIX: [
    { name: 'the name of a bucket', policy: on('«"amzn-s3-demo-bucket/*"»') },
    { name: 'without its first field', policy: on('«"aws:s3:::amzn-s3-demo-bucket/*"»') },
    { name: 'an address', policy: on('«"s3://amzn-s3-demo-bucket/*"»') },
    { name: 'one of a list', policy: on(`[${OBJECTS},«"amzn-s3-demo-bucket1/*"»]`) },
    { name: 'in upper case', policy: on('«"ARN:aws:s3:::amzn-s3-demo-bucket/*"»') },
    {
      name: 'in NotResource',
      policy: one(
        '"Effect":"Deny","Action":"s3:GetObject","NotResource":«"amzn-s3-demo-bucket/*"»',
      ),
    },
  ],
  MISSING_ARN_FIELD: [
    { name: 'a colon too few', policy: on('«"arn:aws:s3::amzn-s3-demo-bucket/*"»') },
    { name: 'two colons too few', policy: on('«"arn:aws:s3:amzn-s3-demo-bucket/*"»') },
    { name: 'no account', policy: on('«"arn:aws:sns:us-east-1:topic"»', '"sns:Publish"') },
    {
      name: 'one of a list, in a Deny',
      policy: deny('"s3:GetObject"', `[${OBJECTS},«"arn:aws:s3"»]`),
    },
    {
      name: 'in NotResource',
      policy: one(
        '"Effect":"Deny","Action":"iam:GetRole","NotResource":«"arn:aws:iam:111122223333:role/app"»',
      ),
    },
  ],
  INVALID_ARN_SERVICE_CASE: [
    { name: 'a capital', policy: on('"arn:aws:«S3»:::amzn-s3-demo-bucket/*"') },
    {
      name: 'a name',
      policy: on('"arn:aws:«Lambda»:us-east-1:111122223333:function:f"', '"lambda:InvokeFunction"'),
    },
    {
      name: 'one of a list, in a Deny',
      policy: deny(
        '"sqs:SendMessage"',
        '["arn:aws:sqs:us-east-1:111122223333:a","arn:aws:«SQS»:us-east-1:111122223333:b"]',
      ),
    },
    {
      name: 'mixed',
      policy: on('"arn:aws:«dynamoDB»:us-east-1:111122223333:table/t"', '"dynamodb:GetItem"'),
    },
  ],
  INVALID_ARN_ACCOUNT: [
    { name: 'too short', policy: on('"arn:aws:iam::«12345»:role/app"', '"iam:GetRole"') },
    { name: 'with hyphens', policy: on('"arn:aws:iam::«1111-2222-3333»:user/x"', '"iam:GetUser"') },
    { name: 'a name', policy: on('"arn:aws:sqs:us-east-1:«production»:q"', '"sqs:SendMessage"') },
    {
      name: 'thirteen digits, in a Deny',
      policy: deny('"sns:Publish"', '"arn:aws:sns:us-east-1:«1111222233334»:t"'),
    },
    {
      name: 'one of a list',
      policy: on(
        '["arn:aws:lambda:us-east-1:111122223333:function:f","arn:aws:lambda:us-east-1:«11112222333»:function:f"]',
        '"lambda:InvokeFunction"',
      ),
    },
  ],
  INVALID_ARN_REGION: [
    {
      name: 'no such number',
      policy: on('"arn:aws:sqs:«us-east-11»:111122223333:q"', '"sqs:SendMessage"'),
    },
    {
      name: 'an Availability Zone',
      policy: on('"arn:aws:ec2:«us-east-1a»:111122223333:instance/*"', '"ec2:StartInstances"'),
    },
    {
      name: 'of another partition',
      policy: on('"arn:aws:sns:«cn-north-1»:111122223333:t"', '"sns:Publish"'),
    },
    {
      name: 'a name, in a Deny',
      policy: deny(
        '"lambda:InvokeFunction"',
        '"arn:aws:lambda:«virginia»:111122223333:function:f"',
      ),
    },
    {
      name: 'in NotResource',
      policy: one(
        '"Effect":"Deny","Action":"dynamodb:GetItem","NotResource":"arn:aws:dynamodb:«us-est-1»:111122223333:table/t"',
      ),
    },
  ],
};
