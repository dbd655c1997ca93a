import { describe, expect, it } from 'vitest';
import {
  CROSS_SERVICE_CONDITION_KEYS,
  DEPRECATED_GLOBAL_KEYS,
  GLOBAL_CONDITION_KEYS,
  UNLISTED_GLOBAL_KEYS,
  findGlobalConditionKey,
} from '../../../server/src/catalog/globalConditionKeys';
import type { GlobalConditionKey } from '../../../server/src/catalog/globalConditionKeys';
import { expectSentences } from './sentences';

const ALL = [...GLOBAL_CONDITION_KEYS, ...CROSS_SERVICE_CONDITION_KEYS];
const names = (test: (key: GlobalConditionKey) => unknown): readonly string[] =>
  GLOBAL_CONDITION_KEYS.filter(test)
    .map(({ name }) => name)
    .sort();

describe('global condition keys', () => {
  it('have one entry for each name, whatever the letter case', () => {
    const lower = ALL.map(({ name }) => name.toLowerCase());
    expect(new Set(lower).size).toBe(lower.length);
    const others = [...DEPRECATED_GLOBAL_KEYS.map(({ name }) => name), ...UNLISTED_GLOBAL_KEYS];
    expect(others.filter((name) => lower.includes(name.toLowerCase()))).toEqual([]);
  });

  it('are named `aws:…`, those of other services after the service', () => {
    expect(names(({ name }) => !/^aws:[A-Za-z\d]+(?:\/\$\{TagKey\})?$/.test(name))).toEqual([]);
    expect(
      CROSS_SERVICE_CONDITION_KEYS.filter(({ name }) => !/^(?!aws:)[a-z\d]+:[A-Z]\w+$/.test(name)),
    ).toEqual([]);
  });

  it('mark the keys of tags, and only them', () => {
    expect(names(({ tagKey }) => tagKey)).toEqual([
      'aws:PrincipalTag/${TagKey}',
      'aws:RequestTag/${TagKey}',
      'aws:ResourceTag/${TagKey}',
    ]);
    expect(names(({ name, tagKey }) => name.includes('/') !== (tagKey === true))).toEqual([]);
  });

  it('are multivalued only where AWS documents lists', () => {
    expect(names(({ multivalued }) => multivalued)).toEqual([
      'aws:CalledVia',
      'aws:PrincipalOrgPaths',
      'aws:PrincipalServiceNamesList',
      'aws:ResourceOrgPaths',
      'aws:SourceOrgPaths',
      'aws:TagKeys',
      'aws:VpceOrgPaths',
    ]);
  });

  it('are in every request only where AWS says so', () => {
    expect(names(({ presence }) => presence === 'always')).toEqual([
      'aws:CurrentTime',
      'aws:EpochTime',
      'aws:PrincipalAccount',
      'aws:PrincipalType',
      'aws:RequestedRegion',
      'aws:SecureTransport',
      'aws:UserAgent',
      'aws:ViaAWSService',
      'aws:userid',
    ]);
  });

  it('say which values the client makes up', () => {
    expect(names(({ controlledBy }) => controlledBy === 'caller')).toEqual([
      'aws:RequestTag/${TagKey}',
      'aws:TagKeys',
      'aws:UserAgent',
      'aws:referer',
    ]);
  });

  it('name the ten sensitive keys', () => {
    expect(names(({ sensitive }) => sensitive)).toEqual([
      'aws:PrincipalAccount',
      'aws:PrincipalOrgID',
      'aws:ResourceAccount',
      'aws:ResourceOrgID',
      'aws:SourceAccount',
      'aws:SourceOrgID',
      'aws:SourceVpc',
      'aws:SourceVpce',
      'aws:VpceAccount',
      'aws:VpceOrgID',
    ]);
  });

  it.each([
    ['aws:PrincipalArn', 'Arn', 'mostly'],
    ['aws:SourceIp', 'IpAddress', 'mostly'],
    ['aws:VpcSourceIp', 'IpAddress', 'sometimes'],
    ['aws:Ec2InstanceSourcePrivateIPv4', 'IpAddress', 'sometimes'],
    ['aws:SourceVpcArn', 'Arn', 'sometimes'],
    ['aws:SourceVpc', 'String', 'sometimes'],
    ['aws:ChatbotSourceArn', 'Arn', 'sometimes'],
    ['aws:MultiFactorAuthAge', 'Numeric', 'sometimes'],
    ['aws:MultiFactorAuthPresent', 'Bool', 'sometimes'],
    ['aws:TokenIssueTime', 'Date', 'sometimes'],
    ['aws:AssumedRoot', 'Bool', 'sometimes'],
    ['aws:PrincipalIsAWSService', 'Bool', 'mostly'],
    ['aws:ResourceAccount', 'String', 'mostly'],
    ['ec2:RoleDelivery', 'Numeric', 'sometimes'],
  ])('%s is %s and there %s', (name, type, presence) => {
    expect(findGlobalConditionKey(name)).toMatchObject({ type, presence });
  });

  it('know that times and providers have two types', () => {
    expect(findGlobalConditionKey('aws:EpochTime')?.otherType).toBe('Numeric');
    expect(findGlobalConditionKey('aws:FederatedProvider')?.otherType).toBe('Arn');
  });

  it('know the services of the VPC endpoint keys', () => {
    const services = (name: string) => findGlobalConditionKey(name)?.onlyServices ?? [];
    expect(services('aws:SourceVpcArn')).not.toContain('dynamodb');
    expect(services('aws:VpceAccount')).toEqual(services('aws:VpceOrgPaths'));
    expect(services('aws:VpceOrgID')).toEqual(
      expect.arrayContaining([...services('aws:VpceAccount'), 'sqs']),
    );
    for (const { name, onlyServices = [] } of GLOBAL_CONDITION_KEYS)
      expect(new Set(onlyServices).size, name).toBe(onlyServices.length);
  });

  it('are described in whole sentences, in each language', () => {
    for (const key of ALL) expectSentences(key.name, key);
  });
});

