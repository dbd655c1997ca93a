import { describe, expect, it } from 'vitest';
import type { PolicyType } from '../../../../server/src/iam/policyType';
import { diagnose, parseText } from '../../../../server/src/service/languageService';
import { applyItem, itemsOf } from '../../testers/completionTester';

const statement = (elements: string): string =>
  `{"Version": "2012-10-17", "Statement": [{"Sid": "A", "Effect": "Allow", ${elements}}]}`;

/** The rules that find errors in a policy. */
function errorsIn(text: string, type: PolicyType): ReadonlySet<string> {
  const parsed = parseText({ uri: 'a', languageId: 'iam-policy', text, type });
  const settings = { locale: 'en', severities: new Map(), syntax: true } as const;
  const found = diagnose(parsed, settings).filter(({ severity }) => severity === 'error');
  return new Set(found.map(({ rule }) => rule));
}

/** What errors each item leads to that were not there before; an item in twelve of long lists. */
function newErrors(marked: string, type: PolicyType): readonly string[] {
  const { text, items } = itemsOf({ text: marked, set: type });
  const before = errorsIn(text, type);
  const tried = items.filter((item, i) => !item.continues && (items.length < 100 || i % 12 === 0));
  expect(tried.length).toBeGreaterThan(0);
  return tried.flatMap((item) =>
    [...errorsIn(applyItem(text, item), type)]
      .filter((rule) => !before.has(rule))
      .map((rule) => `${item.label}: ${rule}`),
  );
}

const SERVICES = [
  ...[
    'backup',
    'cloudformation',
    'connect',
    'dynamodb',
    'ec2',
    'ecs',
    'glue',
    'iam',
    'kms',
    'lambda',
  ],
  ...['logs', 'organizations', 'rds', 's3', 'sagemaker', 'secretsmanager', 'sns', 'sqs', 'ssm'],
];

describe('the rules find no error in', () => {
  it.each(SERVICES)('the resources that are offered for %s', (service) => {
    const text = statement(`"Action": "${service}:*", "Resource": "$0"`);
    expect(newErrors(text, 'identity')).toEqual([]);
  });

  it.each(SERVICES)('the actions that are offered for %s', (service) => {
    const text = statement(`"Action": "${service}:$0", "Resource": "*"`);
    expect(newErrors(text, 'identity')).toEqual([]);
  });

  it.each([
    ['StringEquals', 'aws:RequestedRegion'],
    ['StringEquals', 'iam:PassedToService'],
    ['StringEquals', 'iam:AWSServiceName'],
    ['StringEquals', 'kms:ViaService'],
    ['StringEquals', 'aws:PrincipalOrgID'],
    ['StringEquals', 'aws:SourceVpce'],
    ['StringEquals', 'aws:PrincipalType'],
    ['StringEquals', 's3:x-amz-acl'],
    ['ForAnyValue:StringEquals', 'aws:CalledVia'],
    ['ForAnyValue:StringLike', 'aws:PrincipalOrgPaths'],
    ['ArnLike', 'aws:PrincipalArn'],
    ['ArnLike', 'iam:PolicyARN'],
    ['IpAddress', 'aws:SourceIp'],
    ['DateLessThan', 'aws:CurrentTime'],
    ['NumericLessThan', 'aws:MultiFactorAuthAge'],
    ['Bool', 'aws:SecureTransport'],
    ['Null', 'aws:TokenIssueTime'],
  ])('the values that are offered for %s %s', (operator, key) => {
    const condition = `{"${operator}": {"${key}": "$0"}}`;
    const text = statement(`"Action": "*", "Resource": "*", "Condition": ${condition}`);
    expect(newErrors(text, 'identity')).toEqual([]);
  });

  it.each([
    ['aws:PrincipalArn', 'arn:aws:iam::111122223333:role/a'],
    ['aws:SourceVpce', 'vpce-0a1b2c3d'],
    ['aws:TagKeys', 'a'],
    ['s3:prefix', 'a'],
    ['dynamodb:LeadingKeys', 'a'],
  ])('the operators that are offered for %s', (key, value) => {
    const condition = `{"$0": {"${key}": "${value}"}}`;
    const text = statement(`"Action": "*", "Resource": "*", "Condition": ${condition}`);
    expect(newErrors(text, 'identity')).toEqual([]);
  });

  it.each([
    ['trust', 'AWS', '"Action": "sts:AssumeRole"'],
    ['trust', 'Service', '"Action": ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"]'],
    ['resource', 'AWS', '"Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"'],
    ['resource', 'Service', '"Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"'],
  ] as const)('the principals that are offered in a %s policy under %s', (type, kind, more) => {
    const text = statement(`"Principal": {"${kind}": "$0"}, ${more}`);
    expect(newErrors(text, type)).toEqual([]);
  });
});
