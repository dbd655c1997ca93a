import { AWS_PAGES, operatorsPage } from '../awsPages';
import type { PolicyEdit } from '../../policy/edit';
import type { Condition } from '../../policy/model';
import { defineRule } from '../rule';
import { plainValues } from './plainValues';
import type { PlainConditionValue } from './plainValues';

export const rule = defineRule({
  id: 'redundant-numeric-bound',
  group: 'condition',
  severity: 'info',
  accessAnalyzer: ['REDUNDANT_CONDITION_VALUE_NUM'],
  since: '0.1.0',
  docs: {
    title: { en: 'Several bounds where one decides', ja: '1 つで足りる複数の境界値' },
    why: {
      en: 'The values of a condition are alternatives. Of several upper bounds the greatest decides, of several lower bounds the least: the others change nothing, though they look as if they did.',
      ja: '条件に並べた値は「いずれか」を意味します。上限が複数あれば最大の値、下限が複数あれば最小の値だけが結果を決め、ほかの値は意味があるように見えて何も変えません。',
    },
    instead: {
      en: 'Keep the one bound that is meant, and check that the stricter one was not intended.',
      ja: '意図する境界値を 1 つだけ残してください。本来は厳しいほうの値を意図していなかったか確認してください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:ListBucket",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket",
      "Condition": { "NumericLessThanEquals": { "s3:max-keys": ["10", "100"] } }
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
      "Action": "s3:ListBucket",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket",
      "Condition": { "NumericLessThanEquals": { "s3:max-keys": "100" } }
    }
  ]
}`,
    },
    references: [operatorsPage('Numeric'), AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    redundant: {
      en: 'The values are alternatives, so `{decisive}` alone decides and `{value}` changes nothing. Keep the bound that is meant.',
      ja: '値は「いずれか」を意味するため、結果を決めるのは `{decisive}` だけで、`{value}` は何も変えません。意図する境界値だけを残してください。',
    },
  },
  fixes: {
    keepDecisive: { en: 'Keep only `{decisive}`', ja: '`{decisive}` だけを残す' },
    remove: { en: 'Remove `{value}`', ja: '`{value}` を削除する' },
  },
  check: {
    condition(condition, _statement, { report }) {
      const upper = condition.operator?.name.startsWith('NumericLess') === true;
      const lower = condition.operator?.name.startsWith('NumericGreater') === true;
      if (!upper && !lower) return;
      const numbers = plainValues(condition).filter(({ text }) => Number.isFinite(Number(text)));
      const decisive = numbers.reduce<PlainConditionValue | undefined>(
        (best, one) => (best === undefined || isWider(one, best, upper) ? one : best),
        undefined,
      );
      if (decisive === undefined) return;
      for (const one of numbers) {
        if (one === decisive) continue;
        const data = { value: one.text, decisive: decisive.text };
        const edits = removal(condition, one, decisive);
        const title = condition.values.length === 2 ? 'keepDecisive' : 'remove';
        report({
          message: 'redundant',
          data,
          range: one.value.range,
          fixes: edits === undefined ? [] : [{ title, data, effect: 'same', edits }],
        });
      }
    },
  },
});

const isWider = (a: PlainConditionValue, b: PlainConditionValue, upper: boolean): boolean =>
  upper ? Number(a.text) > Number(b.text) : Number(a.text) < Number(b.text);

/** Of two values one is left, which then stands alone; of more the item is taken out of the list. */
function removal(
  { entry }: Condition,
  one: PlainConditionValue,
  decisive: PlainConditionValue,
): readonly PolicyEdit[] | undefined {
  const list = entry.value;
  if (list?.kind !== 'list') return undefined;
  if (list.items.length > 2) {
    return [{ kind: 'remove-item', list, item: one.value }];
  }
  return [{ kind: 'replace-value', target: list, value: { copyOf: decisive.value } }];
}
