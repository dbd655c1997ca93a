import { operatorsPage } from '../awsPages';
import { defineRule } from '../rule';
import { conditionMap, renameOperator } from './conditionBlock';

export const rule = defineRule({
  id: 'null-with-if-exists',
  group: 'condition',
  severity: 'error',
  accessAnalyzer: ['NULL_WITH_IF_EXISTS'],
  since: '0.1.0',
  docs: {
    title: { en: '`Null` with `IfExists`', ja: '`IfExists` を付けた `Null`' },
    why: {
      en: '`Null` itself asks whether the key is in the request, so `IfExists` has nothing to add: `NullIfExists` is not an operator, and IAM refuses the policy.',
      ja: '`Null` 自体がリクエストにキーがあるかどうかを調べるため、`IfExists` を付ける意味がありません。`NullIfExists` という演算子はなく、IAM はポリシーを受け付けません。',
    },
    instead: {
      en: 'Write `Null`, with `"true"` for "the key is absent" and `"false"` for "the key is present".',
      ja: '`Null` を使用してください。値が `"true"` なら「キーがない」、`"false"` なら「キーがある」という意味になります。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "ec2:CreateVolume",
      "Resource": "*",
      "Condition": { "NullIfExists": { "aws:RequestTag/project": "true" } }
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
      "Action": "ec2:CreateVolume",
      "Resource": "*",
      "Condition": { "Null": { "aws:RequestTag/project": "true" } }
    }
  ]
}`,
    },
    references: [operatorsPage('Null')],
  },
  messages: {
    nullIfExists: {
      en: '`Null` cannot be combined with `IfExists`, so IAM refuses the policy. Write `Null`, which asks whether the key exists all by itself.',
      ja: '`Null` に `IfExists` を付けることはできず、IAM はポリシーを受け付けません。キーがあるかどうかは `Null` だけで調べられます。',
    },
  },
  fixes: {
    toNull: { en: 'Change to `Null`', ja: '`Null` に変更する' },
  },
  check: {
    statement(statement, { report }) {
      for (const entry of conditionMap(statement)?.entries ?? []) {
        if (!/^((ForAllValues|ForAnyValue):)?NullIfExists$/i.test(entry.key.text ?? '')) continue;
        const edits = renameOperator(statement, entry, 'Null');
        report({
          message: 'nullIfExists',
          range: entry.key.range,
          fixes: edits === undefined ? [] : [{ title: 'toNull', effect: 'same', edits }],
        });
      }
    },
  },
});
