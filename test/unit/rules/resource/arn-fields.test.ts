import { rule as accountMissing } from '../../../../server/src/rules/resource/arn-account-missing';
import { rule as accountNotAllowed } from '../../../../server/src/rules/resource/arn-account-not-allowed';
import { rule as regionMissing } from '../../../../server/src/rules/resource/arn-region-missing';
import { rule as regionNotAllowed } from '../../../../server/src/rules/resource/arn-region-not-allowed';
import { testRule } from '../../testers/ruleTester';
import type { ValidCase } from '../../testers/ruleTester';

const on = (resource: string, effect = 'Allow', element = 'Resource'): string =>
  `{ "Version": "2012-10-17", "Statement": { "Effect": "${effect}", "Action": "*", "${element}": "${resource}" } }`;

/** Marks the ARN as a whole, where something is missing in it. */
const whole = (policy: string): string => policy.replace(/"arn:[^"]*"/, '«$&»');

/** ARNs that are as the reference has them, or of which not enough is known. */
const correct: readonly ValidCase[] = [
  '*',
  'arn:aws:s3:::amzn-s3-demo-bucket',
  'arn:aws:s3:::amzn-s3-demo-bucket/*',
  'arn:aws:s3:::*',
  'arn:aws:s3:::accesspoint/folder/*',
  'arn:aws:s3:us-east-1:111122223333:accesspoint/example/object/*',
  'arn:aws:s3::111122223333:accesspoint/example.mrap',
  'arn:aws:s3:us-east-1:111122223333:*',
  'arn:aws:s3:*:*:amzn-s3-demo-bucket',
  'arn:aws:s3::*:amzn-s3-demo-bucket/*',
  'arn:aws:iam::111122223333:role/path/example',
  'arn:aws:iam::aws:policy/ReadOnlyAccess',
  'arn:aws:iam:*:111122223333:role/example',
  'arn:aws:ec2:us-east-1::image/ami-0123456789abcdef0',
  'arn:aws:ec2:*:*:snapshot/*',
  'arn:aws:ec2:us-east-1:111122223333:instance/*',
  'arn:aws:apigateway:us-east-1::/restapis/*',
  'arn:aws:route53:::hostedzone/*',
  'arn:aws:cloudfront::111122223333:distribution/*',
  'arn:aws:bedrock:us-east-1::foundation-model/*',
  'arn:aws:ssm:us-east-1::document/AWS-RunShellScript',
  'arn:aws:ssm:us-east-1::parameter/aws/service/*',
  'arn:aws:securityhub:us-east-1::product/example/example',
  'arn:aws:quicksight::111122223333:user/${aws:userid}',
  'arn:aws:sts::111122223333:assumed-role/example/*',
  'arn:aws:health:*::event/*/*/*',
  'arn:aws:swf:us-east-1:111122223333:/domain/example',
  // Resources of AWS itself.
  'arn:aws:braket:::device/quantum-simulator/amazon/sv1',
  'arn:aws:cloudformation:us-east-1::type/resource/AWS-S3-Bucket',
  'arn:aws:gamelift:us-east-1::fleet/fleet-example',
  'arn:aws:iot:*::jobtemplate/*',
  'arn:aws:schemas:us-east-1::schema/aws.events/*',
  'arn:aws:nosuch:us-east-1:111122223333:thing/x',
  'arn:aws:s3:::${aws:username}',
  'arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:example',
  'arn:aws:s3:{{ region }}:{{ account }}:amzn-s3-demo-bucket',
  'arn:aws:s3',
].map((resource) => ({ name: resource, policy: on(resource) }));

const unknown: ValidCase = {
  name: 'parts that are filled in',
  policy:
    '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "*", "Resource": [{ "Ref": "X" }, { "Fn::Sub": "arn:aws:s3:${R}:${A}:bucket" }] } }',
};
const trust: ValidCase = {
  name: 'a trust policy, which has no resources',
  policy:
    '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "sts:AssumeRole", "Resource": ["arn:aws:iam:us-east-1:111122223333:role/x", "arn:aws:s3::111122223333:x", "arn:aws:sqs:::x"] } }',
  type: 'trust',
};
const valid = [...correct, unknown, trust];

