import { formatConditionOperator } from '../../iam/conditionOperator';
import type { SetQualifier } from '../../iam/conditionOperator';
import type { Condition, Statement } from '../../policy/model';
import { isMultivalued } from '../../catalog/keyTypes';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import type { Fix } from '../rule';
import { effectOfMatching } from './accessEffect';
import { moveCondition } from './conditionBlock';
import { misplacedRange } from './misplacedKey';

const example = (operator: string): string =>
  examplePolicy({
    Effect: 'Deny',
    Action: 'ec2:CreateTags',
    Resource: '*',
    Condition: { [operator]: { 'aws:TagKeys': ['owner', 'project'] } },
  });

export const rule = defineRule({
  id: 'multivalued-key-without-set-operator',
  group: 'condition',
  severity: 'error',
  accessAnalyzer: ['MISSING_QUALIFIER'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'A multivalued key without `ForAllValues` or `ForAnyValue`',
      ja: '`ForAllValues` も `ForAnyValue` も付いていない複数値のキー',
    },
    why: {
      en: 'A request can hold several values for some keys. A plain operator compares single values: it does not say whether one value of the request has to match or all of them, and AWS does not define the result. The keys that Amazon EventBridge documents with plain operators (`events:source` and others) are left alone.',
      ja: '一部のキーは、1 つのリクエストに複数の値を持ちます。通常の演算子は単一の値を比較するもので、リクエストの値のどれか 1 つが一致すればよいのか、すべてが一致する必要があるのかを表せず、結果は保証されません。Amazon EventBridge が通常の演算子で説明しているキー（`events:source` など）は対象外です。',
    },
    instead: {
      en: 'Write `ForAnyValue:` for "at least one value of the request", as most Deny statements mean it, or `ForAllValues:` for "every value of the request". The latter also holds for requests without the key: add `Null` with `"false"` where it must be there.',
      ja: '「リクエストの値の少なくとも 1 つ」なら `ForAnyValue:`（多くの Deny ステートメントの意図）、「リクエストのすべての値」なら `ForAllValues:` を付けてください。後者はキーのないリクエストでも成り立つため、キーを必須にするには `Null` と `"false"` の条件を追加します。',
    },
    bad: { policy: example('StringEquals') },
    good: { policy: example('ForAnyValue:StringEquals') },
    references: [AWS_PAGES.multivaluedKeys, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    missing: {
      en: 'A request can hold several values for `{key}`, and `{operator}` does not say whether one or all of them have to match. Write `ForAnyValue:` or `ForAllValues:` before it.',
      ja: '`{key}` は複数の値を持つことがありますが、`{operator}` では、どれか 1 つとすべてのどちらが一致すべきかを表せません。前に `ForAnyValue:` か `ForAllValues:` を付けてください。',
    },
  },
  fixes: {
    ForAnyValue: {
      en: 'Change to `{operator}`: one value of the request is enough',
      ja: '`{operator}` に変更する（リクエストの値のどれか 1 つが一致）',
    },
    ForAllValues: {
      en: 'Change to `{operator}`: all values of the request, or no value at all',
      ja: '`{operator}` に変更する（リクエストのすべての値が一致、または値がない）',
    },
  },
  check: {
    condition(condition, statement, { report }) {
      const { operator, entry, key } = condition;
      if (operator === undefined || operator.family === 'Null' || entry.value === undefined) return;
      if (operator.qualifier !== undefined || isMultivalued(key) !== true) return;
      report({
        message: 'missing',
        data: { key: entry.key.outline, operator: operator.name },
        range: misplacedRange(condition),
        fixes: likelier(condition, statement).flatMap((one) => qualify(condition, statement, one)),
      });
    },
  },
});

/** An Allow that excludes values means that none of them may be there; all else is safer with one. */
const likelier = (
  { operator }: Condition,
  { effect }: Statement,
): readonly [SetQualifier, SetQualifier] =>
  effect === 'Allow' && operator?.negated === true
    ? ['ForAllValues', 'ForAnyValue']
    : ['ForAnyValue', 'ForAllValues'];

/**
 * A plain operator matches a request of one value, and of several at most where one does; a negated
 * one is the opposite. With a qualifier it matches those as well, negated not more than those.
 */
function qualify(
  condition: Condition,
  statement: Statement,
  qualifier: SetQualifier,
): readonly Fix<SetQualifier>[] {
  if (condition.operator === undefined) return [];
  const operator = formatConditionOperator({ ...condition.operator, qualifier });
  const effect = effectOfMatching(statement, condition.operator.negated ? 'fewer' : 'more');
  const edits = moveCondition(statement, condition, operator);
  if (edits === undefined || effect === undefined) return [];
  return [{ title: qualifier, data: { operator }, effect, edits }];
}
