import { fullName } from '../../catalog/actions';
import { statedActions } from '../../reasoning/resourceFit/statedActions';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { shownText } from '../shownText';
import { ASSUME_ROLE_ACTIONS } from './assumeRoleAction';

const example = (action: string | readonly string[]): string =>
  examplePolicy({
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::111122223333:root' },
    Action: action,
  });

export const rule = defineRule({
  id: 'trust-action',
  group: 'trust',
  severity: 'error',
  accessAnalyzer: ['UNSUPPORTED_ACTION_IN_POLICY'],
  types: ['trust'],
  needsSureType: true,
  since: '0.2.0',
  docs: {
    title: {
      en: "A role's trust policy has an action other than assuming the role",
      ja: 'ロールの信頼ポリシーに、ロールの引き受け以外のアクションがあります',
    },
    why: {
      en: 'A trust policy says who may assume the role, and how. IAM accepts only the actions for that: `sts:AssumeRole`, `sts:AssumeRoleWithSAML`, `sts:AssumeRoleWithWebIdentity`, and those that go with them (`sts:TagSession`, `sts:SetSourceIdentity`, `sts:SetContext`). What the role may do is for the policies that are attached to it.',
      ja: '信頼ポリシーは、誰がどのようにロールを引き受けられるかを決めます。`sts:AssumeRole`、`sts:AssumeRoleWithSAML`、`sts:AssumeRoleWithWebIdentity` と、それらに伴う `sts:TagSession`、`sts:SetSourceIdentity`、`sts:SetContext` 以外のアクションがあると、IAM はポリシーを受け付けません。ロールに何を許可するかは、ロールにアタッチするポリシーで決めます。',
    },
    instead: {
      en: 'Remove the action, and allow it in a policy that is attached to the role.',
      ja: 'アクションを削除し、ロールにアタッチするポリシーで許可してください。',
    },
    bad: { policy: example(['sts:AssumeRole', 's3:GetObject']), type: 'trust' },
    good: { policy: example('sts:AssumeRole'), type: 'trust' },
    references: [AWS_PAGES.identityAndResource, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    foreign: {
      en: 'A trust policy only says who may assume the role, so IAM refuses `{action}` in it. Allow it in a policy that is attached to the role.',
      ja: '信頼ポリシーは誰がロールを引き受けられるかだけを決めるため、`{action}` があると IAM はポリシーを受け付けません。ロールにアタッチするポリシーで許可してください。',
    },
  },
  fixes: {
    remove: { en: 'Remove `{action}`', ja: '`{action}` を削除する' },
  },
  check: {
    actions({ entry, negated }, statement, { report }) {
      if (negated) return;
      const foreign = statedActions(statement).flatMap(({ value, actions = [] }) =>
        actions.length > 0 && !actions.some((action) => ALLOWED.has(fullName(action)))
          ? [value]
          : [],
      );
      const list = entry.value?.kind === 'list' ? entry.value : undefined;
      const keepsOthers = list !== undefined && foreign.length < list.items.length;
      for (const item of foreign) {
        const data = { action: shownText(item) };
        const edits = keepsOthers ? [{ kind: 'remove-item' as const, list, item }] : undefined;
        report({
          message: 'foreign',
          data,
          range: item.range,
          fixes: edits === undefined ? [] : [{ title: 'remove', data, effect: 'same', edits }],
        });
      }
    },
  },
});

/** What IAM takes in a trust policy. */
const ALLOWED: ReadonlySet<string> = new Set([
  ...ASSUME_ROLE_ACTIONS,
  'sts:TagSession',
  'sts:SetSourceIdentity',
  'sts:SetContext',
]);
