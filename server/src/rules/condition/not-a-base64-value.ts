import { operatorsPage } from '../awsPages';
import { defineRule } from '../rule';
import { unfitValues } from './unfitValues';

export const rule = defineRule({
  id: 'not-a-base64-value',
  group: 'condition',
  severity: 'warning',
  accessAnalyzer: ['TYPE_MISMATCH_STRING'],
  since: '0.1.0',
  docs: {
    title: { en: 'Binary condition without Base64', ja: 'Base64 ではないバイナリ条件' },
    why: {
      en: '`BinaryEquals` compares bytes, which the policy has to hold in Base64. A value in any other form never matches.',
      ja: '`BinaryEquals` はバイト列を比較する演算子で、値は Base64 で書く必要があります。それ以外の形式の値は一致しません。',
    },
    instead: {
      en: 'Encode the value in Base64, or use a `String…` operator if the key holds text.',
      ja: '値を Base64 でエンコードしてください。キーがテキストであれば `String…` 演算子を使用してください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "kms:Decrypt",
      "Resource": "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
      "Condition": { "BinaryEquals": { "kms:RecipientAttestation:PCR0": "not base64!" } }
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
      "Action": "kms:Decrypt",
      "Resource": "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
      "Condition": { "StringEqualsIgnoreCase": { "kms:RecipientAttestation:PCR0": "0ab1c2" } }
    }
  ]
}`,
    },
    references: [operatorsPage('BinaryEquals')],
  },
  messages: {
    mismatch: {
      en: '`{value}` is not Base64, so the condition operator `{operator}` never matches it. Encode the bytes in Base64.',
      ja: '`{value}` は Base64 ではないため、条件演算子 `{operator}` では一致しません。バイト列を Base64 でエンコードしてください。',
    },
  },
  fixes: {},
  check: {
    condition(condition, _statement, { report }) {
      for (const unfit of unfitValues(condition, ['Binary'], (text) => BASE64.test(text)))
        report({ message: 'mismatch', ...unfit });
    },
  },
});

const BASE64 = /^(?:[a-z\d+/]{4})*(?:[a-z\d+/]{2}==|[a-z\d+/]{3}=|[a-z\d+/]{4})$/i;
