import type { WordData, Words } from '../../iam/words';
import type { Condition, Policy, Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import type { WithoutKey } from '../../reasoning/conditionSupport/statementSupport';
import type { Truth } from '../../reasoning/truth';
import type { Fix } from '../rule';
import { shownText } from '../shownText';
import { effectOfMatching } from './accessEffect';
import { removeActions, removeConditions, separateStatement } from './separateStatement';

/** The fixes for actions that never meet a condition, because their requests do not have its key. */
export type WithoutKeyFix = 'separate' | 'removeActions' | 'removeCondition';

export const WITHOUT_KEY_FIXES: Readonly<Record<WithoutKeyFix, Words>> = {
  separate: {
    en: 'Move {actions} to a statement without the condition on `{key}`',
    ja: '{actions} を `{key}` の条件のない別のステートメントに移す',
  },
  removeActions: {
    en: 'Remove {actions} from the statement',
    ja: '{actions} をステートメントから削除する',
  },
  removeCondition: {
    en: 'Remove the condition on `{key}`',
    ja: '`{key}` の条件を削除する',
  },
};

/**
 * @param conditions all conditions of the statement on the key
 * @param holds whether they hold for a request without the key
 */
export function withoutKeyFixes(
  policy: Policy,
  statement: Statement,
  { named, patterns, whole }: WithoutKey,
  conditions: readonly Condition[],
  holds: Truth,
  key: string,
): readonly Fix<WithoutKeyFix>[] {
  const values = [...named, ...patterns];
  const data: WordData = { actions: quoted(values), key };
  // Conditions that every such request meets can go without a change, others held the statement back.
  const effect = holds === 'yes' ? 'same' : effectOfMatching(statement, 'more');
  if (effect === undefined || holds === 'unknown') return [];
  const fixes: Fix<WithoutKeyFix>[] = [];
  const add = (title: WithoutKeyFix, edits: Fix['edits'] | undefined, does = effect): void => {
    // What the author meant is not known: whether the action or the condition is the mistake.
    if (edits !== undefined) fixes.push({ title, data, effect: does, bulk: false, edits });
  };
  if (whole) {
    add('removeCondition', removeConditions(statement, conditions));
  } else {
    add('separate', separateStatement(policy, statement, values, conditions));
    if (holds === 'no') add('removeActions', removeActions(statement, values), 'same');
  }
  return fixes;
}

/** The strings as a message lists them, each in backticks. */
export const quoted = (values: readonly StringValue[]): readonly string[] =>
  values.map((value) => `\`${shownText(value)}\``);
