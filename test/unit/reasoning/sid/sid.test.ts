import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parseText } from '../../../../server/src/service/languageService';
import { sidFor, suggestSids } from '../../../../server/src/reasoning/sid/sid';

const policyOf = (...statements: readonly string[]) => {
  const text = `{"Version": "2012-10-17", "Statement": [${statements.join(', ')}]}`;
  const [document] = parseText({ uri: 'a', languageId: 'json', text, type: undefined }).policies;
  if (document === undefined) throw new Error('Expected a policy.');
  return document.policy;
};

function sidOf(...statements: readonly string[]): string | undefined {
  const policy = policyOf(...statements);
  const [statement] = policy.statements;
  return statement && sidFor(statement, policy);
}

const allow = (more: string): string => `{"Effect": "Allow", ${more}}`;
const deny = (more: string): string => `{"Effect": "Deny", ${more}}`;

describe('the Sid for a statement', () => {
  it.each([
    ['AllowAll', allow('"Action": "*", "Resource": "*"')],
    ['AllowAllS3', allow('"Action": "s3:*", "Resource": "*"')],
    ['AllowS3GetObject', allow('"Action": "s3:GetObject", "Resource": "*"')],
    ['AllowS3Read', allow('"Action": ["s3:GetObject", "s3:GetBucketAcl"], "Resource": "*"')],
    [
      'AllowS3ReadOnBucket',
      allow(
        '"Action": ["s3:Get*", "s3:List*"], "Resource": ["arn:aws:s3:::b", "arn:aws:s3:::b/*"]',
      ),
    ],
    [
      'AllowS3ReadWriteOnObject',
      allow('"Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::b/*"'),
    ],
    [
      'AllowDynamoDBAndSQSReadWrite',
      allow('"Action": ["dynamodb:GetItem", "sqs:SendMessage"], "Resource": "*"'),
    ],
    [
      'AllowWrite',
      allow('"Action": ["dynamodb:PutItem", "sqs:SendMessage", "sns:Publish"], "Resource": "*"'),
    ],
    ['AllowListedActions', allow('"Action": ["*:Get*", "sqs:SendMessage", "x"], "Resource": "*"')],
    ['AllowAllExceptIAM', allow('"NotAction": "iam:*", "Resource": "*"')],
    [
      'AllowPassRoleOnRoleToService',
      allow(
        '"Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/a", "Condition": {"StringEquals": {"iam:PassedToService": "ec2.amazonaws.com"}}',
      ),
    ],
    [
      'AllowIAMWriteOnSelf',
      allow(
        '"Action": ["iam:EnableMFADevice", "iam:ResyncMFADevice"], "Resource": "arn:aws:iam::*:user/${aws:username}"',
      ),
    ],
    [
      'DenyAllExceptListedIfNoMFA',
      deny(
        '"NotAction": ["iam:GetUser", "sts:GetSessionToken"], "Resource": "*", "Condition": {"BoolIfExists": {"aws:MultiFactorAuthPresent": "false"}}',
      ),
    ],
    [
      'AllowAssumeRoleWithMFA',
      allow(
        '"Action": "sts:AssumeRole", "Resource": "*", "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}}',
      ),
    ],
    [
      'DenyAllOutsideRegions',
      deny(
        '"Action": "*", "Resource": "*", "Condition": {"StringNotEquals": {"aws:RequestedRegion": ["eu-west-1"]}}',
      ),
    ],
    [
      'DenyAllS3OnBucketForEveryoneWithoutTLS',
      deny(
        '"Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::b", "arn:aws:s3:::b/*"], "Condition": {"Bool": {"aws:SecureTransport": "false"}}',
      ),
    ],
    [
      'AllowAssumeRoleForLambda',
      allow('"Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"'),
    ],
    [
      'AllowAssumeRoleWithWebIdentityForGitHubActionsWithConditions',
      allow(
        '"Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"}, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringEquals": {"token.actions.githubusercontent.com:aud": "sts.amazonaws.com"}}',
      ),
    ],
    [
      'AllowAssumeRoleForAccounts',
      allow('"Principal": {"AWS": ["111122223333", "444455556666"]}, "Action": "sts:AssumeRole"'),
    ],
    [
      'AllowS3GetObjectOutsideListedResources',
      allow('"Action": "s3:GetObject", "NotResource": "arn:aws:s3:::b/*"'),
    ],
  ])('is %s', (sid, statement) => {
    expect(sidOf(statement)).toBe(sid);
  });

  it.each([
    ['no effect', '{"Action": "s3:GetObject"}'],
    ['no action', allow('"Resource": "*"')],
    ['an empty action', allow('"Action": [""]')],
  ])('is not made of %s', (_, statement) => {
    expect(sidOf(statement)).toBeUndefined();
  });

  it('is one that no other statement has', () => {
    const statement = allow('"Action": "s3:*"');
    expect(sidOf(statement, '{"Sid": "AllowAllS3"}')).toBe('AllowAllS3v2');
    const read = allow('"Action": "sqs:*"');
    expect(sidOf(read, '{"Sid": "AllowAllSQS"}', '{"Sid": "AllowAllSQS2"}')).toBe('AllowAllSQS3');
  });

  it('may be the one that the statement has', () => {
    expect(sidOf('{"Sid": "AllowAllSQS", "Effect": "Allow", "Action": "sqs:*"}')).toBe(
      'AllowAllSQS',
    );
  });
});

describe('any statement', () => {
  const word = fc.constantFrom(
    '*',
    's3:*',
    's3:Get*',
    'sts:AssumeRole',
    'x:y',
    '',
    'é:ü',
    '${a}:b',
  );
  const arn = fc.constantFrom('*', 'arn:aws:s3:::b', 'arn:aws:x:::y', 'é', 'arn:aws:iam::1:role/a');
  const key = fc.constantFrom('aws:SourceIp', 'aws:MultiFactorAuthPresent', 'a:b', 'é');

  it('has Sids of letters and digits only, all different', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.array(word, { maxLength: 4 }),
        fc.array(arn, { maxLength: 3 }),
        fc.array(key, { maxLength: 2 }),
        (negated, actions, resources, keys) => {
          const policy = policyOf(
            JSON.stringify({
              Effect: 'Deny',
              [negated ? 'NotAction' : 'Action']: actions,
              Principal: { AWS: resources },
              Resource: resources,
              Condition: { Bool: Object.fromEntries(keys.map((one) => [one, 'false'])) },
            }),
          );
          const sids = policy.statements.flatMap((one) => suggestSids(one, policy));
          for (const sid of sids) expect(sid).toMatch(/^[A-Za-z0-9]+$/);
          expect(new Set(sids).size).toBe(sids.length);
        },
      ),
    );
  });
});
