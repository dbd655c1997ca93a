import { operatorsPage } from '../awsPages';
import { defineRule } from '../rule';
import { unfitValues } from './unfitValues';

export const rule = defineRule({
  id: 'not-a-boolean-value',
  group: 'condition',
  severity: 'warning',
  accessAnalyzer: ['TYPE_MISMATCH_BOOLEAN'],
  since: '0.1.0',
  docs: {
    title: { en: 'Boolean condition without a Boolean', ja: 'ブール値ではないブール条件' },
    why: {
      en: '`Bool` and `Null` compare with `true` or `false`. Any other value never matches, so an Allow gives nothing and a Deny denies nothing.',
      ja: '`Bool` と `Null` の値は `true` か `false` です。それ以外の値は一致することがなく、Allow は何も許可せず、Deny は何も拒否しません。',
    },
    instead: {
      en: 'Write `"true"` or `"false"`, as a string or as a JSON Boolean.',
      ja: '`"true"` か `"false"` を、文字列または JSON のブール値で書いてください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*",
      "Condition": { "Bool": { "aws:SecureTransport": "yes" } }
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
    references: [operatorsPage('Boolean')],
  },
  messages: {
    mismatch: {
      en: '`{value}` is neither `true` nor `false`, so the condition operator `{operator}` never matches it. Write `true` or `false`.',
      ja: '`{value}` は `true` でも `false` でもないため、条件演算子 `{operator}` では一致しません。`true` か `false` を書いてください。',
    },
  },
  fixes: {},
  check: {
    condition(condition, _statement, { report }) {
      for (const unfit of unfitValues(condition, ['Bool', 'Null'], isBoolean)) {
        report({ message: 'mismatch', ...unfit });
      }
    },
  },
});

const isBoolean = (text: string): boolean => /^(true|false)$/i.test(text);
