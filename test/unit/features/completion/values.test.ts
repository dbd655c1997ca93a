import { describe, expect, it } from 'vitest';
import { MFA_ACTIONS } from '../../../../server/src/iam/mfa';
import { itemsOf, testCompletion } from '../../testers/completionTester';

const inStatement = (elements: string): string => `{"Statement": [{${elements}}]}`;

testCompletion('Version and Effect', [
  {
    name: 'the version recommended comes first',
    text: '{"Version": "$0", "Statement": [{"Effect": "Allow"}]}',
    first: ['2012-10-17', '2008-10-17'],
    pick: '2012-10-17',
    expected: '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow"}]}',
  },
  {
    name: 'a version replaces the one that stands',
    text: '{"Version": "2008-$010-17", "Statement": []}',
    pick: '2012-10-17',
    expected: '{"Version": "2012-10-17", "Statement": []}',
  },
  {
    name: 'an effect replaces the whole word',
    text: inStatement('"Effect": "De$0ny"'),
    first: ['Allow', 'Deny'],
    pick: 'Allow',
    expected: inStatement('"Effect": "Allow"'),
  },
  {
    name: 'an effect gets quotes where there are none',
    text: inStatement('"Effect": $0'),
    pick: 'Deny',
    expected: inStatement('"Effect": "Deny"'),
  },
  {
    name: 'an effect replaces a bare word right behind the colon',
    text: inStatement('"Effect":Al$0'),
    pick: 'Allow',
    expected: inStatement('"Effect":"Allow"'),
  },
  {
    name: 'an effect gets the comma that its value lacks',
    text: '{"Statement": [{\n  "Effect": $0\n  "Action": "s3:*"\n}]}',
    pick: 'Allow',
    expected: '{"Statement": [{\n  "Effect": "Allow",\n  "Action": "s3:*"\n}]}',
  },
  {
    name: 'an effect at the end of a text that stops within it',
    text: '{"Statement": [{"Effect": "Al$0',
    pick: 'Allow',
    expected: '{"Statement": [{"Effect": "Allow"',
  },
  {
    name: 'an effect at the end of a text that stops before it',
    text: '{"Statement": [{"Effect": $0',
    pick: 'Allow',
    expected: '{"Statement": [{"Effect": "Allow"',
  },
  {
    name: 'a resource control policy can only deny',
    text: inStatement('"Effect": "$0"'),
    set: 'rcp',
    offers: ['Deny'],
    lacks: ['Allow'],
  },
  {
    name: 'nothing behind the closing quote',
    text: inStatement('"Effect": "Allow"$0'),
    nothing: true,
  },
  { name: 'nothing before the colon', text: inStatement('"Effect" $0'), nothing: true },
]);

testCompletion('actions', [
  {
    name: 'replace the whole string and never double its prefix',
    text: inStatement('"Effect": "Allow", "Action": "iam:Cr$0eateThat"'),
    pick: 'iam:CreateVirtualMFADevice',
    expected: inStatement('"Effect": "Allow", "Action": "iam:CreateVirtualMFADevice"'),
  },
  {
    name: 'are not offered where they stand already',
    text: inStatement('"Action": ["iam:enablemfadevice", "$0"]'),
    offers: ['iam:ListMFADevices'],
    lacks: ['iam:EnableMFADevice'],
  },
  {
    name: 'get the commas of their list',
    text: inStatement('"Action": ["s3:GetObject" sts:$0 "s3:b"]'),
    pick: 'sts:AssumeRole',
    expected: inStatement('"Action": ["s3:GetObject", "sts:AssumeRole", "s3:b"]'),
  },
  {
    name: 'close a quote, and do not eat the item that follows',
    text: inStatement('"Action": ["iam:Cr$0, "iam:GetUser"]'),
    pick: 'iam:CreateVirtualMFADevice',
    expected: inStatement('"Action": ["iam:CreateVirtualMFADevice", "iam:GetUser"]'),
  },
  {
    name: 'close a quote at the end of a line',
    text: '{"Statement": [{"Action": [\n  "iam:Cr$0\n]}]}',
    pick: 'iam:CreateVirtualMFADevice',
    expected: '{"Statement": [{"Action": [\n  "iam:CreateVirtualMFADevice"\n]}]}',
  },
  {
    name: 'come in a list that a text stops in',
    text: '{"Statement": [{"Effect": "Allow", "Action": [iam:$0',
    pick: 'iam:GetUser',
    expected: '{"Statement": [{"Effect": "Allow", "Action": ["iam:GetUser"',
  },
  {
    name: 'of a role trust policy',
    text: inStatement('"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "$0"'),
    set: 'trust',
    first: ['sts:AssumeRole'],
    offers: ['sts:TagSession'],
    lacks: ['iam:GetUser', 'sts:GetSessionToken'],
  },
  {
    name: 'that fit the resources come first: devices',
    text: inStatement('"Action": "$0", "Resource": "arn:aws:iam::*:mfa/*"'),
    first: ['iam:CreateVirtualMFADevice'],
  },
  {
    name: 'that fit the resources come first: the user',
    text: inStatement('"Action": "$0", "Resource": "arn:aws:iam::*:user/${aws:username}"'),
    first: ['iam:EnableMFADevice', 'iam:ListMFADevices'],
  },
]);

