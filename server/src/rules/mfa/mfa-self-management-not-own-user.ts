import { mfaResourceOf } from '../../iam/mfa';
import { parseArn } from '../../iam/arn';
import type { StringValue } from '../../policy/value';
import { isMfaCondition } from '../../reasoning/mfaCondition';
import { isSelfManagement } from '../../reasoning/selfManagement';
import { namesOnlyMfaActions } from '../../reasoning/mfaResources';
import { defineRule } from '../rule';
import { ANY_DEVICE, OWN_USER, allow, gate } from './examples';
import { examplePolicy } from '../examplePolicy';
import { IAM_ACTIONS_PAGE, MFA_SELF_MANAGE_PAGE } from './references';

/** Actions that change somebody's MFA; reading a list of devices gives nothing away. */
const CHANGING: ReadonlySet<string> = new Set(
  ['iam:EnableMFADevice', 'iam:DeactivateMFADevice', 'iam:ResyncMFADevice'].map((action) =>
    action.toLowerCase(),
  ),
);

export const rule = defineRule({
  id: 'mfa-self-management-not-own-user',
  group: 'mfa',
  severity: 'warning',
  accessAnalyzer: [],
  types: ['identity'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'Users may manage the MFA devices of others',
      ja: 'ユーザーが、ほかのユーザーの MFA デバイスを管理できます',
    },
    why: {
      en: "`iam:EnableMFADevice`, `iam:DeactivateMFADevice` and `iam:ResyncMFADevice` are authorised on the user that the device belongs to. On `*` or `user/*` they reach every user of the account: anybody could deactivate an administrator's MFA. Only policies that are plainly for users themselves are reported, not those of administrators.",
      ja: '`iam:EnableMFADevice`、`iam:DeactivateMFADevice`、`iam:ResyncMFADevice` は、デバイスの持ち主のユーザーに対して認可されます。`*` や `user/*` ではアカウントの全ユーザーに及び、誰でも管理者の MFA を無効化できます。報告の対象は、明らかにユーザー自身のためのポリシーだけで、管理者向けのポリシーは含みません。',
    },
    instead: {
      en: "Name the user's own IAM user: `user/${aws:username}`.",
      ja: 'ユーザー自身を指定してください: `user/${aws:username}`。',
    },
    bad: {
      policy: examplePolicy(
        allow('iam:CreateVirtualMFADevice', ANY_DEVICE),
        allow(['iam:EnableMFADevice', 'iam:ListMFADevices', 'iam:ResyncMFADevice'], '*'),
        gate(),
      ),
    },
    good: {
      policy: examplePolicy(
        allow('iam:CreateVirtualMFADevice', ANY_DEVICE),
        allow(['iam:EnableMFADevice', 'iam:ListMFADevices', 'iam:ResyncMFADevice'], OWN_USER),
        gate(),
      ),
    },
    references: [MFA_SELF_MANAGE_PAGE, IAM_ACTIONS_PAGE],
  },
  messages: {
    others: {
      en: "On `{resource}`, {action} reaches the MFA devices of every user, not only the user's own. Use `{better}`.",
      ja: '`{resource}` に対する {action} は、本人だけでなく全ユーザーの MFA デバイスに及びます。`{better}` を使用してください。',
    },
  },
  fixes: {
    own: { en: 'Change to `{better}`', ja: '`{better}` に変更する' },
  },
  check: {
    resources: (resources, statement, { document, report }) => {
      const { actions, effect, conditions } = statement;
      if (effect !== 'Allow' || resources.negated || actions?.negated !== false) return;
      const changing = actions.values.find(({ text }) => CHANGING.has(text?.toLowerCase() ?? ''));
      // Another condition may keep it to the own user in a way that cannot be seen here.
      if (changing === undefined || !conditions.every(isMfaCondition)) return;
      if (!isSelfManagement(document)) return;
      const onlyUserActions =
        namesOnlyMfaActions(actions) &&
        actions.values.every(({ text }) => mfaResourceOf(text ?? '') === 'user');
      for (const value of resources.values.filter(reachesEveryUser)) {
        const better = ownUser(value);
        const data = { resource: value.outline, action: changing.outline, better };
        const edits = [{ kind: 'replace-value', target: value, value: better }] as const;
        report({
          message: 'others',
          data,
          range: value.range,
          fixes: onlyUserActions ? [{ title: 'own', data, effect: 'narrows', edits }] : [],
        });
      }
    },
  },
});

function reachesEveryUser({ text }: StringValue): boolean {
  if (text === '*') return true;
  const arn = text === undefined ? undefined : parseArn(text);
  return arn?.service === 'iam' && (arn.resource === '*' || arn.resource === 'user/*');
}

const ownUser = ({ text }: StringValue): string =>
  text === undefined || text === '*'
    ? 'arn:aws:iam::*:user/${aws:username}'
    : text.replace(/[^:]*$/, 'user/${aws:username}');
