import { describe, expect, it } from 'vitest';
import { isServiceLinked, readCaller } from '../../../../server/src/reasoning/evaluation/caller';
import { callerContext } from '../../../../server/src/reasoning/evaluation/callerContext';

const account = '111122223333';
const own = { account, partition: 'aws' };
const ROLE = `arn:aws:iam::${account}:role`;
const SESSION = `arn:aws:sts::${account}:assumed-role`;

describe('a caller is read from its ARN or name', () => {
  it.each([
    [`arn:aws:iam::${account}:root`, { kind: 'root', ...own }],
    [account, { kind: 'root', ...own }],
    [`arn:aws:iam::${account}:user/alice`, { kind: 'user', ...own, name: 'alice' }],
    [
      `arn:aws-cn:iam::${account}:user/a/b`,
      { kind: 'user', ...own, partition: 'aws-cn', name: 'a/b' },
    ],
    [`${ROLE}/app`, { kind: 'role', ...own, name: 'app', path: '/', session: undefined }],
    [`${ROLE}/a/b/app`, { kind: 'role', ...own, name: 'app', path: '/a/b/', session: undefined }],
    [`${SESSION}/app/ci`, { kind: 'role', ...own, name: 'app', path: undefined, session: 'ci' }],
    [`arn:aws:sts::${account}:federated-user/bob`, { kind: 'federated-user', ...own, name: 'bob' }],
    [
      `arn:aws:iam::${account}:saml-provider/adfs`,
      { kind: 'federated', provider: `arn:aws:iam::${account}:saml-provider/adfs` },
    ],
    ['accounts.google.com', { kind: 'federated', provider: 'accounts.google.com' }],
    [
      'cognito-identity.amazonaws.com',
      { kind: 'federated', provider: 'cognito-identity.amazonaws.com' },
    ],
    ['gitlab.example.com', { kind: 'federated', provider: 'gitlab.example.com' }],
    ['cloudtrail.amazonaws.com', { kind: 'service', name: 'cloudtrail.amazonaws.com' }],
    ['ec2.amazonaws.com.cn', { kind: 'service', name: 'ec2.amazonaws.com.cn' }],
    ['anonymous', { kind: 'anonymous' }],
  ])('%s', (text, caller) => {
    expect(readCaller(text)).toEqual(caller);
  });

  it.each([
    'alice',
    '*',
    '123',
    'arn:aws:iam::111122223333:user/*',
    'arn:aws:iam::*:user/alice',
    'arn:aws:iam::111122223333:group/admins',
    'arn:aws:iam::111122223333:user/',
    'arn:aws:s3:::bucket',
    'arn:aws:iam::111122223333',
    'a b.amazonaws.com',
    '',
  ])('%j is none', (text) => {
    expect(readCaller(text)).toBeUndefined();
  });

  it.each([
    [`${ROLE}/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`, true],
    [`${SESSION}/AWSServiceRoleForECS/x`, true],
    [`${ROLE}/AWSServiceRoleForECS`, false],
    [`${ROLE}/app`, false],
    [`arn:aws:iam::${account}:user/alice`, false],
  ])('%s is service-linked: %s', (text, expected) => {
    expect(isServiceLinked(readCaller(text))).toBe(expected);
  });
});

describe('keys that follow from the caller', () => {
  const keys = (text: string): Readonly<Record<string, unknown>> => {
    const caller = readCaller(text);
    if (caller === undefined) throw new Error('No caller.');
    return Object.fromEntries(callerContext(caller));
  };

  it('of an IAM user: the name without its path; the ID is there and not known', () => {
    expect(keys(`arn:aws:iam::${account}:user/team/alice`)).toMatchObject({
      'aws:username': ['alice'],
      'aws:userid': undefined,
      'aws:principalarn': [`arn:aws:iam::${account}:user/team/alice`],
      'aws:principalaccount': [account],
      'aws:principaltype': ['User'],
      'aws:principalisawsservice': ['false'],
    });
    expect(keys(`arn:aws:iam::${account}:user/alice`)).not.toHaveProperty('aws:tokenissuetime');
  });

  it('of a role session: the ARN of the role, and no user name', () => {
    expect(keys(`${SESSION}/app/ci`)).toMatchObject({
      'aws:username': [],
      'aws:principalarn': [`${ROLE}/app`],
      'aws:principaltype': ['AssumedRole'],
      'aws:tokenissuetime': undefined,
    });
    expect(keys(`${ROLE}/a/app`)['aws:principalarn']).toEqual([`${ROLE}/a/app`]);
    // The path of these roles cannot be told from the session.
    expect(keys(`${SESSION}/AWSReservedSSO_Admin_1/x`)['aws:principalarn']).toBeUndefined();
  });

  it('of the root user, a federated user, a service and nobody', () => {
    expect(keys(account)).toMatchObject({
      'aws:userid': [account],
      'aws:principaltype': ['Account'],
    });
    expect(keys(`arn:aws:sts::${account}:federated-user/bob`)).toMatchObject({
      'aws:userid': [`${account}:bob`],
      'aws:principaltype': ['FederatedUser'],
    });
    expect(keys('cloudtrail.amazonaws.com')).toMatchObject({
      'aws:principalisawsservice': ['true'],
      'aws:principalservicename': ['cloudtrail.amazonaws.com'],
      'aws:username': [],
    });
    expect(keys('anonymous')).toMatchObject({
      'aws:principalaccount': ['anonymous'],
      'aws:principaltype': ['Anonymous'],
      'aws:principalarn': [],
      'aws:principalisawsservice': [],
    });
    expect(keys('accounts.google.com')['aws:federatedprovider']).toEqual(['accounts.google.com']);
  });
});
