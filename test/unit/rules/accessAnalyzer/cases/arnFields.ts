import { OBJECTS, allow, deny } from './case';
import type { Cases } from './case';

const on = (resource: string, action = '"s3:GetObject"'): string => allow(action, resource);

/** Fields of ARNs that their service leaves empty, or does not. */
export const ARN_FIELDS: Cases = {
  ARN_REGION_NOT_ALLOWED: [
    {
      name: 'a bucket',
      policy: on('"arn:aws:s3:«us-east-1»::amzn-s3-demo-bucket"', '"s3:ListBucket"'),
    },
    { name: 'objects', policy: on('"arn:aws:s3:«us-east-1»::amzn-s3-demo-bucket/*"') },
    {
      name: 'a role',
      policy: on('"arn:aws:iam:«us-east-1»:111122223333:role/app"', '"iam:GetRole"'),
    },
    {
      name: 'a distribution',
      policy: on(
        '"arn:aws:cloudfront:«us-east-1»:111122223333:distribution/EDFDVBD6EXAMPLE"',
        '"cloudfront:GetDistribution"',
      ),
    },
    {
      name: 'a hosted zone, in a Deny',
      policy: deny(
        '"route53:ChangeResourceRecordSets"',
        '"arn:aws:route53:«eu-west-1»::hostedzone/Z148QEXAMPLE8V"',
      ),
    },
    {
      name: 'one of a list',
      policy: on(`[${OBJECTS},"arn:aws:s3:«eu-west-1»::amzn-s3-demo-bucket1/*"]`),
    },
  ],
  ARN_ACCOUNT_NOT_ALLOWED: [
    {
      name: 'a bucket',
      policy: on('"arn:aws:s3::«111122223333»:amzn-s3-demo-bucket"', '"s3:ListBucket"'),
    },
    { name: 'objects', policy: on('"arn:aws:s3::«111122223333»:amzn-s3-demo-bucket/*"') },
    {
      name: 'a hosted zone',
      policy: on(
        '"arn:aws:route53::«111122223333»:hostedzone/Z148QEXAMPLE8V"',
        '"route53:GetHostedZone"',
      ),
    },
    {
      name: 'a REST API, in a Deny',
      policy: deny(
        '"apigateway:GET"',
        '"arn:aws:apigateway:us-east-1:«111122223333»:/restapis/a1b2c3"',
      ),
    },
    {
      name: 'an image',
      policy: on(
        '"arn:aws:ec2:us-east-1:«111122223333»:image/ami-1a2b3c4d"',
        '"ec2:DeregisterImage"',
      ),
    },
  ],
  MISSING_ARN_REGION: [
    {
      name: 'an instance',
      policy: on('«"arn:aws:ec2::111122223333:instance/*"»', '"ec2:StartInstances"'),
    },
    {
      name: 'a function',
      policy: on('«"arn:aws:lambda::111122223333:function:f"»', '"lambda:InvokeFunction"'),
    },
    {
      name: 'a table, in a Deny',
      policy: deny('"dynamodb:GetItem"', '«"arn:aws:dynamodb::111122223333:table/t"»'),
    },
    {
      name: 'a queue among topics',
      policy: on(
        '["arn:aws:sqs:us-east-1:111122223333:a",«"arn:aws:sqs::111122223333:b"»]',
        '"sqs:SendMessage"',
      ),
    },
    { name: 'a key', policy: on('«"arn:aws:kms::111122223333:key/*"»', '"kms:Decrypt"') },
  ],
  MISSING_ARN_ACCOUNT: [
    { name: 'a role', policy: on('«"arn:aws:iam:::role/app"»', '"iam:GetRole"') },
    {
      name: 'a function',
      policy: on('«"arn:aws:lambda:us-east-1::function:f"»', '"lambda:InvokeFunction"'),
    },
    {
      name: 'a table, in a Deny',
      policy: deny('"dynamodb:GetItem"', '«"arn:aws:dynamodb:us-east-1::table/t"»'),
    },
    { name: 'a topic', policy: on('«"arn:aws:sns:us-east-1::t"»', '"sns:Publish"') },
    {
      name: 'a log group',
      policy: on('«"arn:aws:logs:us-east-1::log-group:g:*"»', '"logs:PutLogEvents"'),
    },
  ],
  INVALID_ARN_RESOURCE: [
    { name: 'a plural', policy: on('"arn:aws:iam::111122223333:«roles/app»"', '"iam:GetRole"') },
    {
      name: 'another separator',
      policy: on('"arn:aws:lambda:us-east-1:111122223333:«function/f»"', '"lambda:InvokeFunction"'),
    },
    {
      name: 'no type',
      policy: on('"arn:aws:dynamodb:us-east-1:111122223333:«orders»"', '"dynamodb:GetItem"'),
    },
    {
      name: 'a slip, in a Deny',
      policy: deny(
        '"ec2:TerminateInstances"',
        '"arn:aws:ec2:us-east-1:111122223333:«instances/i-1a2b3c4d»"',
      ),
    },
    {
      name: 'one of a list',
      policy: on(
        '["arn:aws:kms:us-east-1:111122223333:key/*","arn:aws:kms:us-east-1:111122223333:«keys/*»"]',
        '"kms:Decrypt"',
      ),
    },
  ],
};
