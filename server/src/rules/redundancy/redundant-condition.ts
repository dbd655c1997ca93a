import { formatConditionOperator } from '../../iam/conditionOperator';
import type { Condition, Statement } from '../../policy/model';
import { variablesWork } from '../../reasoning/evaluate';
import { AWS_PAGES } from '../awsPages';
import { conditionMap } from '../condition/conditionBlock';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { conditionImplies } from '../../reasoning/interplay/conditionImplies';
import { CONDITION_LOGIC_PAGE } from './references';
import { removeCondition } from './removeCondition';
import { wildcardValue } from './wildcardCondition';

const example = (condition: object): string =>
  examplePolicy({
    Effect: 'Allow',
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
    Condition: condition,
  });

export const rule = defineRule({
  id: 'redundant-condition',
  group: 'redundancy',
  severity: 'info',
  accessAnalyzer: [],
  since: '0.2.0',
  docs: {
    title: {
      en: 'A condition that another one of its statement implies',
      ja: '同じステートメントの別の条件から必ず成り立つ条件',
    },
    why: {
      en: 'All conditions of a statement must hold together. One that holds whenever another one does changes nothing: a value that equals `red` is there, so asking with `Null` whether it is there adds nothing.',
      ja: 'ステートメントの条件は、すべて同時に満たされる必要があります。別の条件が成り立てば必ず成り立つ条件は、何も変えません。たとえば値が `red` に等しければキーは必ずあるので、`Null` でキーの有無を調べても何も加わりません。',
    },
    instead: {
      en: 'Remove the looser condition. If both values were to be accepted, put them into one list under one operator.',
      ja: '緩いほうの条件を削除してください。どちらの値も受け入れる場合は、1 つの演算子の下で 1 つのリストにまとめてください。',
    },
    bad: {
      policy: example({
        StringEquals: { 'aws:PrincipalTag/team': 'red' },
        Null: { 'aws:PrincipalTag/team': 'false' },
      }),
    },
    good: { policy: example({ StringEquals: { 'aws:PrincipalTag/team': 'red' } }) },
    references: [CONDITION_LOGIC_PAGE, AWS_PAGES.conditionOperators],
  },
  messages: {
    implied: {
      en: 'Wherever the `{given}` condition on `{key}` holds, this one holds too, so it restricts nothing. Remove it.',
      ja: '`{key}` の `{given}` 条件が成り立てばこの条件も必ず成り立つため、何も制限しません。削除してください。',
    },
    given: { en: 'The stricter condition is here.', ja: '厳しいほうの条件はここにあります。' },
  },
  fixes: {
    remove: { en: 'Remove this condition', ja: 'この条件を削除する' },
  },
  check: {
    statement(statement, { document, report }) {
      if (statement.conditions.length < 2) return;
      const variables = variablesWork(document);
      for (const [condition, given] of implied(statement, variables)) {
        const edits = removeCondition(statement, condition);
        // Some write `Null` to be on the safe side: worth a hint, and not to be removed unasked.
        const asksPresence = condition.operator?.family === 'Null';
        report({
          message: 'implied',
          data: {
            key: condition.entry.key.outline,
            given: given.operator === undefined ? '' : formatConditionOperator(given.operator),
          },
          range: condition.entry.range,
          ...(asksPresence ? { severity: 'hint' } : {}),
          related: [{ message: 'given', range: given.entry.range }],
          fixes:
            edits.length === 0
              ? []
              : [{ title: 'remove', effect: 'same', bulk: !asksPresence, edits }],
        });
      }
    },
  },
});

/** Each condition that another one implies, with that one. Of two that imply each other the first stays. */
function implied(
  statement: Statement,
  variables: boolean,
): readonly (readonly [Condition, Condition])[] {
  const keys = new Set(statement.conditions.map(({ key }) => key));
  if (keys.size === statement.conditions.length || hasRepeatedOperator(statement)) return [];
  // A pattern that every value matches has a rule of its own.
  const known = statement.conditions.filter((one) => wildcardValue(one) === undefined);
  return [...byKey(known).values()].flatMap((group) =>
    group.flatMap((asked, i) => {
      const given = group.find(
        (other, j) =>
          j !== i &&
          conditionImplies(other, asked, variables) &&
          (j < i || !conditionImplies(asked, other, variables)),
      );
      return given === undefined ? [] : [[asked, given] as const];
    }),
  );
}

function byKey(conditions: readonly Condition[]): ReadonlyMap<string, readonly Condition[]> {
  const groups = new Map<string, Condition[]>();
  for (const condition of conditions) {
    const group = groups.get(condition.key);
    if (group === undefined) groups.set(condition.key, [condition]);
    else group.push(condition);
  }
  return groups;
}

/** An operator, or a key under it, that is written twice is a mistake of its own. */
function hasRepeatedOperator(statement: Statement): boolean {
  const operators = conditionMap(statement)?.entries ?? [];
  const names = new Set(operators.map(({ key }) => key.outline.toLowerCase()));
  const keys = new Set(
    statement.conditions.map(
      ({ operatorEntry, key }) => `${operatorEntry.key.outline.toLowerCase()} ${key}`,
    ),
  );
  return names.size < operators.length || keys.size < statement.conditions.length;
}
