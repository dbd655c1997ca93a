import { BUCKET, OBJECTS, allow, deny, one, trust, when } from './case';
import type { Cases } from './case';

/** Names that AWS does not have. */
export const NAMES: Cases = {
  INVALID_ACTION: [
    { name: 'a plural', policy: allow('«"s3:GetBuckets"»') },
    { name: 'an API operation that is no action', policy: allow('«"s3:ListObjectsV2"»', BUCKET) },
    { name: 'a letter too few, in a list', policy: allow('["iam:GetUser",«"iam:DeletUser"»]') },
    { name: 'an action of another service', policy: allow('«"ec2:PutObject"»') },
    { name: 'a pattern that matches nothing', policy: allow('«"ec2:Descrbe*"»') },
    { name: 'in a Deny', policy: deny('«"organizations:LeaveOrganisation"»') },
    {
      name: 'in NotAction',
      policy: one('"Effect":"Deny","NotAction":["iam:GetUser",«"iam:ListDevice"»],"Resource":"*"'),
    },
    {
      name: 'in a trust policy',
      policy: trust('{"Service":"ec2.amazonaws.com"}', undefined, '«"sts:AssumeRol"»'),
      type: 'trust',
    },
    { name: 'in an SCP', policy: deny('«"ec2:TerminateInstance"»'), type: 'scp' },
  ],
  INVALID_SERVICE_IN_ACTION: [
    { name: 'a slip', policy: allow('"«ec3»:RunInstances"') },
    { name: 'a name instead of a prefix', policy: allow('"«stepfunctions»:StartExecution"') },
    { name: 'the name of the CLI', policy: allow('"«elbv2»:DescribeLoadBalancers"') },
    {
      name: 'two in a list',
      policy: allow(
        '["«cloudwatchlogs»:GetLogEvents","s3:ListAllMyBuckets","«eventbridge»:PutEvents"]',
      ),
    },
    { name: 'all its actions', policy: deny('"«dynamo»:*"') },
    { name: 'in NotAction', policy: one('"Effect":"Deny","NotAction":"«iamm»:*","Resource":"*"') },
  ],
  INVALID_SERVICE: [
    {
      name: 'in an ARN',
      policy: allow(
        '"lambda:InvokeFunction"',
        '"arn:aws:«lamda»:us-east-1:111122223333:function:f"',
      ),
    },
    {
      name: 'in one ARN of a list',
      policy: allow('"s3:GetObject"', `[${OBJECTS},"arn:aws:«s4»:::amzn-s3-demo-bucket1/*"]`),
    },
    { name: 'in a condition key', policy: when('{"StringEquals":{"«s33»:prefix":"a"}}') },
    {
      name: 'in the condition key of a Deny',
      policy: deny('"ec2:RunInstances"', '"*"', '{"StringEquals":{"«ecc2»:Region":"us-east-1"}}'),
    },
    {
      name: 'in NotResource',
      policy: one(
        '"Effect":"Deny","Action":"dynamodb:PutItem","NotResource":"arn:aws:«dynamo»:us-east-1:111122223333:table/t"',
      ),
    },
  ],
  INVALID_REGION: [
    {
      name: 'no such number',
      policy: when('{"StringEquals":{"aws:RequestedRegion":«"us-east-11"»}}'),
    },
    {
      name: 'one of a list, in a Deny',
      policy: deny(
        '"ec2:*"',
        '"*"',
        '{"StringNotEquals":{"aws:RequestedRegion":["eu-west-1",«"eu-midle-1"»]}}',
      ),
    },
    {
      name: 'an Availability Zone',
      policy: allow('"ec2:RunInstances"', '"*"', '{"StringEquals":{"ec2:Region":«"us-east-1a"»}}'),
    },
    {
      name: 'the name of a city',
      policy: when('{"StringEquals":{"aws:RequestedRegion":«"Ireland"»}}'),
    },
    {
      name: 'without hyphens',
      policy: when('{"StringEquals":{"aws:RequestedRegion":«"useast1"»}}'),
    },
  ],
  INVALID_PARTITION: [
    {
      name: 'a name of nothing',
      policy: allow('"s3:GetObject"', '"arn:«amazon»:s3:::amzn-s3-demo-bucket/*"'),
    },
    {
      name: 'a slip',
      policy: allow('"iam:GetRole"', '"arn:«aws-usgov»:iam::111122223333:role/app"'),
    },
    {
      name: 'one of a list, in a Deny',
      policy: deny(
        '"sns:Publish"',
        '["arn:aws:sns:us-east-1:111122223333:a","arn:«aws-china»:sns:cn-north-1:111122223333:b"]',
      ),
    },
    {
      name: 'upper case',
      policy: allow('"s3:GetObject"', '"arn:«AWS»:s3:::amzn-s3-demo-bucket/*"'),
    },
  ],
};
