import { variablesWork } from '../../reasoning/evaluate';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { CONDITION_LOGIC_PAGE } from './references';
import { redundantValues } from './redundantValues';
import { ITEM_FIXES, ITEM_MESSAGES, reportRedundantItems } from './reportItems';
import { wildcardValue } from './wildcardCondition';

const example = (...prefixes: readonly string[]): string =>
  examplePolicy({
    Effect: 'Allow',
    Action: 's3:ListBucket',
    Resource: 'arn:aws:s3:::amzn-s3-demo-bucket',
    Condition: { StringLike: { 's3:prefix': prefixes } },
  });

export const rule = defineRule({
  id: 'redundant-condition-value',
  group: 'redundancy',
  severity: 'info',
  accessAnalyzer: [],
  since: '0.2.0',
  docs: {
    title: {
      en: 'A condition value that another one covers',
      ja: '別の値に含まれる条件の値',
    },
    why: {
      en: 'The values of a condition are alternatives: what a pattern, a wider IP range or a later date among them matches anyway need not be listed again. With a negated operator it is the same: what must not match the pattern cannot match the single value.',
      ja: '条件に並べた値は「いずれか」を意味するため、パターンやより広い IP 範囲、より遅い日付にすでに含まれる値を並べる必要はありません。否定の演算子でも同じで、パターンに一致しない値は、個別の値にも一致しません。',
    },
    instead: {
      en: 'Remove the value, or the wider one if only the single value is meant.',
      ja: 'その値を削除するか、個別の値だけを意図している場合は広いほうの値を削除してください。',
    },
    bad: { policy: example('public/*', 'public/images/*') },
    good: { policy: example('public/*') },
    references: [CONDITION_LOGIC_PAGE, AWS_PAGES.conditionOperators],
  },
  messages: ITEM_MESSAGES,
  fixes: ITEM_FIXES,
  check: {
    condition(condition, _statement, context) {
      const list = condition.entry.value;
      // Beside a pattern that every value matches there is more wrong than the other values.
      if (list?.kind !== 'list' || list.items.length < 2 || wildcardValue(condition)) return;
      const redundant = redundantValues(condition, variablesWork(context.document));
      reportRedundantItems(list, redundant, context);
    },
  },
});
