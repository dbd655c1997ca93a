import { describe, expect, it } from 'vitest';
import {
  PARTITIONS,
  REGIONS,
  findRegion,
  partitionOfRegion,
} from '../../../server/src/catalog/regions';

describe('Regions and partitions', () => {
  it('have one entry for each code and name', () => {
    const entries = [
      PARTITIONS.map(({ id }) => id),
      REGIONS.map(({ id }) => id),
      REGIONS.map(({ name }) => name.en),
      REGIONS.map(({ name }) => name.ja),
    ];
    for (const values of entries) expect(new Set(values).size).toBe(values.length);
  });

  it('agree on which Region is in which partition', () => {
    for (const { id, partition } of REGIONS)
      expect(
        PARTITIONS.filter((one) => partitionOfRegion(id) === one).map((one) => one.id),
        id,
      ).toEqual([partition]);
  });

  it('have at least one Region in each partition', () => {
    expect(new Set(REGIONS.map(({ partition }) => partition))).toEqual(
      new Set(PARTITIONS.map(({ id }) => id)),
    );
  });

  it.each([
    ['ap-southeast-5', 'Asia Pacific (Malaysia)', 'アジアパシフィック (マレーシア)'],
    ['ap-southeast-6', 'Asia Pacific (New Zealand)', 'アジアパシフィック (ニュージーランド)'],
    ['ap-southeast-7', 'Asia Pacific (Thailand)', 'アジアパシフィック (タイ)'],
    ['me-west-1', 'Middle East (Saudi Arabia)', '中東 (サウジアラビア)'],
    ['sa-west-1', 'South America (Chile)', '南米 (チリ)'],
    ['eu-west-3', 'Europe (Paris)', '欧州 (パリ)'],
  ])('%s is %s', (id, en, ja) => {
    expect(findRegion(id)?.name).toEqual({ en, ja });
  });

  it.each([
    'aws-global',
    'us-east',
    'us-east-1a',
    'US-EAST-1',
    '',
    '*',
    '__proto__',
    'constructor',
  ])('%s is none', (id) => {
    expect(findRegion(id)).toBeUndefined();
    expect(partitionOfRegion(id)).toBeUndefined();
  });

  it.each([
    ['us-gov-west-1', 'aws-us-gov', 'amazonaws.com'],
    ['cn-north-1', 'aws-cn', 'amazonaws.com.cn'],
    ['eusc-de-east-1', 'aws-eusc', 'amazonaws.eu'],
    ['us-isob-east-1', 'aws-iso-b', 'sc2s.sgov.gov'],
    ['eu-west-9', 'aws', 'amazonaws.com'],
  ])('%s is in %s', (id, partition, dnsSuffix) => {
    expect(partitionOfRegion(id)).toMatchObject({ id: partition, dnsSuffix });
  });
});
