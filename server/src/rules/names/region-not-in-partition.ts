import { PARTITIONS, REGIONS, partitionOfRegion } from '../../catalog/regions';
import type { Partition } from '../../catalog/regions';
import { hasWildcard, matchesWildcard } from '../../iam/wildcard';
import { AWS_PAGES } from '../awsPages';
import { effectOfMatching } from '../condition/accessEffect';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { arnFields, fieldRange } from './arnField';
import { isWithoutRegion } from './arnShape';
import { ARNS, REGION_CODES } from './references';
import { CHANGE_FIX, replaceFixes } from './replaceFixes';

const example = (partition: string): string =>
  examplePolicy({
    Effect: 'Allow',
    Action: 'ec2:StartInstances',
    Resource: `arn:${partition}:ec2:cn-north-1:111122223333:instance/*`,
  });

export const rule = defineRule({
  id: 'region-not-in-partition',
  group: 'names',
  severity: 'error',
  accessAnalyzer: ['INVALID_ARN_REGION'],
  types: ['identity', 'resource', 'scp', 'rcp', 'boundary', 'session', 'endpoint'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'The Region of the ARN is not in its partition',
      ja: 'ARN のリージョンがパーティションに属していません',
    },
    why: {
      en: 'Each Region belongs to one partition: `cn-north-1` to `aws-cn`, `us-gov-west-1` to `aws-us-gov`. An ARN that puts a Region into another partition names no resource. This happens easily when a policy is copied from one partition to another.',
      ja: 'リージョンは 1 つのパーティションに属します（`cn-north-1` は `aws-cn`、`us-gov-west-1` は `aws-us-gov`）。リージョンと異なるパーティションを書いた ARN が指すリソースは存在しません。ポリシーを別のパーティションに移すときに起こりやすい誤りです。',
    },
    instead: {
      en: 'Write the partition that the Region belongs to, or a Region of the partition.',
      ja: 'リージョンが属するパーティションか、パーティションに属するリージョンを書いてください。',
    },
    bad: { policy: example('aws') },
    good: { policy: example('aws-cn') },
    references: [ARNS, AWS_PAGES.resource, REGION_CODES],
  },
  messages: {
    other: {
      en: 'The Region `{region}` is in the partition `{right}`, not in `{partition}`, so this ARN names no resource. Correct one of the two.',
      ja: 'リージョン `{region}` が属するパーティションは `{partition}` ではなく `{right}` のため、この ARN が指すリソースは存在しません。どちらかを修正してください。',
    },
    none: {
      en: 'No Region of the partition `{partition}` matches `{region}`, so this ARN names no resource. Correct one of the two.',
      ja: 'パーティション `{partition}` には `{region}` に一致するリージョンがないため、この ARN が指すリソースは存在しません。どちらかを修正してください。',
    },
  },
  fixes: CHANGE_FIX,
  check: {
    resources({ values, negated }, statement, { report }) {
      const effect = effectOfMatching(statement, negated ? 'fewer' : 'more');
      for (const value of values) {
        const { partition, region } = arnFields(value);
        if (partition === undefined || region === undefined) continue;
        // What any partition or Region has says nothing.
        if (partition.text === '*' || region.text === '' || region.text === '*') continue;
        if (isWithoutRegion(value)) continue;
        const named = PARTITIONS.filter(({ id }) => matchesWildcard(partition.text, id));
        const ofRegion = partitionsOf(region.text);
        // A partition or Region that does not exist is another rule's finding.
        if (named.length === 0 || ofRegion.length === 0) continue;
        if (named.some((one) => ofRegion.includes(one))) continue;
        const [right, ...others] = ofRegion.map(({ id }) => id);
        const isOne = right !== undefined && others.length === 0;
        const isPattern = hasWildcard(region.text);
        report({
          message: isOne && !isPattern ? 'other' : 'none',
          data: { region: region.text, partition: partition.text, ...(isOne && { right }) },
          range: fieldRange(region),
          // As for other Regions that patterns miss, Access Analyzer does not say that it looks.
          ...(isPattern && { severity: 'warning' as const, accessAnalyzer: null }),
          fixes: isOne ? replaceFixes(partition, [right], effect) : [],
        });
      }
    },
  },
});

/** The partitions with a Region of this code, or with one that the pattern matches. */
function partitionsOf(region: string): readonly Partition[] {
  if (!hasWildcard(region)) return [partitionOfRegion(region)].filter((one) => one !== undefined);
  const matched = new Set(
    REGIONS.filter(({ id }) => matchesWildcard(region, id)).map(({ partition }) => partition),
  );
  return PARTITIONS.filter(({ id }) => matched.has(id));
}
