import { AWS_PAGES } from '../awsPages';
import type { ConditionOperator } from '../../iam/conditionOperator';
import { formatConditionOperator } from '../../iam/conditionOperator';
import { isMfaCondition } from '../../reasoning/mfaCondition';
import { defineRule } from '../rule';
import { moveCondition } from './conditionBlock';

export const rule = defineRule({
  id: 'empty-condition-value-list',
  group: 'condition',
  severity: 'info',
  accessAnalyzer: [
    'EMPTY_ARRAY_CONDITION',
    'EMPTY_ARRAY_CONDITION_FORALLVALUES',
    'EMPTY_ARRAY_CONDITION_FORANYVALUE',
    'EMPTY_ARRAY_CONDITION_IFEXISTS',
  ],
  since: '0.1.0',
  docs: {
    title: { en: 'Condition key with an empty list', ja: '値のリストが空の条件キー' },
    why: {
      en: 'An empty list has no value that a request could match. With `ForAllValues` or `IfExists` the condition still holds for requests without the key, which is easily overlooked.',
      ja: '空のリストには、リクエストと一致する値がありません。ただし `ForAllValues` や `IfExists` が付いていると、キーのないリクエストでは条件が成り立ち、見落とされがちです。',
    },
    instead: {
      en: 'List the values that are meant. To ask for the absence of the key, write `Null` with `"true"`.',
      ja: '意図する値を書いてください。キーがないことを条件にするには、`Null` と `"true"` を使用します。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "ec2:StartInstances",
      "Resource": "arn:aws:ec2:us-east-1:111122223333:instance/*",
      "Condition": { "ForAllValues:StringEquals": { "aws:TagKeys": [] } }
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
      "Condition": { "Null": { "aws:TagKeys": "true" } }
    }
  ]
}`,
    },
    references: [AWS_PAGES.multivaluedKeys, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    plain: {
      en: '`{key}` has no values to compare with. Add the values that are meant, or remove the condition.',
      ja: '`{key}` と比較する値がありません。意図する値を追加するか、条件を削除してください。',
    },
    never: {
      en: '`{operator}` with an empty list never matches, so the statement has no effect. Add the values of `{key}` that are meant.',
      ja: '値のリストが空の `{operator}` は一致することがないため、このステートメントには効果がありません。`{key}` の意図する値を追加してください。',
    },
    onlyAbsent: {
      en: '`{operator}` with an empty list matches only requests without `{key}`. `Null` with `true` says so more clearly.',
      ja: '値のリストが空の `{operator}` は、`{key}` のないリクエストにだけ一致します。`Null` と `true` で書くほうが明確です。',
    },
  },
  fixes: {
    toNull: { en: 'Change to `Null` with `true`', ja: '`Null` と `true` に変更する' },
  },
  check: {
    condition(condition, statement, { report }) {
      const { operator, entry } = condition;
      if (operator === undefined || entry.value?.kind !== 'list') return;
      // What an empty list means for MFA is said by the rules on MFA.
      if (entry.value.items.length > 0 || isMfaCondition(condition)) return;
      // A key that is still to be written comes first.
      if (entry.key.outline === '') return;
      const kind = kindOf(operator);
      const edits =
        kind === 'onlyAbsent' ? moveCondition(statement, condition, 'Null', 'true') : undefined;
      report({
        message: kind,
        data: { key: entry.key.outline, operator: formatConditionOperator(operator) },
        range: entry.value.range,
        accessAnalyzer: codeOf(operator),
        fixes: edits === undefined ? [] : [{ title: 'toNull', effect: 'same', edits }],
      });
    },
  },
});

/** What an empty list means; a negated operator finds nothing to be unequal to and is left open. */
function kindOf({ qualifier, ifExists, negated, family }: ConditionOperator) {
  if (negated || family === 'Null') return 'plain';
  if (qualifier === 'ForAllValues' || ifExists) return 'onlyAbsent';
  return qualifier === 'ForAnyValue' ? 'never' : 'plain';
}

function codeOf({ qualifier, ifExists }: ConditionOperator): string {
  if (qualifier !== undefined) return `EMPTY_ARRAY_CONDITION_${qualifier.toUpperCase()}`;
  return ifExists ? 'EMPTY_ARRAY_CONDITION_IFEXISTS' : 'EMPTY_ARRAY_CONDITION';
}
