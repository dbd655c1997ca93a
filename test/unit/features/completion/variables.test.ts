import { describe, expect, it } from 'vitest';
import { itemsOf, testCompletion } from '../../testers/completionTester';

const on = (resource: string): string =>
  `{"Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": ${resource}}]}`;

testCompletion('policy variables', [
  {
    name: 'are offered behind ${, the user first, and closed',
    text: on('"arn:aws:iam::*:user/${$0"'),
    first: ['aws:username', 'aws:userid', 'aws:PrincipalTag/'],
    lacks: ['arn:aws:iam::*:mfa/*', 'aws:MultiFactorAuthPresent', 'aws:TagKeys'],
    pick: 'aws:username',
    expected: on('"arn:aws:iam::*:user/${aws:username}"'),
  },
  {
    name: 'replace the variable that stands',
    text: on('"arn:aws:s3:::b/${aws:us$0erid}/x"'),
    pick: 'aws:username',
    expected: on('"arn:aws:s3:::b/${aws:username}/x"'),
  },
  {
    name: 'keep a default value',
    text: on('"arn:aws:s3:::b/${$0aws:userid, \'nobody\'}"'),
    pick: 'aws:username',
    expected: on('"arn:aws:s3:::b/${aws:username, \'nobody\'}"'),
  },
  {
    name: 'keep what follows an open one',
    text: on('["arn:aws:s3:::b/${aws:$0 /x"]'),
    pick: 'aws:userid',
    expected: on('["arn:aws:s3:::b/${aws:userid} /x"]'),
  },
  {
    name: 'with a part to fill in',
    text: on('"arn:aws:s3:::b/${$0}"'),
    pick: 'aws:PrincipalTag/',
    expected: on('"arn:aws:s3:::b/${aws:PrincipalTag/KEY}"'),
  },
  {
    name: 'in a condition value',
    text: '{"Statement": [{"Condition": {"StringLike": {"s3:prefix": ["home/${$0}/*"]}}}]}',
    pick: 'aws:username',
    expected:
      '{"Statement": [{"Condition": {"StringLike": {"s3:prefix": ["home/${aws:username}/*"]}}}]}',
  },
  {
    name: 'at the end of a text that stops there',
    text: '{"Statement": [{"Effect": "Allow", "Resource": "arn:aws:s3:::b/${aws:$0',
    pick: 'aws:username',
    expected: '{"Statement": [{"Effect": "Allow", "Resource": "arn:aws:s3:::b/${aws:username}',
  },
  {
    name: 'with the keys of a provider, and tags of the open policies',
    text: on('"arn:aws:s3:::b/${$0}"'),
    open: [
      on('"arn:aws:s3:::${aws:PrincipalTag/x}"').replace(
        '"s3:*"',
        '"s3:*", "Condition": {"StringEquals": {"aws:PrincipalTag/team": "a"}}',
      ),
    ],
    offers: [
      'aws:PrincipalTag/team',
      'aws:ResourceTag/',
      'saml:sub',
      'sts:ExternalId',
      'aws:SourceIp',
    ],
    lacks: ['aws:SecureTransport', 'aws:PrincipalOrgPaths', 'saml:cn'],
  },
  {
    name: 'not in a policy of the earlier version',
    text: on('"arn:aws:s3:::b/${$0}"').replace('{', '{"Version": "2008-10-17", '),
    lacks: ['aws:username'],
  },
  {
    name: 'not in the fields of an ARN before the resource',
    text: on('"arn:aws:s3:${$0}"'),
    nothing: true,
  },
  {
    name: 'not for operators that do not replace them',
    text: '{"Statement": [{"Condition": {"IpAddress": {"aws:SourceIp": "${$0}"}}}]}',
    nothing: true,
  },
  {
    name: 'not behind a variable',
    text: on('"arn:aws:s3:::b/${aws:username}$0"'),
    lacks: ['aws:username'],
  },
  {
    name: 'not in an action',
    text: '{"Statement": [{"Action": "s3:${$0}"}]}',
    lacks: ['aws:username'],
  },
]);

describe('a policy variable', () => {
  it('says what it becomes', () => {
    const { items } = itemsOf({ text: on('"${$0}"') });
    const user = items.find(({ label }) => label === 'aws:username');
    expect(user?.documentation?.()).toContain('name of the IAM user');
  });
});
