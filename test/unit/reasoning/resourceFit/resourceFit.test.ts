import { describe, expect, it } from 'vitest';
import { fullName } from '../../../../server/src/catalog/actions';
import type { Statement } from '../../../../server/src/policy/model';
import { actionsFor } from '../../../../server/src/reasoning/resourceFit/actionsFor';
import { reachOf } from '../../../../server/src/reasoning/resourceFit/fit';
import { typesOf } from '../../../../server/src/reasoning/resourceFit/typesOf';
import { parseCase } from '../../testers/ruleTester';

const statementOf = (body: object): Statement => {
  const [document] = parseCase(
    JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...body }] }),
  ).policies;
  const statement = document?.policy.statements[0];
  if (statement === undefined) throw new Error('No statement.');
  return statement;
};

const typeNames = (resource: string): readonly string[] | string => {
  const [value] = statementOf({ Action: 's3:*', Resource: resource }).resources?.values ?? [];
  if (value === undefined) throw new Error('No resource.');
  const types = typesOf(value);
  if (types.kind !== 'some') return types.kind;
  return [...new Set(types.formats.map(({ type }) => type))].sort();
};

describe('typesOf', () => {
  it.each<[string, readonly string[] | string]>([
    ['*', 'any'],
    ['arn:aws:*:*:*:*', 'any'],
    ['arn:aws:s3:::bucket', ['bucket']],
    ['arn:aws:s3:::bucket/*', ['object']],
    ['arn:aws:s3:::bucket*', ['bucket', 'object']],
    ['arn:aws:s3:::${aws:username}', ['bucket', 'object']],
    ['arn:aws:s3:eu-west-1:123456789012:accesspoint/a', ['accesspoint']],
    ['arn:aws:s3:::accesspoint/a', ['object']],
    ['arn:aws:s3:eu-west-1::bucket', ['bucket']],
    ['arn:aws:lambda:eu-west-1:123456789012:functoin:f', 'none'],
    ['arn:aws:nosuch:::x', 'unknown'],
    // An access point in several Regions, for its objects.
    ['arn:aws:s3::123456789012:accesspoint/a1b2.mrap/object/*', 'unknown'],
    // Resources of AWS itself.
    ['arn:aws:braket:::device/quantum-simulator/amazon/sv1', 'unknown'],
    ['arn:aws:cloudformation:us-east-1::type/resource/AWS-S3-Bucket', 'unknown'],
    ['arn:aws:cloudformation:us-east-1::stack/a/*', ['stack']],
    ['arn:aws:iot:*::jobtemplate/*', 'unknown'],
    ['arn:aws:iot:*:123456789012:jobtemplate/*', ['jobtemplate']],
    // Forms beside those of the reference.
    ['arn:aws:mobiletargeting:us-east-1:123456789012:apps', 'unknown'],
    ['arn:aws:imagebuilder:us-east-1:aws:component/update-linux/1.0.0', 'unknown'],
    ['arn:aws:s3', 'unknown'],
    ['', 'unknown'],
  ])('%s', (resource, expected) => {
    expect(typeNames(resource)).toEqual(expected);
  });
});

describe('actionsFor', () => {
  const forFirst = (body: object) => {
    const statement = statementOf(body);
    const [resource] = statement.resources?.values ?? [];
    const found = resource && actionsFor(resource, statement);
    return found && [found.usable.map(fullName), found.unusable.map(fullName)];
  };

  it('tells the usable actions from the others', () => {
    expect(
      forFirst({
        Action: ['s3:GetObject', 's3:ListBucket', 'iam:PassRole', 's3:NoSuch'],
        Resource: 'arn:aws:s3:::bucket',
      }),
    ).toEqual([['s3:ListBucket'], ['s3:GetObject', 'iam:PassRole']]);
  });

  it('looks at the services of the resource only under a wide pattern', () => {
    const [usable, unusable] =
      forFirst({ Action: '*:GetQueue*', Resource: 'arn:aws:sqs:*:*:q' }) ?? [];
    expect(usable).toEqual(['sqs:GetQueueAttributes', 'sqs:GetQueueUrl']);
    expect(unusable).toEqual([]);
  });

  it('takes NotAction the other way round', () => {
    const [usable, unusable] =
      forFirst({ NotAction: 'sqs:[a-z]*', Resource: 'arn:aws:sqs:*:*:q' }) ?? [];
    expect(usable).toContain('sqs:SendMessage');
    const [without] = forFirst({ NotAction: 'sqs:Send*', Resource: 'arn:aws:sqs:*:*:q' }) ?? [];
    expect(without).not.toContain('sqs:SendMessage');
    expect(without).toContain('sqs:ReceiveMessage');
    expect(unusable).toEqual([]);
  });

  it('says nothing of what is not known', () => {
    expect(forFirst({ Action: 's3:GetObject', Resource: '*' })).toBeUndefined();
    expect(forFirst({ Action: 's3:GetObject', Resource: 'arn:aws:nosuch:::x' })).toBeUndefined();
  });
});

describe('reachOf', () => {
  it('is open for whatever is not certain', () => {
    expect(reachOf(statementOf({ Action: 's3:*', Resource: '*' })).open).toBe(true);
    expect(reachOf(statementOf({ Action: 's3:*', NotResource: 'arn:aws:s3:::b' })).open).toBe(true);
    expect(reachOf(statementOf({ Action: 's3:*' })).open).toBe(true);
    expect(reachOf(statementOf({ Action: 's3:*', Resource: [{ Ref: 'Bucket' }] })).open).toBe(true);
  });

  it('collects the types of all resources', () => {
    const reach = reachOf(
      statementOf({ Action: 's3:*', Resource: ['arn:aws:s3:::b', 'arn:aws:sns:*:*:topic'] }),
    );
    expect(reach.open).toBe(false);
    expect(reach.types.has('s3/bucket')).toBe(true);
    expect(reach.types.has('sns/topic')).toBe(true);
    expect(reach.types.has('s3/object')).toBe(false);
  });
});
