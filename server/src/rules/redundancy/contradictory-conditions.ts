import { formatConditionOperator } from '../../iam/conditionOperator';
import type { Condition, Policy, Statement } from '../../policy/model';
import { contradictionsOf } from '../../reasoning/interplay/contradictions';
import { isMfaCondition } from '../../reasoning/mfaCondition';
import { AWS_PAGES } from '../awsPages';
import { effectOfMatching } from '../condition/accessEffect';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import type { Fix } from '../rule';
import { acceptEither } from './acceptEither';
import { CONDITION_LOGIC_PAGE } from './references';
import { removeStatement } from './removeStatement';

const KEY = 'aws:PrincipalTag/team';

const example = (condition: object): string =>
  examplePolicy(
    { Effect: 'Allow', Action: 'ec2:Describe*', Resource: '*' },
    { Effect: 'Allow', Action: 'ec2:StartInstances', Resource: '*', Condition: condition },
  );

export const rule = defineRule({
  id: 'contradictory-conditions',
  group: 'redundancy',
  severity: 'warning',
  accessAnalyzer: [],
  since: '0.3.0',
  docs: {
    title: {
      en: 'Conditions that cannot hold together',
      ja: '同時に成り立つことのない条件',
    },
    why: {
      en: 'All conditions of a statement must hold together: only the values of one list are alternatives. Where two conditions on one key exclude each other, no request ever meets them: an Allow then allows nothing, and a Deny, which is worse, protects nothing.',
      ja: 'ステートメントの条件は、すべて同時に満たされる必要があります。「いずれか」になるのは 1 つのリストの値だけです。同じキーに対する 2 つの条件が互いに矛盾していると、それを満たすリクエストはありません。Allow は何も許可せず、Deny の場合はさらに深刻で、何も保護しません。',
    },
    instead: {
      en: 'If either is enough, put the values into one list under one operator, or write two statements. Otherwise correct the condition that is wrong.',
      ja: 'どちらか一方を満たせばよい場合は、値を 1 つの演算子の 1 つのリストにまとめるか、ステートメントを 2 つに分けてください。そうでない場合は、誤っているほうの条件を修正してください。',
    },
    bad: {
      policy: example({ StringEquals: { [KEY]: 'red' }, StringLike: { [KEY]: 'blue-*' } }),
    },
    good: { policy: example({ StringLike: { [KEY]: ['red', 'blue-*'] } }) },
    references: [CONDITION_LOGIC_PAGE, AWS_PAGES.conditionOperators],
  },
  messages: {
    allow: {
      en: 'No request meets this condition and {others} on `{key}` together, so the statement never applies and allows nothing. If either is enough, put the values into one list.',
      ja: '`{key}` に対するこの条件と {others} を同時に満たすリクエストはないため、このステートメントは適用されることがなく、何も許可しません。どちらか一方でよい場合は、値を 1 つのリストにまとめてください。',
    },
    deny: {
      en: 'No request meets this condition and {others} on `{key}` together, so this Deny never applies and protects nothing. If either is enough, put the values into one list, or write two statements.',
      ja: '`{key}` に対するこの条件と {others} を同時に満たすリクエストはないため、この Deny は適用されることがなく、何も保護しません。どちらか一方でよい場合は、値を 1 つのリストにまとめるか、ステートメントを 2 つに分けてください。',
    },
    other: {
      en: 'This condition excludes the other one.',
      ja: 'この条件が、もう一方の条件と矛盾しています。',
    },
  },
  fixes: {
    either: {
      en: 'Accept either: move the values of `StringEquals` to `StringLike`',
      ja: 'どちらか一方でよいことにする（`StringEquals` の値を `StringLike` に移す）',
    },
    remove: { en: 'Remove the statement', ja: 'ステートメントを削除する' },
  },
  check: {
    statement(statement, { policy, report }) {
      const found = contradictionsOf(statement).filter((one) => !one.every(isMfaCondition));
      for (const conditions of found) {
        const others = conditions.slice(0, -1);
        const last = conditions.at(-1);
        if (last === undefined) continue;
        report({
          message: statement.effect === 'Deny' ? 'deny' : 'allow',
          data: { key: last.entry.key.outline, others: others.map(operatorName) },
          range: last.entry.range,
          related: others.map(({ entry }) => ({ message: 'other', range: entry.range })),
          fixes: [...widening(statement, conditions), ...removal(policy, statement)],
        });
      }
    },
  },
});

const operatorName = ({ operator }: Condition): string =>
  operator === undefined ? '' : `\`${formatConditionOperator(operator)}\``;

/** The statement applies again: what it does has to be wanted. */
function widening(
  statement: Statement,
  conditions: readonly Condition[],
): readonly Fix<'either'>[] {
  const effect = effectOfMatching(statement, 'more');
  const edits = acceptEither(statement, conditions);
  if (effect === undefined || edits === undefined) return [];
  return [{ title: 'either', effect, bulk: false, edits }];
}

/** Only for an Allow, and never unasked: a Deny was meant to protect something. */
function removal(policy: Policy, statement: Statement): readonly Fix<'remove'>[] {
  const edits = statement.effect === 'Allow' ? removeStatement(policy, statement) : undefined;
  return edits === undefined ? [] : [{ title: 'remove', effect: 'same', bulk: false, edits }];
}
