import { describe, expect, it } from 'vitest';
import { GLOBAL_CONDITION_KEYS } from '../../../../server/src/catalog/globalConditionKeys';
import { itemsOf, testCompletion } from '../../testers/completionTester';

const when = (operator: string, key: string, value: string): string =>
  `{"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {"${operator}": {"${key}": ${value}}}}]}`;

const BUCKET_POLICY = `{"Statement": [{
  "Effect": "Allow",
  "Principal": {"AWS": ["444455556666", "arn:aws:iam::777788889999:role/reader"]},
  "Action": "s3:GetObject",
  "Resource": "arn:aws:s3:::invoices/*",
  "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-exampleorg", "aws:SourceVpce": "vpce-0a1b2c3d"}}
}]}`;

testCompletion('values that AWS names', [
  {
    name: 'Regions, with their names',
    text: when('StringEquals', 'aws:RequestedRegion', '["$0"]'),
    offers: ['eu-west-1', 'ap-northeast-1'],
    lacks: ['cn-north-1', 'us-gov-west-1'],
    details: { 'ap-northeast-1': 'Asia Pacific (Tokyo)' },
    pick: 'eu-west-1',
    expected: when('StringEquals', 'aws:RequestedRegion', '["eu-west-1"]'),
  },
  {
    name: 'Regions in Japanese',
    text: when('StringEquals', 'ec2:Region', '"$0"'),
    locale: 'ja',
    details: { 'ap-northeast-1': 'アジアパシフィック (東京)' },
  },
  {
    name: 'Regions of the partition that the ARNs are in',
    text: when('StringEquals', 'aws:RequestedRegion', '"$0"').replace(
      '"Resource": "*"',
      '"Resource": "arn:aws-cn:s3:::a"',
    ),
    first: ['cn-north-1', 'cn-northwest-1'],
    lacks: ['us-east-1'],
  },
  {
    name: 'Regions that do not stand there yet',
    text: when('StringEquals', 'aws:RequestedRegion', '["eu-west-1", "$0"]'),
    lacks: ['eu-west-1'],
  },
  {
    name: 'services that a role is passed to',
    text: when('StringEquals', 'iam:PassedToService', '"$0"'),
    offers: ['lambda.amazonaws.com', 'ecs-tasks.amazonaws.com'],
    details: { 'lambda.amazonaws.com': 'AWS Lambda' },
  },
  {
    name: 'services with a service-linked role',
    text: when('StringEquals', 'iam:AWSServiceName', '"$0"'),
    offers: ['autoscaling.amazonaws.com'],
    lacks: ['cloudformation.amazonaws.com'],
  },
  {
    name: 'services that call for their callers',
    text: when('ForAnyValue:StringEquals', 'aws:CalledVia', '["$0"]'),
    offers: ['cloudformation.amazonaws.com', 'athena.amazonaws.com'],
  },
  {
    name: 'services in one Region for KMS',
    text: when('StringEquals', 'kms:ViaService', '"$0"'),
    pick: 's3.us-east-1.amazonaws.com',
    expected: when('StringEquals', 'kms:ViaService', '"s3.us-east-1.amazonaws.com"'),
  },
  {
    name: 'the few that a key of a service has',
    text: when('StringEquals', 's3:x-amz-acl', '"$0"'),
    offers: ['private', 'bucket-owner-full-control'],
  },
  {
    name: 'the audience of GitHub Actions',
    text: when('StringEquals', 'token.actions.githubusercontent.com:aud', '"$0"'),
    first: ['sts.amazonaws.com'],
  },
]);

testCompletion('values of the open policies', [
  {
    name: 'accounts',
    text: when('StringEquals', 'aws:SourceAccount', '"$0"'),
    open: [BUCKET_POLICY],
    offers: ['444455556666', '777788889999'],
  },
  {
    name: 'organizations',
    text: when('StringEquals', 'aws:ResourceOrgID', '"$0"'),
    open: [BUCKET_POLICY],
    first: ['o-exampleorg'],
    offers: ['o-…'],
  },
  {
    name: 'principals for the ARN of the principal',
    text: when('ArnLike', 'aws:PrincipalArn', '"$0"'),
    open: [BUCKET_POLICY],
    first: ['arn:aws:iam::777788889999:role/reader'],
    lacks: ['arn:aws:s3:::invoices/*', '444455556666'],
  },
  {
    name: 'resources for the ARN of a source',
    text: when('ArnLike', 'aws:SourceArn', '"$0"'),
    open: [BUCKET_POLICY],
    offers: ['arn:aws:s3:::invoices/*'],
  },
  {
    name: 'what they compare the same key with',
    text: when('StringNotEquals', 'aws:sourcevpce', '"$0"'),
    open: [BUCKET_POLICY],
    first: ['vpce-0a1b2c3d'],
  },
  {
    name: 'not what stands there already',
    text: when('StringEquals', 'aws:PrincipalAccount', '["444455556666", "$0"]'),
    open: [BUCKET_POLICY],
    offers: ['777788889999'],
    lacks: ['444455556666'],
  },
  {
    name: 'not the half that is being typed',
    text: when('StringEquals', 'aws:PrincipalOrgID', '"o-hal$0"'),
    lacks: ['o-hal'],
  },
]);

testCompletion('values by their shape', [
  {
    name: 'ranges of addresses',
    text: when('IpAddress', 'aws:SourceIp', '"$0"'),
    first: ['203.0.113.0/24'],
  },
  {
    name: 'subjects of GitHub Actions',
    text: when('StringLike', 'token.actions.githubusercontent.com:sub', '"$0"'),
    pick: 'repo:…/…:ref:refs/heads/…',
    expected: when(
      'StringLike',
      'token.actions.githubusercontent.com:sub',
      '"repo:OWNER/REPOSITORY:ref:refs/heads/main"',
    ),
  },
  {
    name: 'ARNs of managed policies',
    text: when('ArnEquals', 'iam:PolicyARN', '"$0"'),
    pick: 'arn:aws:iam::aws:policy/…',
    expected: when('ArnEquals', 'iam:PolicyARN', '"arn:aws:iam::aws:policy/NAME"'),
  },
  {
    name: 'dates',
    text: when('DateLessThan', 'aws:CurrentTime', '"$0"'),
    pick: 'YYYY-MM-DDThh:mm:ssZ',
    expected: when('DateLessThan', 'aws:CurrentTime', '"2030-01-01T00:00:00Z"'),
  },
]);

describe('the values that AWS documents for a global key', () => {
  const keys = GLOBAL_CONDITION_KEYS.flatMap(({ name, values }) =>
    values === undefined ? [] : [{ name, values }],
  );

  it.each(keys)('are offered for $name', ({ name, values }) => {
    const { items } = itemsOf({ text: when('StringEquals', name, '"$0"') });
    const labels = items.map(({ label }) => label);
    for (const value of values) expect(labels).toContain(value);
  });
});
