import { describe, expect, it } from 'vitest';
import { findAction } from '../../../../server/src/catalog/actions';
import type { Action } from '../../../../server/src/catalog/model';
import {
  TAG_KEYS,
  sendsServiceKey,
  sendsTagKey,
  tagKeyOf,
} from '../../../../server/src/reasoning/conditionSupport/keySupport';

function known(name: string): Action {
  const action = findAction(name);
  if (action === undefined) throw new Error(`The catalogue has no ${name}.`);
  return action;
}

describe('keys of services', () => {
  it.each([
    ['s3:ListBucket', 's3:prefix', 'yes'],
    ['s3:GetObject', 's3:prefix', 'no'],
    ['s3:GetObject', 'S3:existingobjecttag/team', 'yes'],
    ['ec2:RunInstances', 'ec2:ResourceTag/team', 'yes'],
    ['ec2:DescribeInstances', 'ec2:ResourceTag/team', 'no'],
    // Keys of resource types count.
    ['iam:TagRole', 'iam:ResourceTag/team', 'yes'],
    ['secretsmanager:GetSecretValue', 'secretsmanager:ResourceTag/team', 'yes'],
    ['ssm:SendCommand', 'ssm:resourceTag/team', 'yes'],
    // The key of one service, an action of another.
    ['iam:PassRole', 'iam:PassedToService', 'yes'],
    ['ec2:RunInstances', 'iam:PassedToService', 'no'],
    ['sts:AssumeRole', 'iam:ResourceTag/team', 'yes'],
    ['kms:Decrypt', 'kms:ViaService', 'yes'],
    ['kms:CreateGrant', 'kms:GrantIsForAWSResource', 'yes'],
    ['lambda:InvokeFunctionUrl', 'lambda:FunctionUrlAuthType', 'yes'],
    ['cloudwatch:PutMetricData', 'cloudwatch:namespace', 'yes'],
    ['cloudwatch:PutMetricAlarm', 'cloudwatch:namespace', 'no'],
    ['dynamodb:Query', 'dynamodb:LeadingKeys', 'yes'],
    ['dynamodb:DescribeTable', 'dynamodb:LeadingKeys', 'no'],
  ])('%s sends %s: %s', (action, key, answer) => {
    expect(sendsServiceKey(known(action), key)).toBe(answer);
  });

  it.each([
    ['a key that the reference does not know', 's3:GetObject', 's3:nosuch'],
    ['a global key', 's3:GetObject', 'aws:PrincipalOrgID'],
    ['a key of a session', 's3:GetObject', 'ec2:SourceInstanceArn'],
    ['a key of a session that no action lists', 's3:GetObject', 'datazone:userId'],
    ['a key that no action lists', 'sagemaker:CreateModel', 'sagemaker:OutputKmsKey'],
    ['a key that nearly every action lists', 's3:InitiateReplication', 's3:TlsVersion'],
    ['a claim of an identity provider', 'sts:TagSession', 'cognito-identity.amazonaws.com:aud'],
    ['a claim of SAML', 'sts:TagSession', 'saml:aud'],
    ['a call within a call', 'sts:TagSession', 'sts:ExternalId'],
    [
      'support that AWS documents elsewhere',
      'aws-marketplace:Subscribe',
      'aws-marketplace:ProductId',
    ],
    [
      'an action that AWS publishes with the key',
      'dynamodb:ConditionCheckItem',
      'dynamodb:EnclosingOperation',
    ],
    [
      'a service under its older name',
      'codeconnections:UseConnection',
      'codestar-connections:FullRepositoryId',
    ],
  ])('%s is not known to be missing', (_, action, key) => {
    expect(sendsServiceKey(known(action), key)).toBe('unknown');
  });
});

describe('keys about tags', () => {
  it('tells them from other keys', () => {
    expect(tagKeyOf('AWS:resourcetag/team')).toBe(TAG_KEYS.resource);
    expect(tagKeyOf('aws:RequestTag/team')).toBe(TAG_KEYS.request);
    expect(tagKeyOf('aws:TagKeys')).toBe(TAG_KEYS.names);
    for (const key of ['aws:PrincipalTag/team', 'ec2:ResourceTag/team', 'aws:ResourceTag', 'x']) {
      expect(tagKeyOf(key)).toBeUndefined();
    }
  });

  it.each([
    ['ec2:StartInstances', TAG_KEYS.resource, 'yes'],
    ['ec2:DescribeInstances', TAG_KEYS.resource, 'no'],
    // Both are asked for within a call that may pass session tags.
    ['sts:SetSourceIdentity', TAG_KEYS.request, 'unknown'],
    ['sts:SetSourceIdentity', TAG_KEYS.names, 'unknown'],
    ['route53:GetHostedZone', TAG_KEYS.resource, 'no'],
    // The distribution does not exist yet, but comes with its tags.
    ['cloudfront:CreateDistribution', TAG_KEYS.resource, 'yes'],
    ['ec2:CreateTags', TAG_KEYS.names, 'yes'],
    ['ec2:StartInstances', TAG_KEYS.request, 'no'],
    // The reference has the key, and no action for it.
    ['applicationinsights:CreateComponent', TAG_KEYS.resource, 'unknown'],
  ] as const)('%s sends %s: %s', (action, key, answer) => {
    expect(sendsTagKey(known(action), key)).toBe(answer);
  });
});
