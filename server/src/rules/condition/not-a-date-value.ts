import { operatorsPage } from '../awsPages';
import { dateForm } from '../../iam/dateValue';
import { defineRule } from '../rule';
import { unfitValues } from './unfitValues';

export const rule = defineRule({
  id: 'not-a-date-value',
  group: 'condition',
  severity: 'warning',
  accessAnalyzer: ['TYPE_MISMATCH_DATE'],
  since: '0.1.0',
  docs: {
    title: { en: 'Date condition without a date', ja: '日付ではない日付条件' },
    why: {
      en: 'The `Date…` operators compare points in time, written in the W3C profile of ISO 8601. IAM cannot compare anything else, so such a condition does not do what it says.',
      ja: '`Date…` 演算子は、ISO 8601 の W3C プロファイルで書かれた日時を比較します。それ以外の値は比較できず、条件は意図どおりに働きません。',
    },
    instead: {
      en: 'Write `2026-04-01` or `2026-04-01T00:00:00Z`.',
      ja: '`2026-04-01` または `2026-04-01T00:00:00Z` の形式で書いてください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*",
      "Condition": { "DateLessThan": { "aws:CurrentTime": "01/04/2026" } }
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
      "Condition": { "DateLessThan": { "aws:CurrentTime": "2026-04-01T00:00:00Z" } }
    }
  ]
}`,
    },
    references: [operatorsPage('Date'), 'https://www.w3.org/TR/NOTE-datetime'],
  },
  messages: {
    mismatch: {
      en: '`{value}` is not a date that the condition operator `{operator}` can compare. Write it as `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ssZ`.',
      ja: '`{value}` は条件演算子 `{operator}` で比較できる日付ではありません。`YYYY-MM-DD` または `YYYY-MM-DDThh:mm:ssZ` の形式で書いてください。',
    },
  },
  fixes: {},
  check: {
    condition(condition, _statement, { report }) {
      for (const unfit of unfitValues(condition, ['Date'], isDate)) {
        report({ message: 'mismatch', ...unfit });
      }
    },
  },
});

const isDate = (text: string): boolean => dateForm(text) !== undefined;
