import { operatorsPage } from '../awsPages';
import { defineRule } from '../rule';
import { unfitValues } from './unfitValues';

export const rule = defineRule({
  id: 'not-a-number-value',
  group: 'condition',
  severity: 'warning',
  accessAnalyzer: ['TYPE_MISMATCH_NUMBER'],
  since: '0.1.0',
  docs: {
    title: { en: 'Numeric condition without a number', ja: '数値ではない数値条件' },
    why: {
      en: 'The `Numeric…` operators compare numbers. A value that is not a number never matches, and units such as `1h` are not understood.',
      ja: '`Numeric…` 演算子は数値を比較します。数値でない値は一致することがなく、`1h` のような単位も解釈されません。',
    },
    instead: {
      en: 'Write a number, as a string or as a JSON number: `"3600"`.',
      ja: '`"3600"` のように、数値を文字列または JSON の数値で書いてください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:ListBucket",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket",
      "Condition": { "NumericLessThanEquals": { "s3:max-keys": "ten" } }
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
      "Condition": { "NumericLessThanEquals": { "s3:max-keys": "10" } }
    }
  ]
}`,
    },
    references: [operatorsPage('Numeric')],
  },
  messages: {
    mismatch: {
      en: '`{value}` is not a number, so the condition operator `{operator}` never matches it. Write a number without a unit.',
      ja: '`{value}` は数値ではないため、条件演算子 `{operator}` では一致しません。単位のない数値を書いてください。',
    },
  },
  fixes: {},
  check: {
    condition(condition, _statement, { report }) {
      for (const unfit of unfitValues(condition, ['Numeric'], isNumber)) {
        report({ message: 'mismatch', ...unfit });
      }
    },
  },
});

const isNumber = (text: string): boolean => /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text);
