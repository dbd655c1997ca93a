import type { Policy, Selection } from '../../policy/model';
import { actionsMatch } from '../../reasoning/evaluate';
import { USER_GUIDE, AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';

const trust = (action: string | readonly string[]): string =>
  examplePolicy({
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::111122223333:user/DevUser' },
    Action: action,
    Condition: { StringEquals: { 'sts:SourceIdentity': 'DevUser' } },
  });

export const rule = defineRule({
  id: 'missing-action-for-condition-key',
  group: 'condition',
  severity: 'error',
  accessAnalyzer: ['MISSING_ACTION_FOR_CONDITION_KEY'],
  types: ['trust', 'identity'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'A condition key whose value callers are not allowed to set',
      ja: '値を設定するアクションが許可されていない条件キー',
    },
    why: {
      en: 'A caller who sets a source identity while assuming a role needs `sts:SetSourceIdentity`, one who passes session tags `sts:TagSession`. Where the condition requires them and the policy does not allow that action, every attempt to assume the role fails. AWS does not list its pairs of keys and actions; those of AWS STS are checked. It is enough that another statement of the policy allows the action.',
      ja: 'ロールを引き受けるときにソース ID を設定するには `sts:SetSourceIdentity`、セッションタグを渡すには `sts:TagSession` が必要です。それらを条件としながらアクションを許可していないと、ロールの引き受けは必ず失敗します。AWS はキーとアクションの組み合わせを公開していないため、AWS STS のキーだけを調べます。同じポリシーの別のステートメントで許可されていれば報告しません。',
    },
    instead: {
      en: 'Allow the action in the same statement.',
      ja: '同じステートメントでそのアクションも許可してください。',
    },
    bad: { policy: trust('sts:AssumeRole') },
    good: { policy: trust(['sts:AssumeRole', 'sts:SetSourceIdentity']) },
    references: [
      `${USER_GUIDE}/id_credentials_temp_control-access_monitor.html`,
      `${USER_GUIDE}/id_session-tags.html`,
      AWS_PAGES.accessAnalyzerChecks,
    ],
  },
  messages: {
    missing: {
      en: 'A caller can set `{key}` only with `{action}`, which no statement of this policy allows. Add it to the actions.',
      ja: '`{key}` に値を設定するには `{action}` の許可が必要ですが、このポリシーのどのステートメントも許可していません。アクションに追加してください。',
    },
  },
  fixes: {
    add: { en: 'Allow `{action}` too', ja: '`{action}` も許可する' },
  },
  check: {
    condition: ({ operator, key, entry }, { effect, actions }, { policy, report }) => {
      if (effect !== 'Allow' || actions === undefined || !onlyAssumesRoles(actions)) return;
      // Whoever may set no value passes a condition that excludes some.
      if (operator === undefined || operator.negated || operator.family === 'Null') return;
      const action = actionThatSets(key);
      if (action === undefined || isAllowedSomewhere(policy, action)) return;
      report({
        message: 'missing',
        data: { key: entry.key.outline, action },
        range: entry.key.range,
        fixes: [
          {
            title: 'add',
            data: { action },
            effect: 'widens',
            edits: [{ kind: 'add-values', entry: actions.entry, values: [action] }],
          },
        ],
      });
    },
  },
});

/** The action by which a caller of AWS STS gives a key its value. */
function actionThatSets(key: string): string | undefined {
  if (key === 'sts:sourceidentity') return 'sts:SetSourceIdentity';
  const isTag = /^(?:sts:transitivetagkeys|aws:tagkeys|aws:requesttag\/.+)$/.test(key);
  return isTag ? 'sts:TagSession' : undefined;
}

const onlyAssumesRoles = ({ negated, complete, values }: Selection): boolean =>
  !negated &&
  complete &&
  values.length > 0 &&
  values.every(({ text }) => /^sts:AssumeRole(?:WithSAML|WithWebIdentity)?$/i.test(text ?? ''));

const isAllowedSomewhere = (policy: Policy, action: string): boolean =>
  policy.statements.some(
    ({ effect, actions }) => effect !== 'Deny' && actionsMatch(actions, action) !== 'no',
  );
