import { operatorsPage } from '../awsPages';
import { dateForm, epochToW3c } from '../../iam/dateValue';
import { defineRule } from '../rule';
import type { Fix } from '../rule';
import type { Value } from '../../policy/value';
import { plainValues } from './plainValues';

export const rule = defineRule({
  id: 'epoch-date',
  group: 'condition',
  severity: 'warning',
  accessAnalyzer: ['INVALID_DATE_VALUE'],
  since: '0.1.0',
  docs: {
    title: { en: 'Date written in epoch time', ja: 'エポック時間で書かれた日付' },
    why: {
      en: 'A bare number in a date condition is read as seconds since 1970. Nobody can see which day that is, and it may not resolve to the moment that was meant.',
      ja: '日付条件の数値は 1970 年からの秒数と解釈されます。どの日を指すのか読み取りにくく、意図した時刻にならない可能性があります。',
    },
    instead: {
      en: 'Write the date in the W3C form, with the time and its zone where they matter: `2026-04-01T00:00:00Z`.',
      ja: 'W3C 形式で、必要であれば時刻とタイムゾーンを付けて書いてください（`2026-04-01T00:00:00Z`）。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*",
      "Condition": { "DateLessThan": { "aws:CurrentTime": "1775001600" } }
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
    epoch: {
      en: '`{value}` is read as seconds since 1970, which may not be the moment that is meant. Write the date as `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ssZ`.',
      ja: '`{value}` は 1970 年からの秒数と解釈され、意図した時刻にならない可能性があります。`YYYY-MM-DD` または `YYYY-MM-DDThh:mm:ssZ` の形式で書いてください。',
    },
  },
  fixes: {
    toDate: { en: 'Write it as `{date}`', ja: '`{date}` と書く' },
  },
  check: {
    condition(condition, _statement, { report }) {
      // The key aws:EpochTime is there to be compared with epoch time.
      if (condition.operator?.family !== 'Date' || condition.key === 'aws:epochtime') return;
      for (const { value, text } of plainValues(condition)) {
        // Four digits are a year, but a JSON number counts seconds however many digits it has.
        const isYear = dateForm(text) === 'w3c' && value.kind === 'scalar';
        if (dateForm(text) !== 'epoch' && !isYear) continue;
        report({
          message: 'epoch',
          data: { value: text },
          range: value.range,
          fixes: toDate(value, text),
        });
      }
    },
  },
});

/** Ten digits are seconds of our time; anything else may be milliseconds or a date without hyphens. */
function toDate(value: Value, text: string): readonly Fix<'toDate'>[] {
  const date = /^\d{10}$/.test(text) ? epochToW3c(Number(text)) : undefined;
  if (date === undefined) return [];
  return [
    {
      title: 'toDate',
      data: { date },
      effect: 'same',
      edits: [{ kind: 'replace-value', target: value, value: date }],
    },
  ];
}
