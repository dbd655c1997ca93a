import { AWS_PAGES } from '../awsPages';
import { hasUnknown } from '../../iam/unknown';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'condition-key-format',
  group: 'condition',
  severity: 'error',
  accessAnalyzer: ['INVALID_CONDITION_KEY_FORMAT'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'Condition key is not of the form `service:keyname`',
      ja: '条件キーが `service:keyname` の形式ではありません',
    },
    why: {
      en: 'Every condition key has a prefix that says where it comes from: `aws:` for the global keys, a service prefix such as `s3:`, or the name of an identity provider. IAM refuses a key without one.',
      ja: '条件キーには出所を表すプレフィックスが必要です。グローバルキーなら `aws:`、サービスのキーなら `s3:` などのサービスプレフィックス、または ID プロバイダーの名前です。プレフィックスのないキーを IAM は受け付けません。',
    },
    instead: {
      en: 'Write the key in full, such as `aws:SourceIp` or `s3:prefix`, without spaces.',
      ja: '`aws:SourceIp` や `s3:prefix` のように、キーを空白なしで省略せずに書いてください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:ListBucket",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket",
      "Condition": { "IpAddress": { "SourceIp": "203.0.113.0/24" } }
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
    references: [
      AWS_PAGES.globalKeys,
      'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    ],
  },
  messages: {
    format: {
      en: '`{key}` is not of the form `service:keyname`, so IAM does not accept it as a condition key. Write it with its prefix, such as `aws:SourceIp` or `s3:prefix`.',
      ja: '`{key}` は `service:keyname` の形式ではないため、条件キーとして認められません。`aws:SourceIp` や `s3:prefix` のようにプレフィックスを付けて書いてください。',
    },
  },
  fixes: {},
  check: {
    condition({ operator, entry }, _statement, { report }) {
      const key = entry.key.outline;
      // A key without a value is still being typed; an unknown operator and a nested object are the
      // mistake then, and not the key inside or above.
      if (entry.value === undefined || operator === undefined || entry.value.kind === 'map') return;
      if (hasUnknown(key) || /[<>{}]/.test(key) || KEY_FORM.test(key)) return;
      report({ message: 'format', data: { key }, range: entry.key.range });
    },
  },
});

/**
 * A prefix, a colon, a name. Prefixes of identity providers may hold paths
 * (`oidc.eks.us-east-1.amazonaws.com/id/ABC:sub`); a tag key after the slash, or the key of an
 * encryption context after a second colon, may hold anything.
 */
const KEY_FORM = /^[^\s:]+:[^\s/:]+([/:][^]*)?$/;
