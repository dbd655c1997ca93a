import { AWS_PAGES } from '../awsPages';
import { parseConditionOperator } from '../../iam/conditionOperator';
import { suggestOperator } from '../../iam/operatorSuggestion';
import type { Statement } from '../../policy/model';
import type { Entry } from '../../policy/value';
import { defineRule } from '../rule';
import type { Fix } from '../rule';
import { conditionMap, isKeyWithoutOperator, renameOperator } from './conditionBlock';

export const rule = defineRule({
  id: 'unknown-condition-operator',
  group: 'condition',
  severity: 'error',
  accessAnalyzer: ['INVALID_CONDITION_OPERATOR'],
  since: '0.1.0',
  docs: {
    title: { en: 'Unknown condition operator', ja: '不明な条件演算子' },
    why: {
      en: 'IAM knows a fixed set of condition operators and refuses a policy that uses any other name. `ForAllValues:` or `ForAnyValue:` may come before the name, `IfExists` after it.',
      ja: 'IAM の条件演算子は決まっており、それ以外の名前を使ったポリシーは受け付けられません。名前の前に `ForAllValues:` か `ForAnyValue:` を、後に `IfExists` を付けることができます。',
    },
    instead: {
      en: 'Use an operator of the family that fits the type of the key: `String…`, `Numeric…`, `Date…`, `Bool`, `BinaryEquals`, `IpAddress`, `Arn…` or `Null`.',
      ja: 'キーの型に合う種類の演算子（`String…`、`Numeric…`、`Date…`、`Bool`、`BinaryEquals`、`IpAddress`、`Arn…`、`Null`）を使用してください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:ListBucket",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket",
      "Condition": { "StringEqual": { "s3:prefix": "public/" } }
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
      "Condition": { "StringEquals": { "s3:prefix": "public/" } }
    }
  ]
}`,
    },
    references: [AWS_PAGES.conditionOperators],
  },
  messages: {
    unknown: {
      en: '`{operator}` is not a condition operator, so IAM refuses the policy.',
      ja: '`{operator}` という条件演算子はないため、IAM はポリシーを受け付けません。',
    },
    suggestion: {
      en: '`{operator}` is not a condition operator, so IAM refuses the policy. Did you mean `{suggestion}`?',
      ja: '`{operator}` という条件演算子はないため、IAM はポリシーを受け付けません。`{suggestion}` ではありませんか？',
    },
    keyAlone: {
      en: '`{operator}` is a condition key in the place of an operator, so IAM refuses the policy. Put the key and its values inside an operator such as `StringEquals`.',
      ja: '条件演算子を書く場所に条件キー `{operator}` があるため、IAM はポリシーを受け付けません。キーと値を `StringEquals` などの演算子の中に書いてください。',
    },
    swapped: {
      en: '`{operator}` is a condition key in the place of an operator, so IAM refuses the policy. Write the operator first, and the key inside it.',
      ja: '条件演算子を書く場所に条件キー `{operator}` があるため、IAM はポリシーを受け付けません。外側に演算子を、その中にキーを書いてください。',
    },
  },
  fixes: {
    rename: { en: 'Change to `{suggestion}`', ja: '`{suggestion}` に変更する' },
  },
  check: {
    statement(statement, { report }) {
      for (const entry of conditionMap(statement)?.entries ?? []) {
        const operator = entry.key.text;
        if (operator !== undefined && isKeyWithoutOperator(entry)) {
          report({ message: 'keyAlone', data: { operator }, range: entry.key.range });
        }
        // A value of another type is reported as such, whatever the operator is called.
        if (operator === undefined || entry.value?.kind !== 'map') continue;
        if (parseConditionOperator(operator) !== undefined || isNullIfExists(operator)) continue;
        const { range } = entry.key;
        const suggestion = suggestOperator(operator);
        if (holdsOperators(entry)) {
          report({ message: 'swapped', data: { operator }, range });
        } else if (suggestion === undefined) {
          report({ message: 'unknown', data: { operator }, range });
        } else {
          const { name, sure } = suggestion;
          report({
            message: 'suggestion',
            data: { operator, suggestion: name },
            range,
            fixes: sure ? renameFix(statement, entry, name) : [],
          });
        }
      }
    },
  },
});

/** A rule of its own speaks of it. */
const isNullIfExists = (operator: string): boolean => /(^|:)nullifexists$/i.test(operator);

/** Key and operator have changed places: `{ "aws:SourceIp": { "IpAddress": … } }`. */
const holdsOperators = ({ key, value }: Entry): boolean =>
  key.outline.includes(':') &&
  value?.kind === 'map' &&
  value.entries.some((inner) => parseConditionOperator(inner.key.outline) !== undefined);

const renameFix = (
  statement: Statement,
  entry: Entry,
  suggestion: string,
): readonly Fix<'rename'>[] => {
  const edits = renameOperator(statement, entry, suggestion);
  return edits === undefined
    ? []
    : [{ title: 'rename', data: { suggestion }, effect: 'same', edits }];
};