describe('finding a global condition key', () => {
  it.each([
    ['aws:principalarn', 'aws:PrincipalArn'],
    ['AWS:SOURCEIP', 'aws:SourceIp'],
    ['aws:Referer', 'aws:referer'],
    ['aws:UserName', 'aws:username'],
    ['aws:PrincipalOrgId', 'aws:PrincipalOrgID'],
    ['aws:ResourceTag/team', 'aws:ResourceTag/${TagKey}'],
    ['aws:requesttag/a/b:c', 'aws:RequestTag/${TagKey}'],
    ['aws:PrincipalTag/${TagKey}', 'aws:PrincipalTag/${TagKey}'],
    ['ec2:SourceInstanceARN', 'ec2:SourceInstanceArn'],
  ])('%s is %s', (written, name) => {
    expect(findGlobalConditionKey(written)?.name).toBe(name);
  });

  it.each([
    '',
    '/',
    'aws:',
    'aws:ResourceTag',
    'aws:ResourceTag/',
    'aws:SourceIp/x',
    'aws:ARN',
    'aws:SourceOwner',
    's3:prefix',
    '__proto__',
    'constructor',
    'aws:__proto__',
    '__proto__/x',
  ])('%s is none', (written) => {
    expect(findGlobalConditionKey(written)).toBeUndefined();
  });

  it('offers keys that exist in the place of deprecated ones', () => {
    const instead = DEPRECATED_GLOBAL_KEYS.flatMap((key) => key.instead);
    expect(instead.filter((name) => findGlobalConditionKey(name)?.name !== name)).toEqual([]);
    expect(DEPRECATED_GLOBAL_KEYS.map(({ name }) => name)).toContain('aws:ARN');
  });
});
