import { AWS_PAGES, operatorsPage } from '../awsPages';
import { parseConditionOperator } from '../../iam/conditionOperator';
import type { Statement } from '../../policy/model';
import type { Entry } from '../../policy/value';
import { isMfaCondition } from '../../reasoning/mfaCondition';
import { defineRule } from '../rule';
import type { Fix } from '../rule';
import { effectOfMatching } from './accessEffect';
import { conditionMap, renameOperator } from './conditionBlock';

export const rule = defineRule({
  id: 'null-with-qualifier',
  group: 'condition',
  severity: 'info',
  accessAnalyzer: ['NULL_WITH_QUALIFIER'],
  since: '0.1.0',
  docs: {
    title: {
      en: '`Null` with `ForAllValues` or `ForAnyValue`',
      ja: '`ForAllValues` または `ForAnyValue` を付けた `Null`',
    },
    why: {
      en: '`Null` asks whether a key exists, which does not depend on its single values: with `ForAllValues` the condition is always true, with `ForAnyValue` it is always false.',
      ja: '`Null` はキーがあるかどうかを調べるもので、個々の値を調べるものではありません。`ForAllValues` を付けると常に真、`ForAnyValue` を付けると常に偽になります。',
    },
    instead: {
      en: 'Write `Null` alone to ask whether the key exists, or another operator to compare its values.',
      ja: 'キーがあるかどうかを調べるなら `Null` だけを、値を比較するなら別の演算子を使用してください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "ec2:CreateVolume",
      "Resource": "*",
      "Condition": { "ForAllValues:Null": { "aws:TagKeys": "false" } }
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
      "Action": "ec2:CreateVolume",
      "Resource": "*",
      "Condition": { "Null": { "aws:TagKeys": "false" } }
    }
  ]
}`,
    },
    references: [operatorsPage('Null'), AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    always: {
      en: '`Null` with `ForAllValues` is always true, so this condition restricts nothing. Write `Null` alone to ask whether the key exists.',
      ja: '`ForAllValues` を付けた `Null` は常に真になるため、この条件は何も制限しません。キーがあるかどうかは `Null` だけで調べてください。',
    },
    never: {
      en: '`Null` with `ForAnyValue` is always false, so the statement never applies. Write `Null` alone to ask whether the key exists.',
      ja: '`ForAnyValue` を付けた `Null` は常に偽になるため、このステートメントは適用されません。キーがあるかどうかは `Null` だけで調べてください。',
    },
  },
  fixes: {
    toNull: { en: 'Change to `Null`', ja: '`Null` に変更する' },
  },
  check: {
    statement(statement, { report }) {
      for (const entry of conditionMap(statement)?.entries ?? []) {
        const operator = parseConditionOperator(entry.key.text ?? '');
        if (operator?.family !== 'Null' || operator.qualifier === undefined) continue;
        const always = operator.qualifier === 'ForAllValues';
        const edits = asksForMfa(statement, entry)
          ? undefined
          : renameOperator(statement, entry, 'Null');
        const effect = effectOfMatching(statement, always ? 'fewer' : 'more');
        const fixes: Fix<'toNull'>[] =
          edits === undefined || effect === undefined ? [] : [{ title: 'toNull', effect, edits }];
        report({ message: always ? 'always' : 'never', range: entry.key.range, fixes });
      }
    },
  },
});

/** On the MFA keys `Null` is a trap of its own, so no fix leads there. */
const asksForMfa = ({ conditions }: Statement, operatorEntry: Entry): boolean =>
  conditions.some(
    (condition) => condition.operatorEntry === operatorEntry && isMfaCondition(condition),
  );
