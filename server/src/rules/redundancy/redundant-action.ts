import { readActionPattern } from '../../iam/patternFields';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { redundantItems } from './redundantItems';
import { ITEM_FIXES, ITEM_MESSAGES, reportRedundantItems } from './reportItems';

const example = (...actions: readonly string[]): string =>
  examplePolicy({ Effect: 'Allow', Action: actions, Resource: '*' });

export const rule = defineRule({
  id: 'redundant-action',
  group: 'redundancy',
  severity: 'info',
  accessAnalyzer: ['REDUNDANT_ACTION'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'An action that another one of its list covers',
      ja: '同じリストの別のアクションに含まれるアクション',
    },
    why: {
      en: 'An action that a pattern such as `iam:Get*` matches anyway changes nothing. It makes the policy longer and hides what it really permits: removing the single action alone takes nothing away. Letter case does not count in actions.',
      ja: '`iam:Get*` のようなパターンに一致するアクションを並べて書いても、何も変わりません。ポリシーが長くなり、実際に許可されている範囲がわかりにくくなります。個別のアクションだけを削除しても、許可は取り除かれません。なお、アクションでは大文字と小文字は区別されません。',
    },
    instead: {
      en: 'Remove the action. If the pattern permits too much, remove the pattern and name the actions instead.',
      ja: 'そのアクションを削除してください。パターンで許可される範囲が広すぎる場合は、パターンのほうを削除し、必要なアクションを個別に書いてください。',
    },
    bad: { policy: example('iam:Get*', 'iam:List*', 'iam:GetCredentialReport') },
    good: { policy: example('iam:Get*', 'iam:List*') },
    references: [AWS_PAGES.action, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: ITEM_MESSAGES,
  fixes: ITEM_FIXES,
  check: {
    actions({ entry: { value: list }, values }, _statement, context) {
      if (list?.kind !== 'list') return;
      reportRedundantItems(list, redundantItems(values, readActionPattern), context);
    },
  },
});
