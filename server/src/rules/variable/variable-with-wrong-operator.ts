import { AWS_PAGES } from '../awsPages';
import { locate } from '../../policy/value';
import { defineRule } from '../rule';
import { iamVariables } from './variables';

export const rule = defineRule({
  id: 'variable-with-wrong-operator',
  group: 'variable',
  severity: 'error',
  accessAnalyzer: ['INVALID_VARIABLE_FOR_OPERATOR'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'Policy variable under an operator that takes none',
      ja: 'ポリシー変数を使えない演算子の値に書かれたポリシー変数',
    },
    why: {
      en: 'Only the `String…` and `Arn…` operators replace policy variables. Numbers, dates, Booleans, bytes, IP addresses and `Null` have to be written out.',
      ja: 'ポリシー変数を置き換えるのは `String…` と `Arn…` の演算子だけです。数値、日付、ブール値、バイナリ、IP アドレス、`Null` の値は直接書く必要があります。',
    },
    instead: {
      en: 'Write the value itself, or compare with a `String…` operator where the key holds text.',
      ja: '値を直接書いてください。キーがテキストであれば `String…` 演算子で比較することもできます。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:ListBucket",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket",
      "Condition": { "IpAddress": { "aws:SourceIp": "\${aws:PrincipalTag/office-ip}" } }
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
    references: [AWS_PAGES.variables],
  },
  messages: {
    operator: {
      en: 'The condition operator `{operator}` takes no policy variables, so `{variable}` is not replaced. Write the value, or use a `String…` or `Arn…` operator.',
      ja: '条件演算子 `{operator}` ではポリシー変数を使えないため、`{variable}` は置き換えられません。値を直接書くか、`String…` または `Arn…` の演算子を使用してください。',
    },
  },
  fixes: {},
  check: {
    string(value, { condition }, { report }) {
      const operator = condition?.operator;
      if (operator === undefined || operator.family === 'String' || operator.family === 'Arn') {
        return;
      }
      for (const { start, end } of iamVariables(value.outline)) {
        const variable = value.outline.slice(start, end);
        const data = { operator: operator.name, variable };
        report({ message: 'operator', data, range: locate(value, start, end) });
      }
    },
  },
});
