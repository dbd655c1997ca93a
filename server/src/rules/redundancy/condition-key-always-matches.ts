import { formatConditionOperator } from '../../iam/conditionOperator';
import { isMultivalued } from '../../catalog/keyTypes';
import { isMfaCondition } from '../../reasoning/mfaCondition';
import { AWS_PAGES } from '../awsPages';
import { forbidsBareWildcard } from '../condition/patternKeys';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { removeCondition } from './removeCondition';
import { meaningOf, wildcardValue } from './wildcardCondition';

const example = (condition: object): string =>
  examplePolicy({
    Effect: 'Allow',
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
    ...condition,
  });

export const rule = defineRule({
  id: 'condition-key-always-matches',
  group: 'redundancy',
  severity: 'info',
  accessAnalyzer: ['REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'A condition that every request meets',
      ja: 'どのリクエストでも成り立つ条件',
    },
    why: {
      en: 'Every value matches `*`, and an operator with `IfExists` or `ForAllValues` also holds where the key is missing. Together they hold for every request: the condition looks like a restriction and is none.',
      ja: 'どの値も `*` に一致し、`IfExists` または `ForAllValues` を付けた演算子はキーがない場合にも成り立ちます。両方を組み合わせた条件はどのリクエストでも成り立つため、制限しているように見えても何も制限しません。',
    },
    instead: {
      en: 'Remove the key, or name the values that are meant. To ask only that the key is there, write `Null` with `"false"`.',
      ja: 'キーを削除するか、意図する値を書いてください。キーがあることだけを求める場合は、`Null` と `"false"` で書きます。',
    },
    bad: {
      policy: example({ Condition: { StringLikeIfExists: { 'aws:PrincipalTag/team': '*' } } }),
    },
    good: { policy: example({}) },
    references: [AWS_PAGES.conditionOperators, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    always: {
      en: 'Every value matches `{value}`, and `{operator}` also holds without `{key}`, so this condition restricts nothing. Remove it, or name the values that are meant.',
      ja: 'どの値も `{value}` に一致し、`{operator}` は `{key}` がない場合にも成り立つため、この条件は何も制限しません。削除するか、意図する値を書いてください。',
    },
  },
  fixes: {
    remove: { en: 'Remove `{key}` from the condition', ja: '条件から `{key}` を削除する' },
  },
  check: {
    condition(condition, statement, { report }) {
      const { operator, entry, key } = condition;
      const value = wildcardValue(condition);
      if (operator === undefined || value === undefined || meaningOf(operator) !== 'always') return;
      // What is wrong there is said by other rules.
      if (isMfaCondition(condition) || forbidsBareWildcard(key)) return;
      const data = {
        key: entry.key.outline,
        value: value.outline,
        operator: formatConditionOperator(operator),
      };
      // AWS does not document that an Arn operator takes a bare asterisk for any ARN.
      const takesAll = operator.family === 'String' || value.outline.startsWith('arn:');
      // Without a set operator a request with several values of the key does not match.
      const takesSeveral = operator.qualifier !== undefined || isMultivalued(key) !== true;
      const edits = takesAll && takesSeveral ? removeCondition(statement, condition) : [];
      report({
        message: 'always',
        data,
        range: entry.key.range,
        fixes: edits.length === 0 ? [] : [{ title: 'remove', data, effect: 'same', edits }],
      });
    },
  },
});
