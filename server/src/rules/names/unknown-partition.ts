import { PARTITIONS, partitionOfRegion } from '../../catalog/regions';
import { nearestNames } from '../../iam/nearestNames';
import { hasWildcard, matchesWildcard } from '../../iam/wildcard';
import { AWS_PAGES } from '../awsPages';
import { effectOfMatching } from '../condition/accessEffect';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { arnFields, fieldRange } from './arnField';
import type { ArnField } from './arnField';
import { ARNS } from './references';
import { CHANGE_FIX, replaceFixes } from './replaceFixes';

const example = (partition: string): string =>
  examplePolicy({
    Effect: 'Allow',
    Action: 's3:ListBucket',
    Resource: `arn:${partition}:s3:::amzn-s3-demo-bucket`,
  });

export const rule = defineRule({
  id: 'unknown-partition',
  group: 'names',
  severity: 'error',
  accessAnalyzer: ['INVALID_PARTITION'],
  types: ['identity', 'resource', 'scp', 'rcp', 'boundary', 'session', 'endpoint'],
  since: '0.2.0',
  docs: {
    title: { en: 'AWS has no such partition', ja: 'そのパーティションは存在しません' },
    why: {
      en: 'The second field of an ARN is the partition: `aws` for the commercial Regions, `aws-cn` for China, `aws-us-gov` for AWS GovCloud (US), and a few more. With any other value the ARN names no resource.',
      ja: 'ARN の 2 番目のフィールドはパーティションで、商用リージョンは `aws`、中国は `aws-cn`、AWS GovCloud (US) は `aws-us-gov` です（ほかにもいくつかあります）。それ以外の値が入っていると、その ARN が指すリソースは存在しません。',
    },
    instead: {
      en: 'Write the partition of the account. For a policy that several partitions share, write `*`.',
      ja: 'アカウントのパーティションを書いてください。複数のパーティションで使うポリシーでは `*` と書きます。',
    },
    bad: { policy: example('aws-gov') },
    good: { policy: example('aws-us-gov') },
    references: [ARNS, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    unknown: {
      en: 'AWS has no partition `{partition}`, so this ARN names no resource. Write `aws`, `aws-cn`, `aws-us-gov` or another partition of AWS.',
      ja: 'AWS にパーティション `{partition}` は存在しないため、この ARN が指すリソースは存在しません。`aws`、`aws-cn`、`aws-us-gov` などの AWS のパーティションを書いてください。',
    },
    empty: {
      en: 'This ARN has an empty partition, so it names no resource. Write `aws`, `aws-cn`, `aws-us-gov` or another partition of AWS.',
      ja: 'パーティションが空のため、この ARN が指すリソースは存在しません。`aws`、`aws-cn`、`aws-us-gov` などの AWS のパーティションを書いてください。',
    },
  },
  fixes: CHANGE_FIX,
  check: {
    resources({ values, negated }, statement, { report }) {
      const effect = effectOfMatching(statement, negated ? 'fewer' : 'more');
      for (const value of values) {
        const field = arnFields(value).partition;
        if (field === undefined || isPartition(field.text)) continue;
        report({
          message: field.text === '' ? 'empty' : 'unknown',
          data: { partition: field.text },
          range: fieldRange(field),
          fixes: replaceFixes(field, suggestPartitions(field), effect),
        });
      }
    },
  },
});

const isPartition = (text: string): boolean =>
  PARTITIONS.some(({ id }) => matchesWildcard(text, id));

/** Names that people give to partitions. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['amazon', 'aws'],
  ['aws-china', 'aws-cn'],
  ['aws-gov', 'aws-us-gov'],
  ['aws-govcloud', 'aws-us-gov'],
  ['aws-us-govcloud', 'aws-us-gov'],
]);

function suggestPartitions({ text, arn }: ArnField): readonly string[] {
  const ofRegion = partitionOfRegion(arn.region)?.id;
  if (ofRegion !== undefined) return [ofRegion];
  if (text === '' || hasWildcard(text)) return [];
  const other = OTHER_NAMES.get(text.toLowerCase());
  if (other !== undefined) return [other];
  return nearestNames(
    PARTITIONS.map(({ id }) => id),
    text,
  );
}
