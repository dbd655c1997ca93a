import { globalKeyPage } from '../awsPages';
import { isPrivateRange, parseIpRange } from '../../iam/ipRange';
import { defineRule } from '../rule';
import { plainValues } from './plainValues';

export const rule = defineRule({
  id: 'private-source-ip',
  group: 'condition',
  severity: 'error',
  accessAnalyzer: [
    'PRIVATE_IP_ADDRESS',
    'PRIVATE_NOT_IP_ADDRESS',
    'PRIVATE_IP_ADDRESS_SUBSET',
    'PRIVATE_NOT_IP_ADDRESS_SUBSET',
  ],
  since: '0.1.0',
  docs: {
    title: {
      en: 'Private addresses in `aws:SourceIp`',
      ja: '`aws:SourceIp` のプライベートアドレス',
    },
    why: {
      en: 'AWS sees the public address of a caller, and requests through a VPC endpoint do not carry `aws:SourceIp` at all. A private address in this key therefore never matches.',
      ja: 'AWS から見えるのは呼び出し元のパブリックアドレスです。VPC エンドポイント経由のリクエストには `aws:SourceIp` 自体がありません。そのため、このキーのプライベートアドレスは一致することはありません。',
    },
    instead: {
      en: 'List the public addresses from which the callers reach AWS. For private addresses behind a VPC endpoint use `aws:VpcSourceIp` together with `aws:SourceVpc`.',
      ja: '呼び出し元が AWS に接続するときのパブリックアドレスを書いてください。VPC エンドポイント経由のプライベートアドレスには、`aws:VpcSourceIp` を `aws:SourceVpc` とともに使用してください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:ListBucket",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket",
      "Condition": { "IpAddress": { "aws:SourceIp": "10.0.0.0/16" } }
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
      "Action": "s3:ListBucket",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket",
      "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } }
    }
  ]
}`,
    },
    references: [globalKeyPage('sourceip'), globalKeyPage('vpcsourceip')],
  },
  messages: {
    never: {
      en: '`aws:SourceIp` is always a public address, so this condition never matches. List public addresses, or use `aws:VpcSourceIp` for requests through a VPC endpoint.',
      ja: '`aws:SourceIp` は常にパブリックアドレスのため、この条件は一致することはありません。パブリックアドレスを書くか、VPC エンドポイント経由のリクエストには `aws:VpcSourceIp` を使用してください。',
    },
    always: {
      en: '`aws:SourceIp` is always a public address, so this condition excludes nobody. List public addresses, or use `aws:VpcSourceIp` for requests through a VPC endpoint.',
      ja: '`aws:SourceIp` は常にパブリックアドレスのため、この条件は誰も除外しません。パブリックアドレスを書くか、VPC エンドポイント経由のリクエストには `aws:VpcSourceIp` を使用してください。',
    },
    subset: {
      en: '`{value}` is private and has no effect here, since `aws:SourceIp` is always a public address. Use `aws:VpcSourceIp` for requests through a VPC endpoint.',
      ja: '`aws:SourceIp` は常にパブリックアドレスのため、プライベートアドレス `{value}` には効果がありません。VPC エンドポイント経由のリクエストには `aws:VpcSourceIp` を使用してください。',
    },
  },
  fixes: {},
  check: {
    condition(condition, _statement, { report }) {
      const { operator, entry, key, values } = condition;
      if (operator?.family !== 'IpAddress' || key !== 'aws:sourceip') return;
      const isPrivate = ({ text }: { readonly text: string }): boolean => {
        const range = parseIpRange(text);
        return range !== undefined && isPrivateRange(range);
      };
      const found = plainValues(condition).filter(isPrivate);
      if (found.length === 0 || entry.value === undefined) return;
      const code = operator.negated ? 'PRIVATE_NOT_IP_ADDRESS' : 'PRIVATE_IP_ADDRESS';
      if (found.length === values.length) {
        const message = operator.negated ? 'always' : 'never';
        report({ message, range: entry.value.range, accessAnalyzer: code });
        return;
      }
      for (const { value, text } of found) {
        report({
          message: 'subset',
          data: { value: text },
          range: value.range,
          severity: 'info',
          accessAnalyzer: `${code}_SUBSET`,
        });
      }
    },
  },
});
