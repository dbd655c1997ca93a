import { conditionText } from '../../policy/model';
import { AWS_PAGES } from '../awsPages';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 's3-prefix-in-negative-context',
  group: 'condition',
  severity: 'warning',
  accessAnalyzer: ['S3_PREFIX_IN_NEGATIVE_CONTEXT'],
  since: '0.1.0',
  docs: {
    title: { en: '`s3:prefix` used to exclude', ja: '除外に使われている `s3:prefix`' },
    why: {
      en: '`s3:prefix` is what the caller asks for, not what the listing holds. A caller who is denied `secret/` can ask for `secre`, or give no prefix, and still list the objects.',
      ja: '`s3:prefix` は呼び出し元が指定した値であり、一覧の内容ではありません。`secret/` を除外しても、`secre` を指定するかプレフィックスを省略すれば、対象のオブジェクトが一覧に含まれます。',
    },
    instead: {
      en: 'Say which prefixes may be listed: an Allow with `StringLike`, or a Deny with `StringNotLike`.',
      ja: '`StringLike` を使った Allow か `StringNotLike` を使った Deny で、一覧表示してよいプレフィックスを指定してください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:ListBucket",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket",
      "Condition": { "StringLike": { "s3:prefix": "secret/*" } }
    }
  ]
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:ListBucket",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket",
      "Condition": { "StringNotLike": { "s3:prefix": "public/*" } }
    }
  ]
}`,
    },
    references: [
      AWS_PAGES.accessAnalyzerChecks,
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html',
    ],
  },
  messages: {
    negative: {
      en: 'Excluding an `s3:prefix` does not hide the objects: a caller who asks for a shorter prefix, or for none, still lists them. Name the prefixes that may be listed instead.',
      ja: '`s3:prefix` を除外しても、より短いプレフィックスを指定するか省略すればオブジェクトは一覧表示されます。一覧表示してよいプレフィックスを指定してください。',
    },
  },
  fixes: {},
  check: {
    condition({ operator, entry, key, values }, { effect }, { report }) {
      if (key !== 's3:prefix' || effect === undefined || operator?.family !== 'String') return;
      if (operator.negated === (effect === 'Deny')) return;
      // The empty prefix is the listing of all: no shorter one goes around it.
      if (values.every((value) => conditionText(value) === '')) return;
      report({ message: 'negative', range: entry.key.range });
    },
  },
});
