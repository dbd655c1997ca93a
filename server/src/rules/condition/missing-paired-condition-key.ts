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
      en: 'A private address without its VPC',
      ja: 'VPC の指定がないプライベートアドレス',
    },
    why: {
      en: 'Private addresses are not unique: anyone can build a VPC with the same range and a VPC endpoint in it. `aws:VpcSourceIp` and `aws:Ec2InstanceSourcePrivateIPv4` alone therefore say nothing about whose network a request comes from.',
      ja: 'プライベートアドレスは一意ではなく、同じ範囲を持つ VPC と VPC エンドポイントは誰でも作成できます。そのため、`aws:VpcSourceIp` や `aws:Ec2InstanceSourcePrivateIPv4` だけでは、リクエストがどのネットワークから来たかを判断できません。',
    },
    instead: {
      en: 'Beside `aws:VpcSourceIp`, add a condition on `aws:SourceVpc`, `aws:SourceVpcArn` or `aws:SourceVpce` to the same statement; beside `aws:Ec2InstanceSourcePrivateIPv4`, one on `aws:Ec2InstanceSourceVpc`.',
      ja: '`aws:VpcSourceIp` には `aws:SourceVpc`、`aws:SourceVpcArn`、`aws:SourceVpce` のいずれか、`aws:Ec2InstanceSourcePrivateIPv4` には `aws:Ec2InstanceSourceVpc` の条件を同じステートメントに追加してください。',
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
    references: [globalKeyPage('vpcsourceip'), globalKeyPage('ec2instancesourceprivateip4')],
  },
  messages: {
    unpaired: {
      en: 'Any VPC can have these private addresses, so `{key}` alone does not say which network a request comes from. Add a condition on `{pair}`.',
      ja: 'このプライベートアドレスはどの VPC でも使えるため、`{key}` だけではリクエスト元のネットワークを特定できません。`{pair}` の条件を追加してください。',
    },
  },
  fixes: {},
  check: {
    condition({ operator, entry, key }, statement, { report }) {
      const pair = PAIRS.get(key);
      if (pair === undefined || operator === undefined || operator.family === 'Null') return;
      const { effect, conditions } = statement;
      // Denying certain addresses denies them in every network: too much rather than too little.
      if (effect === undefined || (effect === 'Deny' && !(operator.negated && pair.alsoDeny))) {
        return;
      }
      if (conditions.some((one) => pair.keys.has(one.key))) return;
      const data = { key: entry.key.outline, pair: pair.name };
      report({ message: 'unpaired', data, range: entry.key.range });
    },
  },
});

/** What a key must be paired with. */
interface Pair {
  /** The key to recommend. */
  readonly name: string;
  /** Any of these will do. */
  readonly keys: ReadonlySet<string>;
  /** Also where a Deny spares certain addresses; AWS publishes such a Deny for the other key. */
  readonly alsoDeny: boolean;
}

const PAIRS: ReadonlyMap<string, Pair> = new Map([
  [
    'aws:vpcsourceip',
    {
      name: 'aws:SourceVpc',
      keys: new Set([
        'aws:sourcevpc',
        'aws:sourcevpcarn',
        'aws:sourcevpce',
        'aws:vpceaccount',
        'aws:vpceorgid',
        'aws:vpceorgpaths',
      ]),
      alsoDeny: true,
    },
  ],
  [
    'aws:ec2instancesourceprivateipv4',
    {
      name: 'aws:Ec2InstanceSourceVpc',
      keys: new Set(['aws:ec2instancesourcevpc']),
      alsoDeny: false,
    },
  ],
]);
