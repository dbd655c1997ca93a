import type { KeyType } from '../../catalog/model';
import type { Condition, Statement } from '../../policy/model';
import { typesOf } from '../../catalog/keyTypes';
import { operatorFits } from '../../reasoning/conditionSupport/operatorFit';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import type { Fix } from '../rule';
import { effectOfMatching } from './accessEffect';
import { moveCondition } from './conditionBlock';
import { fittingOperator } from './fittingOperator';
import { misplacedRange } from './misplacedKey';
import { asksForPresence } from './presence';

const example = (operator: string): string =>
  examplePolicy({
    Effect: 'Allow',
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
    Condition: { [operator]: { 'aws:SourceIp': '203.0.113.0/24' } },
  });

export const rule = defineRule({
  id: 'operator-does-not-fit-key',
  group: 'condition',
  severity: 'warning',
  accessAnalyzer: ['TYPE_MISMATCH'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'An operator for values of another type',
      ja: 'キーの型に合わない条件演算子',
    },
    why: {
      en: 'Each condition key has a type, and each operator compares values of one type. Compared as text, `203.0.113.0/24` is no range and `2026-01-01` no date, so the condition does not decide what it seems to. `String…` operators on keys of the type ARN, and `Arn…` operators on keys whose text is an ARN, are not reported.',
      ja: '条件キーには型があり、演算子はそれぞれ 1 つの型の値を比較します。文字列として比較すると、`203.0.113.0/24` は範囲にならず、`2026-01-01` は日付にならないため、条件は意図どおりに働きません。ARN 型のキーに対する `String…` 演算子と、ARN を値に持つ文字列型のキーに対する `Arn…` 演算子は報告しません。',
    },
    instead: {
      en: 'Use an operator for the type of the key: `String…`, `Arn…`, `Bool`, `Date…`, `Numeric…`, `IpAddress` or `BinaryEquals`.',
      ja: 'キーの型に合う演算子（`String…`、`Arn…`、`Bool`、`Date…`、`Numeric…`、`IpAddress`、`BinaryEquals`）を使用してください。',
    },
    bad: { policy: example('StringEquals') },
    good: { policy: example('IpAddress') },
    references: [
      AWS_PAGES.conditionOperators,
      AWS_PAGES.globalKeys,
      AWS_PAGES.accessAnalyzerChecks,
    ],
  },
  messages: {
    mismatch: {
      en: '`{key}` is of the type {type}, whose values `{operator}` does not compare. Use an operator such as `{fit}`.',
      ja: '`{key}` は {type} 型のキーですが、`{operator}` はこの型の値を比較する演算子ではありません。`{fit}` などの演算子を使用してください。',
    },
  },
  fixes: {
    change: { en: 'Change to `{operator}`', ja: '`{operator}` に変更する' },
    changeValue: {
      en: 'Change to `{operator}` with `{value}`',
      ja: '`{operator}` と `{value}` に変更する',
    },
  },
  check: {
    condition(condition, statement, { report }) {
      const { operator, entry, key } = condition;
      const [type] = typesOf(key);
      // A key without a value is still being typed.
      if (operator === undefined || entry.value === undefined || type === undefined) return;
      // Another rule says what a bare asterisk does.
      if (operatorFits(condition) || asksForPresence(condition)) return;
      const [fix] = changes(condition, statement, type);
      report({
        message: 'mismatch',
        data: {
          operator: operator.name,
          key: entry.key.outline,
          type: DOCUMENTED_TYPES[type],
          fit: fix?.data.operator ?? OPERATORS[type][operator.negated ? 1 : 0],
        },
        range: misplacedRange(condition),
        fixes: fix === undefined ? [] : [fix],
      });
    },
  },
});

/** The types as the Service Authorization Reference writes them. */
const DOCUMENTED_TYPES: Readonly<Record<KeyType, string>> = {
  String: 'String',
  Arn: 'ARN',
  Bool: 'Bool',
  Date: 'Date',
  Numeric: 'Numeric',
  IpAddress: 'IPAddress',
  Binary: 'Binary',
};

/** The operator that is most often meant for a type, and its negation where there is one. */
const OPERATORS: Readonly<Record<KeyType, readonly [plain: string, negated: string]>> = {
  String: ['StringEquals', 'StringNotEquals'],
  Arn: ['ArnLike', 'ArnNotLike'],
  Bool: ['Bool', 'BoolIfExists'],
  Date: ['DateLessThan', 'DateNotEquals'],
  Numeric: ['NumericEquals', 'NumericNotEquals'],
  IpAddress: ['IpAddress', 'NotIpAddress'],
  Binary: ['BinaryEquals', 'BinaryEquals'],
};

type Change = Fix<'change' | 'changeValue'> & { readonly data: { readonly operator: string } };

function changes(condition: Condition, statement: Statement, type: KeyType): readonly Change[] {
  const fitting = fittingOperator(condition, type);
  if (fitting === undefined) return [];
  const { operator, value, change } = fitting;
  const effect = change === 'same' ? change : effectOfMatching(statement, change);
  const edits = moveCondition(statement, condition, operator, value);
  if (effect === undefined || edits === undefined) return [];
  return value === undefined
    ? [{ title: 'change', data: { operator }, effect, edits }]
    : [{ title: 'changeValue', data: { operator, value }, effect, edits }];
}
