import { AWS_PAGES, operatorsPage } from '../awsPages';
import { formatIpRange, networkOf, parseIpRange } from '../../iam/ipRange';
import { defineRule } from '../rule';
import { plainValues } from './plainValues';

export const rule = defineRule({
  id: 'ip-range-host-bits',
  group: 'condition',
  severity: 'info',
  accessAnalyzer: ['IMPROVE_IP_RANGE'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'IP range with bits set past its prefix',
      ja: 'プレフィックス長より後のビットが 0 でない IP 範囲',
    },
    why: {
      en: 'IAM ignores the bits past the prefix length: `203.0.113.77/24` is all of `203.0.113.0/24`. The notation makes the range look smaller than it is.',
      ja: 'プレフィックス長より後のビットは無視され、`203.0.113.77/24` は `203.0.113.0/24` 全体を表します。範囲が実際より狭く見える書き方です。',
    },
    instead: {
      en: 'Write the network address, or `/32` (`/128` for IPv6) for a single address.',
      ja: 'ネットワークアドレスを書いてください。1 つのアドレスだけであれば `/32`（IPv6 は `/128`）にします。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:ListBucket",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket",
      "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.77/24" } }
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
    references: [operatorsPage('IPAddress'), AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    hostBits: {
      en: 'The bits past `/{prefix}` are ignored, so `{value}` is the whole range `{network}`. Write the network address, or a longer prefix if a smaller range is meant.',
      ja: '`/{prefix}` より後のビットは無視されるため、`{value}` は `{network}` 全体を表します。ネットワークアドレスを書くか、より狭い範囲であればプレフィックス長を大きくしてください。',
    },
  },
  fixes: {
    toNetwork: { en: 'Write `{network}`', ja: '`{network}` と書く' },
  },
  check: {
    condition(condition, _statement, { report }) {
      if (condition.operator?.family !== 'IpAddress') return;
      for (const { value, text } of plainValues(condition)) {
        const range = parseIpRange(text);
        if (range === undefined || networkOf(range).address === range.address) continue;
        const network = formatIpRange(networkOf(range));
        report({
          message: 'hostBits',
          data: { prefix: range.prefix, value: text, network },
          range: value.range,
          fixes: [
            {
              title: 'toNetwork',
              data: { network },
              effect: 'same',
              edits: [{ kind: 'replace-value', target: value, value: network }],
            },
          ],
        });
      }
    },
  },
});
