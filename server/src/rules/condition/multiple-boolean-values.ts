import { AWS_PAGES, operatorsPage } from '../awsPages';
import { conditionText } from '../../policy/model';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'multiple-boolean-values',
  group: 'condition',
  severity: 'error',
  accessAnalyzer: ['INVALID_CONDITION_MULTIPLE_BOOLEAN'],
  since: '0.1.0',
  docs: {
    title: { en: 'Several Boolean values for one key', ja: '1 つのキーに複数のブール値' },
    why: {
      en: '`Bool` and `Null` compare with one value, `true` or `false`. With both in the list the condition would be true of every request that has the key, which is not what a condition is for.',
      ja: '`Bool` と `Null` が比較する値は `true` か `false` の 1 つだけです。両方を書くと、キーがあるリクエストすべてで真になり、条件の意味がなくなります。',
    },
    instead: {
      en: 'Write one value. Remove the condition if both values are meant.',
      ja: '値を 1 つだけ書いてください。どちらでもよいのであれば、条件を削除してください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*",
      "Condition": { "Bool": { "aws:SecureTransport": ["true", "true"] } }
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
      "Condition": { "Bool": { "aws:SecureTransport": "true" } }
    }
  ]
}`,
    },
    references: [operatorsPage('Boolean'), AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    multiple: {
      en: '`{key}` is compared with several Boolean values, but `{operator}` takes one. Keep the value that is meant.',
      ja: '`{key}` に複数のブール値がありますが、`{operator}` が取る値は 1 つです。意図する値だけを残してください。',
    },
  },
  fixes: {
    single: { en: 'Keep one `{value}`', ja: '`{value}` を 1 つだけ残す' },
  },
  check: {
    condition(condition, _statement, { report }) {
      const { operator, entry, values } = condition;
      if (operator?.family !== 'Bool' && operator?.family !== 'Null') return;
      const words = values.map((value) => conditionText(value)?.toLowerCase());
      const booleans = words.filter((word) => word === 'true' || word === 'false');
      if (entry.value === undefined || booleans.length < 2) return;
      const [value = ''] = booleans;
      const same = words.every((word) => word === value);
      report({
        message: 'multiple',
        data: { key: entry.key.outline, operator: operator.name },
        range: entry.value.range,
        fixes: same
          ? [
              {
                title: 'single',
                data: { value },
                effect: 'same',
                edits: [{ kind: 'replace-value', target: entry.value, value }],
              },
            ]
          : [],
      });
    },
  },
});
