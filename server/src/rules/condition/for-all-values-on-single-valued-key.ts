import { formatConditionOperator } from '../../iam/conditionOperator';
import type { Condition, Statement } from '../../policy/model';
import { isMultivalued } from '../../catalog/keyTypes';
import { holdWithoutKey } from '../../reasoning/conditionSupport/statementSupport';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import type { Fix } from '../rule';
import { effectOfMatching } from './accessEffect';
import { moveCondition } from './conditionBlock';
import { misplacedRange } from './misplacedKey';

const example = (operator: string): string =>
  examplePolicy({
    Effect: 'Allow',
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
    Condition: { [operator]: { 'aws:PrincipalTag/team': ['blue', 'green'] } },
  });

export const rule = defineRule({
  id: 'for-all-values-on-single-valued-key',
  group: 'condition',
  severity: 'warning',
  accessAnalyzer: ['FORALLVALUES_WITH_SINGLE_VALUED_KEY'],
  since: '0.2.0',
  docs: {
    title: {
      en: '`ForAllValues` on a key with a single value',
      ja: '単一値のキーに使われている `ForAllValues`',
    },
    why: {
      en: '`ForAllValues` holds where every value of the request matches, and so also where there is none: a request without the key meets the condition. An Allow then allows more than is meant, and a Deny denies more. `ForAnyValue` does not hold for requests without the key, and is not reported; audiences of tokens have a rule of their own (`audience-with-set-operator`).',
      ja: '`ForAllValues` はリクエストのすべての値が一致すれば成り立つため、値がない場合、つまりキーのないリクエストでも成り立ちます。その結果、Allow は意図より広く許可し、Deny は意図より広く拒否します。`ForAnyValue` はキーのないリクエストで成り立たないため報告しません。トークンのオーディエンスは別のルール（`audience-with-set-operator`）で報告します。',
    },
    instead: {
      en: 'Use the operator without a qualifier: several values in the policy are alternatives anyway.',
      ja: '集合演算子を付けずに使用してください。ポリシーに複数の値を並べると、もともと「いずれか」を意味します。',
    },
    bad: { policy: example('ForAllValues:StringEquals') },
    good: { policy: example('StringEquals') },
    references: [AWS_PAGES.multivaluedKeys, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    absent: {
      en: '`{key}` has a single value, and `ForAllValues` also holds for requests without it. Use `{operator}`.',
      ja: '`{key}` は単一値のキーですが、`ForAllValues` を付けるとキーのないリクエストでも成り立ちます。`{operator}` を使用してください。',
    },
    needless: {
      en: '`{key}` has a single value, so `ForAllValues` is not meant for it. Use `{operator}`, which means the same here.',
      ja: '`{key}` は単一値のキーのため、`ForAllValues` は適していません。ここでは同じ意味になる `{operator}` を使用してください。',
    },
  },
  fixes: {
    plain: { en: 'Change to `{operator}`', ja: '`{operator}` に変更する' },
  },
  check: {
    condition(condition, statement, { report }) {
      const { operator, entry, key } = condition;
      if (operator?.qualifier !== 'ForAllValues' || operator.family === 'Null') return;
      if (entry.value === undefined || isAudience(key) || isMultivalued(key) !== false) return;
      const plain = formatConditionOperator({ ...operator, qualifier: undefined });
      // What also holds without the key as a plain operator, or beside a condition that asks for the key.
      const same = operator.negated || operator.ifExists || isAskedFor(statement, key);
      report({
        message: same ? 'needless' : 'absent',
        data: { key: entry.key.outline, operator: plain },
        range: misplacedRange(condition),
        ...(same ? { severity: 'info' } : {}),
        fixes: toPlain(condition, statement, plain, same),
      });
    },
  },
});

/** The audience of a token has a rule of its own (audience-with-set-operator). */
const isAudience = (key: string): boolean => /:(?:aud|app_id)$/.test(key);

/** A condition of the statement on the key fails for requests without it. */
const isAskedFor = ({ conditions }: Statement, key: string): boolean => {
  const onKey = conditions.filter((one) => one.key === key);
  return holdWithoutKey(onKey) === 'no';
};

function toPlain(
  condition: Condition,
  statement: Statement,
  operator: string,
  same: boolean,
): readonly Fix<'plain'>[] {
  const effect = same ? 'same' : effectOfMatching(statement, 'fewer');
  const edits = moveCondition(statement, condition, operator);
  if (edits === undefined || effect === undefined) return [];
  return [{ title: 'plain', data: { operator }, effect, edits }];
}
