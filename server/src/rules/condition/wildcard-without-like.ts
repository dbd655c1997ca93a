import { operatorsPage } from '../awsPages';
import { formatConditionOperator } from '../../iam/conditionOperator';
import { replacePolicyVariables } from '../../iam/policyVariable';
import { hasWildcard } from '../../iam/wildcard';
import type { Condition, Statement } from '../../policy/model';
import { typesOf } from '../../catalog/keyTypes';
import { defineRule } from '../rule';
import type { Fix } from '../rule';
import { effectOfMatching } from './accessEffect';
import { moveCondition } from './conditionBlock';

export const rule = defineRule({
  id: 'wildcard-without-like',
  group: 'condition',
  severity: 'warning',
  accessAnalyzer: ['WILDCARD_WITHOUT_LIKE_OPERATOR'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'Wildcard under an operator without `Like`',
      ja: '`Like` のない演算子でのワイルドカード',
    },
    why: {
      en: '`StringEquals` and its relatives compare character by character: `*` and `?` stand for themselves. A pattern there matches only a value that really has an asterisk in it. (`ArnEquals` is different: it takes wildcards as `ArnLike` does.)',
      ja: '`StringEquals` などは文字どおりに比較するため、`*` と `?` はその文字自体を表します。パターンを書いても、実際にアスタリスクを含む値にしか一致しません（`ArnEquals` は例外で、`ArnLike` と同じくワイルドカードを使えます）。',
    },
    instead: {
      en: 'Use `StringLike` or `StringNotLike` for patterns. If the asterisk is meant literally, write `${*}` under `StringLike`.',
      ja: 'パターンには `StringLike` か `StringNotLike` を使用してください。アスタリスク自体を意味する場合は、`StringLike` で `${*}` と書きます。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:ListBucket",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket",
      "Condition": { "StringEquals": { "s3:prefix": "public/*" } }
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
      "Condition": { "StringLike": { "s3:prefix": "public/*" } }
    }
  ]
}`,
    },
    references: [operatorsPage('String')],
  },
  messages: {
    literal: {
      en: '`{operator}` compares `*` and `?` as plain characters, so `{value}` is not a pattern here. Use `{like}` if it is meant to be one.',
      ja: '`{operator}` では `*` と `?` は通常の文字として扱われるため、`{value}` はパターンになりません。パターンにするには `{like}` を使用してください。',
    },
  },
  fixes: {
    toLike: { en: 'Change to `{like}`', ja: '`{like}` に変更する' },
  },
  check: {
    condition(condition, statement, { report }) {
      const { operator, values } = condition;
      if (operator?.family !== 'String' || operator.name.endsWith('Like')) return;
      const like = formatConditionOperator({ ...operator, name: likeName(condition) });
      for (const value of values) {
        if (value.kind !== 'string' || !isPattern(value.outline)) continue;
        report({
          message: 'literal',
          data: { operator: operator.name, value: value.outline, like },
          range: value.range,
          fixes: toLike(condition, statement, like),
        });
      }
    },
  },
});

/** Wildcards inside `${…}` belong to the variable; `${*}` is the way to write a plain asterisk. */
const isPattern = (outline: string): boolean =>
  hasWildcard(outline) && hasWildcard(replacePolicyVariables(outline, () => ''));

/** ARNs are compared part by part: for them the Arn operators are the safe ones. */
function likeName({ operator, key, values }: Condition): string {
  const isArn =
    typesOf(key).includes('Arn') &&
    values.every((value) => value.kind === 'string' && value.outline.startsWith('arn:'));
  return `${isArn ? 'Arn' : 'String'}${operator?.negated === true ? 'Not' : ''}Like`;
}

function toLike(
  condition: Condition,
  statement: Statement,
  like: string,
): readonly Fix<'toLike'>[] {
  const { operator } = condition;
  // No Like operator ignores letter case, so that a change of operator would change more than meant.
  if (operator === undefined || operator.name.endsWith('IgnoreCase')) return [];
  const effect = effectOfMatching(statement, operator.negated ? 'fewer' : 'more');
  const edits = moveCondition(statement, condition, like);
  if (effect === undefined || edits === undefined) return [];
  return [{ title: 'toLike', data: { like }, effect, edits }];
}
