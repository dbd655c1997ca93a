import { parseArn } from '../../iam/arn';
import { hasWildcard } from '../../iam/wildcard';
import type { Selection } from '../../policy/model';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { plainValues } from './plainValues';

const READ = {
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::111122223333:role/reader' },
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
};

export const rule = defineRule({
  id: 'irrelevant-condition-key',
  group: 'condition',
  severity: 'info',
  accessAnalyzer: ['IRRELEVANT_CONDITION_KEY_IN_POLICY'],
  types: ['resource'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'A bucket policy with a condition on the owner of its bucket',
      ja: 'バケットの所有者を条件にしているバケットポリシー',
    },
    why: {
      en: '`s3:ResourceAccount` is the account that owns the bucket. In the policy of that very bucket it always has the same value, so the condition always holds or never does. AWS names only this key as an example of keys that mean nothing in the policy of the resource, so only this one is reported, where all resources of the statement belong to one bucket or access point.',
      ja: '`s3:ResourceAccount` はバケットを所有するアカウントです。そのバケット自身のポリシーでは常に同じ値になるため、条件は常に成り立つか、成り立つことがありません。AWS はリソースのポリシーで意味を持たないキーの例としてこのキーだけを挙げているため、ステートメントのリソースがすべて 1 つのバケットまたはアクセスポイントに属する場合に、このキーだけを報告します。',
    },
    instead: {
      en: 'Remove the condition. To keep your users away from the buckets of others, use the key in an identity-based policy, an SCP or the policy of a VPC endpoint.',
      ja: '条件を削除してください。利用者が第三者のバケットにアクセスするのを防ぐには、アイデンティティベースのポリシー、SCP、または VPC エンドポイントポリシーでこのキーを使用します。',
    },
    bad: {
      policy: examplePolicy({
        ...READ,
        Condition: { StringEquals: { 's3:ResourceAccount': '111122223333' } },
      }),
    },
    good: { policy: examplePolicy(READ) },
    references: [AWS_PAGES.identityAndResource, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    irrelevant: {
      en: '`{key}` is always the account that owns this bucket, so a condition on it decides nothing in the policy of the bucket. Use the key in an identity-based policy.',
      ja: '`{key}` は常にこのバケットを所有するアカウントになるため、バケット自身のポリシーでは条件として意味がありません。このキーはアイデンティティベースのポリシーで使用してください。',
    },
  },
  fixes: {},
  check: {
    condition(condition, { resources }, { report }) {
      const { operator, key, entry } = condition;
      if (key !== 's3:resourceaccount' || operator?.family !== 'String') return;
      if (resources === undefined || !isOneBucket(resources)) return;
      // Compared with the account of the caller, the key does decide something.
      if (plainValues(condition).length === 0) return;
      report({ message: 'irrelevant', data: { key: entry.key.outline }, range: entry.key.range });
    },
  },
});

/** The resources are one bucket or access point and what is in it; others may be the policy of an endpoint. */
function isOneBucket({ values, complete, negated }: Selection): boolean {
  const buckets = new Set(values.map(({ text }) => bucketOf(text ?? '')));
  return complete && !negated && buckets.size === 1 && !buckets.has(undefined);
}

/** The ARN up to the name of the bucket or access point; undefined for other ARNs and for patterns. */
function bucketOf(text: string): string | undefined {
  const arn = parseArn(text);
  if (arn?.service !== 's3') return undefined;
  const name = /^(?:accesspoint\/)?[^/]+/.exec(arn.resource)?.[0] ?? '';
  const bucket = `${arn.account}:${name}`;
  return name === '' || hasWildcard(bucket) ? undefined : bucket;
}
