import { AWS_PAGES } from '../awsPages';
import { defineRule } from '../rule';
import { lacksTagKey } from './tagKey';

export const rule = defineRule({
  id: 'missing-tag-key',
  group: 'condition',
  severity: 'error',
  accessAnalyzer: ['MISSING_TAG_KEY_IN_CONDITION'],
  since: '0.1.0',
  docs: {
    title: { en: 'Tag condition without a tag key', ja: 'タグキーのないタグ条件' },
    why: {
      en: 'Keys such as `aws:ResourceTag` compare the value of one tag, and the tag is named in the key itself, after a slash. Without the name there is nothing to compare with.',
      ja: '`aws:ResourceTag` などのキーは 1 つのタグの値を比較するもので、どのタグかはスラッシュに続けてキー自体に書きます。タグキーがないと比較する対象がありません。',
    },
    instead: {
      en: 'Name the tag: `aws:ResourceTag/project`. To ask which tags a request carries, use `aws:TagKeys`.',
      ja: '`aws:ResourceTag/project` のようにタグを指定してください。リクエストに含まれるタグの種類を調べるには `aws:TagKeys` を使用します。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "ec2:StartInstances",
      "Resource": "arn:aws:ec2:us-east-1:111122223333:instance/*",
      "Condition": { "StringEquals": { "aws:ResourceTag": "blue" } }
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
      "Action": "ec2:StartInstances",
      "Resource": "arn:aws:ec2:us-east-1:111122223333:instance/*",
      "Condition": { "StringEquals": { "aws:ResourceTag/project": "blue" } }
    }
  ]
}`,
    },
    references: [AWS_PAGES.accessTags, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    missing: {
      en: '`{key}` does not say which tag to compare. Add the tag key after a slash: `{prefix}/tag-key`.',
      ja: '`{key}` には、どのタグを比較するのかが書かれていません。スラッシュに続けてタグキーを書いてください: `{prefix}/tag-key`。',
    },
  },
  fixes: {},
  check: {
    condition({ operator, entry, key }, _statement, { report }) {
      // A key without a value is still being typed; an object says in its own way that a tag is meant.
      if (entry.value === undefined || entry.value.kind === 'map') return;
      if (operator === undefined || !lacksTagKey(key)) return;
      const written = entry.key.outline;
      const prefix = written.replace(/\/$/, '');
      report({ message: 'missing', data: { key: written, prefix }, range: entry.key.range });
    },
  },
});
