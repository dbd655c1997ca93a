import { ESSENTIAL_ENROLMENT_ACTIONS } from '../../iam/mfa';
import type { Policy } from '../../policy/model';
import { isSelfManagement } from '../../reasoning/selfManagement';
import { defineRule } from '../rule';
import { ANY_DEVICE, OWN_USER, allow } from './examples';
import { examplePolicy } from '../examplePolicy';
import { MFA_SELF_MANAGE_PAGE } from './references';

const LIST_USERS = 'iam:listusers';

export const rule = defineRule({
  id: 'lists-other-users',
  group: 'mfa',
  severity: 'hint',
  accessAnalyzer: [],
  types: ['identity'],
  since: '0.1.0',
  docs: {
    title: {
      en: "A policy for managing one's own credentials shows all users",
      ja: '自分の認証情報を管理するポリシーで、全ユーザーを表示できます',
    },
    why: {
      en: '`iam:ListUsers` shows the names of all users of the account. Users reach their own security credentials from the account menu without it; only the list of users in the IAM console needs it.',
      ja: '`iam:ListUsers` を許可すると、アカウントの全ユーザーの名前を表示できます。ユーザーは、これがなくてもアカウントメニューから自分のセキュリティ認証情報を開けます。必要なのは IAM コンソールのユーザー一覧だけです。',
    },
    instead: {
      en: 'Leave it out, unless your users are to open the list of users.',
      ja: 'ユーザー一覧を開かせる必要がなければ、外してください。',
    },
    bad: {
      policy: examplePolicy(
        allow(['iam:ListUsers', 'iam:ListVirtualMFADevices'], '*'),
        allow('iam:CreateVirtualMFADevice', ANY_DEVICE),
        allow('iam:EnableMFADevice', OWN_USER),
      ),
    },
    good: {
      policy: examplePolicy(
        allow('iam:ListVirtualMFADevices', '*'),
        allow('iam:CreateVirtualMFADevice', ANY_DEVICE),
        allow('iam:EnableMFADevice', OWN_USER),
      ),
    },
    references: [MFA_SELF_MANAGE_PAGE],
  },
  messages: {
    lists: {
      en: "`iam:ListUsers` shows the names of all users. Managing one's own MFA does not need it.",
      ja: '`iam:ListUsers` を許可すると全ユーザーの名前を表示できます。自分の MFA の管理には必要ありません。',
    },
  },
  fixes: {
    remove: { en: 'No longer allow iam:ListUsers', ja: 'iam:ListUsers の許可を外す' },
  },
  check: {
    actions: (actions, { effect }, { document, report }) => {
      if (effect !== 'Allow' || actions.negated) return;
      const value = actions.values.find(({ text }) => text?.toLowerCase() === LIST_USERS);
      if (value === undefined || !isSelfManagement(document) || !managesMfa(document.policy))
        return;
      const list = actions.entry.value;
      const removable = list?.kind === 'list' && list.items.length > 1 ? list : undefined;
      report({
        message: 'lists',
        range: value.range,
        fixes:
          removable === undefined
            ? []
            : [
                {
                  title: 'remove',
                  effect: 'narrows',
                  edits: [{ kind: 'remove-item', list: removable, item: value }],
                },
              ],
      });
    },
  },
});

/** Other policies name the user's own user too, those of CodeCommit for one, and need the list. */
const managesMfa = ({ statements }: Policy): boolean =>
  statements.some(({ actions }) =>
    actions?.values.some(({ text }) => MANAGING.includes(text?.toLowerCase() ?? '')),
  );

const MANAGING = ESSENTIAL_ENROLMENT_ACTIONS.map((action) => action.toLowerCase());