testRule(accountNotAllowed, {
  valid,
  invalid: [
    {
      name: 'a bucket',
      policy: on('arn:aws:s3::«111122223333»:amzn-s3-demo-bucket'),
      severity: 'error',
      accessAnalyzer: 'ARN_ACCOUNT_NOT_ALLOWED',
      says: '`111122223333`',
      fixes: [{ effect: 'widens', output: on('arn:aws:s3:::amzn-s3-demo-bucket') }],
    },
    {
      name: 'objects, in NotResource of a Deny',
      policy: on('arn:aws:s3::«111122223333»:b/*', 'Deny', 'NotResource'),
      fixes: [{ effect: 'widens', output: on('arn:aws:s3:::b/*', 'Deny', 'NotResource') }],
    },
    {
      name: 'an image',
      policy: on('arn:aws:ec2:us-east-1:«111122223333»:image/ami-0123456789abcdef0'),
    },
    { name: 'some accounts', policy: on('arn:aws:s3::«1111*»:amzn-s3-demo-bucket/*') },
    {
      name: 'a fragment',
      policy: '{ "Effect": "Deny", "Action": "*", "Resource": "arn:aws:s3::«111122223333»:b" }',
    },
    {
      name: 'a statement without Effect, which nothing can be said about',
      policy: '{ "Statement": { "Action": "*", "Resource": "arn:aws:s3::«111122223333»:b" } }',
      fixes: [],
    },
  ],
});

testRule(regionNotAllowed, {
  valid,
  invalid: [
    {
      name: 'a role',
      policy: on('arn:aws:iam:«us-east-1»:111122223333:role/example'),
      severity: 'error',
      accessAnalyzer: 'ARN_REGION_NOT_ALLOWED',
      says: '`us-east-1`',
      fixes: [{ effect: 'widens', output: on('arn:aws:iam::111122223333:role/example') }],
    },
    { name: 'a bucket', policy: on('arn:aws:s3:«us-east-1»::amzn-s3-demo-bucket/*') },
    { name: 'a bucket with account', policy: on('arn:aws:s3:«us-east-1»:111122223333:b') },
    { name: 'some Regions', policy: on('arn:aws:iam:«us-*»:111122223333:user/*', 'Deny') },
    { name: 'everything of IAM', policy: on('arn:aws:iam:«eu-west-1»:111122223333:*') },
  ],
});

testRule(accountMissing, {
  valid,
  invalid: [
    {
      name: 'a function',
      policy: whole(on('arn:aws:lambda:us-east-1::function:example')),
      severity: 'error',
      accessAnalyzer: 'MISSING_ARN_ACCOUNT',
      says: '`lambda`',
      fixes: [{ effect: 'widens', output: on('arn:aws:lambda:us-east-1:*:function:example') }],
    },
    {
      name: 'a user, denied',
      policy: whole(on('arn:aws:iam:::user/Jane', 'Deny')),
      fixes: [{ effect: 'narrows', output: on('arn:aws:iam::*:user/Jane', 'Deny') }],
    },
    { name: 'an access point', policy: whole(on('arn:aws:s3:us-east-1::accesspoint/example')) },
    { name: 'everything of AWS KMS', policy: whole(on('arn:aws:kms:*::*')) },
  ],
});

testRule(regionMissing, {
  valid,
  invalid: [
    {
      name: 'a table',
      policy: whole(on('arn:aws:dynamodb::111122223333:table/example')),
      severity: 'error',
      accessAnalyzer: 'MISSING_ARN_REGION',
      says: '`dynamodb`',
      fixes: [{ effect: 'widens', output: on('arn:aws:dynamodb:*:111122223333:table/example') }],
    },
    { name: 'a queue without account', policy: whole(on('arn:aws:sqs:::example')) },
    { name: 'an image', policy: whole(on('arn:aws:ec2:::image/ami-0123456789abcdef0')) },
    { name: 'an API', policy: whole(on('arn:aws:apigateway:::/restapis/abc')) },
  ],
});
