import { operatorsPage } from '../awsPages';
import { parseIpRange } from '../../iam/ipRange';
import { defineRule } from '../rule';
import { unfitValues } from './unfitValues';

export const rule = defineRule({
  id: 'not-an-ip-range',
  group: 'condition',
  severity: 'error',
  accessAnalyzer: ['TYPE_MISMATCH_IP_RANGE'],
  since: '0.1.0',
  docs: {
    title: { en: 'Not an IP address or range', ja: 'IP アドレスの範囲ではない値' },
    why: {
      en: '`IpAddress` and `NotIpAddress` compare with IPv4 or IPv6 addresses and CIDR ranges. IAM refuses wildcards, host names and ranges in any other notation.',
      ja: '`IpAddress` と `NotIpAddress` の値は、IPv4 または IPv6 のアドレスか CIDR 形式の範囲です。ワイルドカードやホスト名、その他の表記は受け付けられません。',
    },
    instead: {
      en: 'Write an address such as `203.0.113.5`, or a range such as `203.0.113.0/24` or `2001:db8::/32`.',
      ja: '`203.0.113.5` のようなアドレスか、`203.0.113.0/24`、`2001:db8::/32` のような範囲を書いてください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:ListBucket",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket",
      "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.*" } }
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
    references: [operatorsPage('IPAddress')],
  },
  messages: {
    mismatch: {
      en: '`{value}` is neither an IP address nor a CIDR range, so `{operator}` cannot use it. Write a range such as `203.0.113.0/24`.',
      ja: '`{value}` は IP アドレスでも CIDR 形式の範囲でもないため、`{operator}` では使えません。`203.0.113.0/24` のような範囲を書いてください。',
    },
  },
  fixes: {},
  check: {
    condition(condition, _statement, { report }) {
      for (const unfit of unfitValues(condition, ['IpAddress'], isIpRange)) {
        report({ message: 'mismatch', ...unfit });
      }
    },
  },
});

const isIpRange = (text: string): boolean => parseIpRange(text) !== undefined;