describe('the exceptions of a gate', () => {
  const { items } = itemsOf({ text: inStatement('"Effect": "Deny", "NotAction": ["$0"]') });
  const labels = items.map(({ label }) => label);

  it('begin with what enrolling a device needs', () => {
    expect(labels.slice(0, 5)).toEqual([
      'iam:CreateVirtualMFADevice',
      'iam:EnableMFADevice',
      'iam:ListMFADevices',
      'iam:ListVirtualMFADevices',
      'iam:ResyncMFADevice',
    ]);
  });

  it('end with what must never be exempt', () => {
    expect(labels.slice(-2)).toEqual(['iam:DeactivateMFADevice', 'iam:DeleteVirtualMFADevice']);
  });

  it('know every MFA action', () => {
    for (const action of MFA_ACTIONS) expect(labels).toContain(action);
  });
});

testCompletion('resources', [
  {
    name: 'every device, where a device is created',
    text: inStatement('"Action": "iam:CreateVirtualMFADevice", "Resource": "$0"'),
    first: ['arn:aws:iam::*:mfa/*'],
    lacks: ['arn:aws:iam::*:mfa/${aws:username}'],
    pick: 'arn:aws:iam::*:mfa/*',
    expected: inStatement(
      '"Action": "iam:CreateVirtualMFADevice", "Resource": "arn:aws:iam::*:mfa/*"',
    ),
  },
  {
    name: 'the own user, where a device is enabled',
    text: inStatement('"Action": ["iam:EnableMFADevice"], "Resource": ["a", $0]'),
    first: ['arn:aws:iam::*:user/${aws:username}'],
    pick: 'arn:aws:iam::*:user/${aws:username}',
    expected: inStatement(
      '"Action": ["iam:EnableMFADevice"], "Resource": ["a", "arn:aws:iam::*:user/${aws:username}"]',
    ),
  },
  {
    name: 'everything, where nothing says more',
    text: inStatement('"Action": "*", "Resource": $0'),
    first: ['*'],
    pick: '*',
    expected: inStatement('"Action": "*", "Resource": "*"'),
  },
  {
    name: 'an ARN to fill in',
    text: inStatement('"Resource": "$0"'),
    pick: 'arn:aws:…',
    expected: inStatement('"Resource": "arn:aws:s3:::amzn-s3-demo-bucket"'),
  },
  {
    name: 'none in a role trust policy',
    text: inStatement('"Resource": "$0"'),
    set: 'trust',
    nothing: true,
  },
]);

testCompletion('principals', [
  {
    name: 'kinds that are not there yet',
    text: inStatement('"Principal": {"AWS": "*", "$0"}'),
    offers: ['Service', 'Federated'],
    lacks: ['AWS'],
    pick: 'Service',
    expected: inStatement('"Principal": {"AWS": "*", "Service": ""}'),
  },
  {
    name: 'no canonical users in a role trust policy',
    text: inStatement('"Principal": {$0}'),
    set: 'trust',
    offers: ['AWS'],
    lacks: ['CanonicalUser'],
  },
  {
    name: 'an account',
    text: inStatement('"Principal": {"AWS": "arn$0"}'),
    pick: 'arn:aws:iam::…:root',
    expected: inStatement('"Principal": {"AWS": "arn:aws:iam::111122223333:root"}'),
  },
  {
    name: 'services that are not there yet',
    text: inStatement('"Principal": {"Service": ["ec2.amazonaws.com", "$0"]}'),
    offers: ['lambda.amazonaws.com'],
    lacks: ['ec2.amazonaws.com', '*'],
  },
  {
    name: 'a kind where nothing stands',
    text: inStatement('"Effect": "Allow", "Principal": $0'),
    set: 'resource',
    offers: ['*'],
    pick: 'AWS',
    expected: inStatement('"Effect": "Allow", "Principal": {\n  "AWS": ""\n}'),
  },
  {
    name: 'only everyone in a resource control policy',
    text: inStatement('"Principal": "$0"'),
    set: 'rcp',
    offers: ['*'],
    lacks: ['AWS'],
  },
]);
