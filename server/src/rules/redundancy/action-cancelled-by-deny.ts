import { readActionPattern } from '../../iam/patternFields';
import { statementLabelRange } from '../../policy/model';
import type { Selection } from '../../policy/model';
import type { Value } from '../../policy/value';
import { coveredStatements } from '../../reasoning/interplay/covered/coveredStatements';
import { deniedAllows } from '../../reasoning/interplay/deniedAllows';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { redundantItems } from './redundantItems';
import { EVALUATION_PAGE } from './references';

const allow = (...actions: readonly string[]): object => ({
  Effect: 'Allow',
  Action: actions,
  Resource: '*',
});
const DENY = { Effect: 'Deny', Action: 'iam:Delete*', Resource: '*' };

export const rule = defineRule({
  id: 'action-cancelled-by-deny',
  group: 'redundancy',
  severity: 'info',
  accessAnalyzer: [],
  since: '0.3.0',
  docs: {
    title: {
      en: 'An allowed action that the same policy always denies',
      ja: '同じポリシーで必ず拒否されるアクションの許可',
    },
    why: {
      en: 'A Deny wins over every Allow. An action in the list of an Allow that a Deny of the same policy covers, on all its resources and without a condition, is never allowed: the list promises more than it gives.',
      ja: 'Deny は、どの Allow よりも優先されます。Allow のリストにあっても、同じポリシーの Deny がすべてのリソースについて条件なしで含むアクションは、許可されることがありません。リストには、実際よりも多くのアクションが許可されているように見えます。',
    },
    instead: {
      en: 'Remove the action from the Allow, or from the Deny if it was meant to be allowed.',
      ja: 'そのアクションを Allow から削除してください。許可する意図だった場合は、Deny のほうから削除してください。',
    },
    bad: { policy: examplePolicy(allow('iam:ListUsers', 'iam:DeleteUser'), DENY) },
    good: { policy: examplePolicy(allow('iam:ListUsers'), DENY) },
    references: [EVALUATION_PAGE, AWS_PAGES.action],
  },
  messages: {
    cancelled: {
      en: 'A Deny of this policy always denies `{action}` here, so allowing it has no effect. Remove it from this list, or narrow the Deny.',
      ja: 'ここでの `{action}` は、このポリシーの Deny で必ず拒否されるため、許可しても効果がありません。このリストから削除するか、Deny の範囲を狭めてください。',
    },
    deny: { en: 'The Deny is here.', ja: 'Deny はここにあります。' },
  },
  fixes: {
    remove: { en: 'Remove `{action}`', ja: '`{action}` を削除する' },
  },
  check: {
    policy(policy, { document, report }) {
      if (policy.node === undefined) return;
      const parts = deniedAllows(document).filter(({ whole }) => !whole);
      if (parts.length === 0) return;
      const covered = new Set(coveredStatements(document).map(({ statement }) => statement));
      for (const { statement, denied } of parts) {
        const list = statement.actions?.entry.value;
        if (covered.has(statement) || list?.kind !== 'list') continue;
        // An action that its list has twice, or in a pattern too, is reported as such.
        const repeated = repeatedIn(statement.actions);
        for (const { action, by } of denied) {
          if (repeated.has(action)) continue;
          report({
            message: 'cancelled',
            data: { action: action.outline },
            range: action.range,
            related: [{ message: 'deny', range: statementLabelRange(by) }],
            fixes: [
              {
                title: 'remove',
                data: { action: action.outline },
                effect: 'same',
                bulk: false,
                edits: [{ kind: 'remove-item', list, item: action }],
              },
            ],
          });
        }
      }
    },
  },
});

/** The actions of a list that another one of it covers. */
const repeatedIn = (actions: Selection | undefined): ReadonlySet<Value> =>
  new Set(redundantItems(actions?.values ?? [], readActionPattern).keys());
