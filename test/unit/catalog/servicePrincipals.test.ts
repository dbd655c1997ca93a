import { describe, expect, it } from 'vitest';
import { partitionOfRegion } from '../../../server/src/catalog/regions';
import {
  SERVICE_PRINCIPALS,
  findServicePrincipal,
} from '../../../server/src/catalog/servicePrincipals';
import { isServicePrincipal } from '../../../server/src/rules/principal/servicePrincipal';

describe('service principals', () => {
  it('have one entry for each name, in alphabetical order', () => {
    const names = SERVICE_PRINCIPALS.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
    expect(names.length).toBeGreaterThan(450);
  });

  it('have the form of a service principal, without a Region', () => {
    const bad = SERVICE_PRINCIPALS.filter(
      ({ name }) => !isServicePrincipal(name) || name.split('.').some(partitionOfRegion),
    );
    expect(bad).toEqual([]);
  });

  it('have a title', () => {
    for (const { name, title } of SERVICE_PRINCIPALS)
      expect(title, name).toMatch(/^\S.{2,70}[^\s.]$/);
  });

  it.each([
    ['apigateway.amazonaws.com', 'Amazon API Gateway'],
    ['elasticmapreduce.amazonaws.com', 'Amazon EMR'],
    ['es.amazonaws.com', 'Amazon OpenSearch Service (Elasticsearch)'],
    ['vmie.amazonaws.com', 'VM Import/Export'],
    ['edgelambda.amazonaws.com', 'Lambda@Edge'],
    ['cloudformation.amazonaws.com', 'AWS CloudFormation'],
    ['alexa-appkit.amazon.com', 'Alexa Skills Kit'],
  ])('%s is %s', (name, title) => {
    expect(findServicePrincipal(name)?.title).toBe(title);
  });

  it.each([
    ['cks.kms.amazonaws.com', true],
    ['ecs.application-autoscaling.amazonaws.com', true],
    ['ecs-tasks.amazonaws.com', false],
    ['vmie.amazonaws.com', false],
  ])('%s has a service-linked role: %s', (name, linkedRole) => {
    expect(findServicePrincipal(name)?.linkedRole).toBe(linkedRole);
  });

  it('say which are regional everywhere, and which have a name of their own in China', () => {
    const names = (test: (one: (typeof SERVICE_PRINCIPALS)[number]) => boolean) =>
      SERVICE_PRINCIPALS.filter(test).map(({ name }) => name.replace('.amazonaws.com', ''));
    expect(names(({ regional }) => regional)).toEqual(['codedeploy', 'dms', 'logs', 'states']);
    expect(names(({ inChina }) => inChina)).toContain('ec2');
    expect(names(({ inChina }) => inChina)).not.toContain('lambda');
  });
});

describe('finding a service principal', () => {
  it.each([
    ['lambda.amazonaws.com', 'lambda', undefined],
    ['Lambda.AmazonAWS.com', 'lambda', undefined],
    ['s3.ap-east-1.amazonaws.com', 's3', 'ap-east-1'],
    ['states.us-east-1.amazonaws.com', 'states', 'us-east-1'],
    ['logs.cn-north-1.amazonaws.com.cn', 'logs', 'cn-north-1'],
    ['ec2.amazonaws.com.cn', 'ec2', undefined],
    ['ec2.amazonaws.eu', 'ec2', undefined],
    ['config.c2s.ic.gov', 'config', undefined],
    ['delivery.logs.amazonaws.com', 'delivery.logs', undefined],
    ['delivery.logs.me-south-1.amazonaws.com', 'delivery.logs', 'me-south-1'],
    ['resource-explorer-2.amazonaws.com', 'resource-explorer-2', undefined],
  ])('%s is %s in %s', (value, name, region) => {
    expect(findServicePrincipal(value)).toMatchObject({ name: `${name}.amazonaws.com`, region });
  });

  it.each([
    '',
    'lambda',
    '.amazonaws.com',
    'us-east-1.amazonaws.com',
    'lambda.us-east.amazonaws.com',
    's3.ap-east-1.eu-west-1.amazonaws.com',
    'lambda.amazonaws.com.evil.example',
    'alexa-appkit.amazonaws.com',
    '__proto__',
    '__proto__.amazonaws.com',
    'constructor.amazonaws.com',
  ])('%s is none that we know', (value) => {
    expect(findServicePrincipal(value)).toBeUndefined();
  });
});
