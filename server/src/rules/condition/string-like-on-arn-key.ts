import { formatConditionOperator } from '../../iam/conditionOperator';
import { conditionText } from '../../policy/model';
import type { Condition, Statement } from '../../policy/model';
import { typesOf } from '../../catalog/keyTypes';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import type { Fix } from '../rule';
import { effectOfMatching } from './accessEffect';
import { toArnPattern } from './arnPattern';
import { moveCondition } from './conditionBlock';
import { misplacedRange } from './misplacedKey';
import { asksForPresence } from './presence';

const example = (operator: string): string =>
  examplePolicy({
    Effect: 'Deny',
    Action: 's3:DeleteBucket',
    Resource: 'arn:aws:s3:::amzn-s3-demo-bucket',
    Condition: { [operator]: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/Administrator' } },
  });

export const rule = defineRule({
  id: 'string-like-on-arn-key',
  group: 'condition',
  severity: 'warning',
  accessAnalyzer: ['STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'A pattern of ARNs compared as text',
      ja: '文字列として比較される ARN のパターン',
    },
    why: {
      en: 'Under `StringLike` a wildcard also matches the colons of an ARN, so one in the account or the Region also matches ARNs with other fields. `ArnLike` compares each field of the ARN separately.',
      ja: '`StringLike` のワイルドカードは ARN のコロンにも一致するため、アカウントやリージョンに書いたワイルドカードが、ほかのフィールドの異なる ARN にも一致します。`ArnLike` は ARN の各フィールドを個別に比較します。',
    },
    instead: {
      en: 'Use `ArnLike` or `ArnNotLike`, with a pattern of all six fields.',
      ja: '6 つのフィールドをすべて書いたパターンで `ArnLike` または `ArnNotLike` を使用してください。',
    },
    bad: { policy: example('StringNotLike') },
    good: { policy: example('ArnNotLike') },
    references: [`${AWS_PAGES.conditionOperators}#Conditions_ARN`, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    text: {
      en: '`{key}` holds an ARN, and under `{operator}` a wildcard also matches its colons. Use `{arn}`, which compares each field of the ARN separately.',
      ja: '`{key}` の値は ARN ですが、`{operator}` のワイルドカードはコロンにも一致します。ARN の各フィールドを個別に比較する `{arn}` を使用してください。',
    },
  },
  fixes: {
    toArn: { en: 'Change to `{arn}`', ja: '`{arn}` に変更する' },
  },
  check: {
    condition(condition, statement, { report }) {
      const { operator, entry, key } = condition;
      if (operator?.family !== 'String' || !operator.name.endsWith('Like')) return;
      if (entry.value === undefined || typesOf(key)[0] !== 'Arn') return;
      // Another rule says what a bare asterisk does.
      if (asksForPresence(condition)) return;
      const arn = formatConditionOperator({ ...operator, name: arnName(operator.negated) });
      report({
        message: 'text',
        data: { key: entry.key.outline, operator: operator.name, arn: arnName(operator.negated) },
        range: misplacedRange(condition),
        fixes: toArn(condition, statement, arn),
      });
    },
  },
});

const arnName = (negated: boolean): string => (negated ? 'ArnNotLike' : 'ArnLike');

function toArn(condition: Condition, statement: Statement, arn: string): readonly Fix<'toArn'>[] {
  const { operator, entry, values } = condition;
  const texts = values.map((value) => conditionText(value) ?? '');
  const patterns = texts.flatMap((text) => toArnPattern(text) ?? []);
  if (operator === undefined || patterns.length === 0 || patterns.length < texts.length) return [];
  const written = patterns.map(({ text }) => text);
  const changed = written.some((text, i) => text !== texts[i]);
  const value = entry.value?.kind === 'list' ? written : written[0];
  const edits = moveCondition(statement, condition, arn, changed ? value : undefined);
  const effect = patterns.every(({ same }) => same)
    ? 'same'
    : effectOfMatching(statement, operator.negated ? 'more' : 'fewer');
  if (edits === undefined || effect === undefined) return [];
  return [{ title: 'toArn', data: { arn }, effect, edits }];
}
