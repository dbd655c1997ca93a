import { formatConditionOperator } from '../../iam/conditionOperator';
import { isMfaCondition } from '../../reasoning/mfaCondition';
import { AWS_PAGES } from '../awsPages';
import { forbidsBareWildcard } from '../condition/patternKeys';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { removeStatement } from './removeStatement';
import { meaningOf, wildcardValue } from './wildcardCondition';

const LAMBDA = {
  Effect: 'Allow',
  Action: 'lambda:InvokeFunction',
  Resource: 'arn:aws:lambda:us-east-1:111122223333:function:report',
};
const READ = {
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
};

export const rule = defineRule({
  id: 'condition-key-never-matches',
  group: 'redundancy',
  severity: 'info',
  accessAnalyzer: ['REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'A condition that no request meets',
      ja: 'どのリクエストでも成り立たない条件',
    },
    why: {
      en: 'Every value matches `*`, so none is left for a negated operator; and `ForAnyValue` does not hold where the key is missing. Such a condition never holds, and its statement never applies: an Allow allows nothing, and a Deny denies nothing.',
      ja: 'どの値も `*` に一致するため否定の演算子に当てはまる値はなく、`ForAnyValue` はキーがない場合には成り立ちません。この条件は成り立つことがなく、ステートメントは適用されません。Allow は何も許可せず、Deny は何も拒否しません。',
    },
    instead: {
      en: 'Name the values that are not wanted, or remove the key or the whole statement.',
      ja: '除外する値を書くか、キーまたはステートメント全体を削除してください。',
    },
    bad: {
      policy: examplePolicy(READ, {
        ...LAMBDA,
        Condition: { 'ForAnyValue:StringNotLike': { 'aws:CalledVia': '*' } },
      }),
    },
    good: { policy: examplePolicy(READ, LAMBDA) },
    references: [AWS_PAGES.conditionOperators, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    never: {
      en: 'No value differs from `{value}`, and `{operator}` does not hold without `{key}`, so the statement never applies. Name the values that are meant, or remove the key.',
      ja: '`{value}` に一致しない値はなく、`{operator}` は `{key}` がない場合には成り立たないため、このステートメントは適用されることがありません。意図する値を書くか、キーを削除してください。',
    },
  },
  fixes: {
    remove: { en: 'Remove the statement', ja: 'ステートメントを削除する' },
  },
  check: {
    condition(condition, statement, { policy, report }) {
      const { operator, entry, key } = condition;
      const value = wildcardValue(condition);
      if (operator === undefined || value === undefined || meaningOf(operator) !== 'never') return;
      // What is wrong there is said by other rules.
      if (isMfaCondition(condition) || forbidsBareWildcard(key)) return;
      const sure = operator.family === 'String' || value.outline.startsWith('arn:');
      const edits = sure ? removeStatement(policy, statement) : undefined;
      report({
        message: 'never',
        data: {
          key: entry.key.outline,
          value: value.outline,
          operator: formatConditionOperator(operator),
        },
        range: entry.key.range,
        // The statement was meant to do something: its author has to say what.
        fixes: edits === undefined ? [] : [{ title: 'remove', effect: 'same', bulk: false, edits }],
      });
    },
  },
});
