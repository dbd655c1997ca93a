import { globalKeyPage } from '../awsPages';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'missing-paired-condition-key',
  group: 'condition',
  severity: 'warning',
  accessAnalyzer: ['MISSING_PAIRED_CONDITION_KEYS'],
  since: '0.1.0',
  docs: {
    title: {
      en: '`aws:VpcSourceIp` without `aws:SourceVpc`',
      ja: '`aws:SourceVpc` のない `aws:VpcSourceIp`',
    },
    why: {
      en: 'Private addresses are not unique: anyone can build a VPC with the same range and a VPC endpoint in it. `aws:VpcSourceIp` alone therefore says nothing about whose network a request comes from.',
      ja: 'プライベートアドレスは一意ではなく、同じ範囲を持つ VPC と VPC エンドポイントは誰でも作成できます。そのため、`aws:VpcSourceIp` だけでは、リクエストがどのネットワークから来たかを判断できません。',
    },
    instead: {
      en: 'Add a condition on `aws:SourceVpc` (or `aws:SourceVpce`) to the same statement.',
      ja: '同じステートメントに `aws:SourceVpc`（または `aws:SourceVpce`）の条件を追加してください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*",
      "Condition": { "IpAddress": { "aws:VpcSourceIp": "10.0.0.0/16" } }
    }
  ]
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*",
      "Condition": {
        "IpAddress": { "aws:VpcSourceIp": "10.0.0.0/16" },
        "StringEquals": { "aws:SourceVpc": "vpc-111bbb22" }
      }
    }
  ]
}`,
    },
    references: [globalKeyPage('vpcsourceip')],
  },
  messages: {
    unpaired: {
      en: 'Any VPC can have these private addresses, so `{key}` alone does not say which network a request comes from. Add a condition on `aws:SourceVpc`.',
      ja: 'このプライベートアドレスはどの VPC でも使えるため、`{key}` だけではリクエスト元のネットワークを特定できません。`aws:SourceVpc` の条件を追加してください。',
    },
  },
  fixes: {},
  check: {
    condition({ operator, entry, key }, statement, { report }) {
      if (key !== 'aws:vpcsourceip' || operator?.family !== 'IpAddress') return;
      // Denying certain addresses denies them in every network: too much rather than too little.
      if (statement.effect === undefined || (statement.effect === 'Deny' && !operator.negated)) {
        return;
      }
      if (statement.conditions.some((one) => NETWORK_KEYS.has(one.key))) return;
      const data = { key: entry.key.outline };
      report({ message: 'unpaired', data, range: entry.key.range });
    },
  },
});

/** Keys that say which VPC or endpoint a request came through, or whose. */
const NETWORK_KEYS: ReadonlySet<string> = new Set([
  'aws:sourcevpc',
  'aws:sourcevpcarn',
  'aws:sourcevpce',
  'aws:vpceaccount',
  'aws:vpceorgid',
  'aws:vpceorgpaths',
]);
