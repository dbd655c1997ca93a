import { AWS_PAGES } from '../awsPages';
import type { PolicyEdit } from '../../policy/edit';
import { typeName } from '../../policy/value';
import type { Value } from '../../policy/value';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'condition-value-type',
  group: 'condition',
  severity: 'error',
  accessAnalyzer: ['INVALID_CONDITION_DATA_TYPE'],
  since: '0.1.0',
  docs: {
    title: { en: 'Condition value of a wrong type', ja: '条件の値の型が正しくありません' },
    why: {
      en: 'A condition key takes a string, a number or a Boolean, or a list of values of one such type. IAM refuses objects, `null`, lists within lists, and lists that mix types.',
      ja: '条件キーの値は、文字列、数値、ブール値のいずれか、または同じ型の値のリストです。オブジェクト、`null`、リストの中のリスト、型の混在したリストを IAM は受け付けません。',
    },
    instead: {
      en: 'Write plain values. In a list, write all of them as strings: numbers and Booleans may be written as strings too.',
      ja: '単純な値を書いてください。リストではすべて文字列にしてください。数値やブール値も文字列として書くことができます。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:ListBucket",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket",
      "Condition": { "NumericEquals": { "s3:max-keys": ["10", 100] } }
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
      "Condition": { "NumericEquals": { "s3:max-keys": ["10", "100"] } }
    }
  ]
}`,
    },
    references: [AWS_PAGES.condition, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    object: {
      en: 'A condition value cannot be an object, so IAM refuses the policy. Write the values of `{key}` directly.',
      ja: '条件の値にオブジェクトは使えないため、IAM はポリシーを受け付けません。`{key}` の値を直接書いてください。',
    },
    list: {
      en: 'The list of values holds another list, so IAM refuses the policy. Put all values of `{key}` into one list.',
      ja: '値のリストの中に別のリストがあるため、IAM はポリシーを受け付けません。`{key}` の値を 1 つのリストにまとめてください。',
    },
    null: {
      en: 'A condition value cannot be `null`, so IAM refuses the policy. To ask whether `{key}` is absent, use the operator `Null`.',
      ja: '条件の値に `null` は使えないため、IAM はポリシーを受け付けません。`{key}` がないことを調べるには演算子 `Null` を使用してください。',
    },
    mixed: {
      en: 'The values of `{key}` mix the JSON types `{first}` and `{other}`. Write all of them as strings.',
      ja: '`{key}` の値に JSON の型 `{first}` と `{other}` が混在しています。すべて文字列で書いてください。',
    },
  },
  fixes: {
    toStrings: { en: 'Write all values as strings', ja: 'すべての値を文字列にする' },
  },
  check: {
    condition(condition, _statement, { document, report }) {
      // The block of an operator that does not exist is reported as a whole.
      if (condition.operator === undefined) return;
      const data = { key: condition.entry.key.outline };
      const wrong = condition.values.flatMap((value) => {
        const message = refusedType(value);
        return message === undefined ? [] : [{ message, data, range: value.range }];
      });
      wrong.forEach(report);
      // Other languages turn the numbers of a list into strings on the way to IAM.
      if (wrong.length > 0 || !document.whole) return;
      const known = condition.values.filter((value) => value.kind !== 'unknown');
      const first = known[0] === undefined ? undefined : typeName(known[0]);
      const other = known.find((value) => typeName(value) !== first);
      if (first === undefined || other === undefined) return;
      report({
        message: 'mixed',
        data: { ...data, first, other: typeName(other) },
        range: other.range,
        fixes: [{ title: 'toStrings', effect: 'same', edits: known.flatMap(toString) }],
      });
    },
  },
});

/** The message for a value of a type that no condition takes. */
function refusedType(value: Value): 'object' | 'list' | 'null' | undefined {
  if (value.kind === 'map') return 'object';
  if (value.kind === 'list') return 'list';
  return value.kind === 'scalar' && value.value === null ? 'null' : undefined;
}

const toString = (value: Value): readonly PolicyEdit[] =>
  value.kind === 'scalar'
    ? [{ kind: 'replace-value', target: value, value: String(value.value) }]
    : [];
