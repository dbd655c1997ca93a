import { MFA_STATES } from '../../iam/mfa';
import { matchesWildcard } from '../../iam/wildcard';
import type { PolicyDocument } from '../../policy/document';
import type { StringValue } from '../../policy/value';
import { findGates } from '../../reasoning/gate';
import { askAlone } from '../../reasoning/journey/alone';
import { iamArn } from '../../reasoning/journey/traveller';
import { defineRule } from '../rule';
import { DANGEROUS_ACTIONS } from './bypassActions';
import type { DangerousAction } from './bypassActions';
import { EXEMPT, gate } from './examples';
import { examplePolicy } from '../examplePolicy';
import { narrowExemption } from './narrowExemption';
import { SELF_MANAGE_PAGE } from './references';

export const rule = defineRule({
  id: 'mfa-gate-can-be-bypassed',
  group: 'mfa',
  severity: 'warning',
  accessAnalyzer: [],
  types: ['identity', 'boundary', 'scp'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'The MFA gate exempts an action that gets round it',
      ja: 'MFA ゲートが、ゲートを迂回できるアクションを除外しています',
    },
    why: {
      en: 'Exempt actions work without MFA. If they remove a device, create credentials or grant permissions, a stolen password is enough: an attacker can remove the device and enrol another, or create an access key to stay.',
      ja: '除外されたアクションは MFA なしで実行できます。それがデバイスの削除、認証情報の作成、アクセス許可の付与であれば、盗まれたパスワードだけで十分です。攻撃者はデバイスを外して別のデバイスを登録したり、アクセスキーを作成してアクセスを維持したりできます。',
    },
    instead: {
      en: 'Exempt only what enrolling needs. Removing a device (`iam:DeactivateMFADevice`, `iam:DeleteVirtualMFADevice`) is for users who have signed in with MFA.',
      ja: '登録に必要なアクションだけを除外してください。デバイスの削除（`iam:DeactivateMFADevice`、`iam:DeleteVirtualMFADevice`）は、MFA でサインインしたユーザーに限ります。',
    },
    bad: {
      policy: examplePolicy(
        gate([...EXEMPT, 'iam:DeactivateMFADevice', 'iam:DeleteVirtualMFADevice']),
      ),
    },
    good: { policy: examplePolicy(gate(EXEMPT)) },
    references: [SELF_MANAGE_PAGE, 'https://github.com/awsdocs/iam-user-guide/issues/221'],
  },
  messages: {
    removes: {
      en: "`{exempt}` works without MFA here, so a stolen password is enough to remove a user's MFA device. Take it out of the exemptions.",
      ja: 'ここでは `{exempt}` を MFA なしで実行できるため、盗まれたパスワードだけでユーザーの MFA デバイスを外せます。除外対象から外してください。',
    },
    credentials: {
      en: '`{exempt}` works without MFA here, so a stolen password is enough to create credentials that get round the gate ({action}). Take it out of the exemptions.',
      ja: 'ここでは `{exempt}` を MFA なしで実行できるため、盗まれたパスワードだけでゲートを迂回する認証情報を作成できます（{action}）。除外対象から外してください。',
    },
    permissions: {
      en: '`{exempt}` works without MFA here, so a stolen password is enough to change permissions ({action}). Take it out of the exemptions.',
      ja: 'ここでは `{exempt}` を MFA なしで実行できるため、盗まれたパスワードだけでアクセス許可を変更できます（{action}）。除外対象から外してください。',
    },
  },
  fixes: {
    replace: {
      en: 'Exempt only the actions of `{exempt}` that enrolment needs',
      ja: '`{exempt}` のうち、登録に必要なアクションだけを除外対象にする',
    },
    remove: {
      en: 'No longer exempt `{exempt}` from the gate',
      ja: '`{exempt}` をゲートの除外対象から外す',
    },
  },
  check: {
    policy: (_, { document, report }) => {
      for (const one of findGates(document)) {
        const { actions } = one.statement;
        if (actions?.negated !== true) continue;
        for (const value of actions.values) {
          const found = dangerousAction(value, document);
          if (found === undefined) continue;
          const [action, { danger }] = found;
          const data = { exempt: value.outline, action };
          report({
            message: danger,
            data,
            range: value.range,
            fixes: narrowExemption(value, actions).map((fix) => ({ ...fix, data })),
          });
        }
      }
    },
  },
});

/** The first dangerous action that a value exempts, and that no other Deny takes care of. */
function dangerousAction(
  { text }: StringValue,
  document: PolicyDocument,
): readonly [string, DangerousAction] | undefined {
  if (text === undefined) return undefined;
  return [...DANGEROUS_ACTIONS].find(
    ([action, dangerous]) =>
      matchesWildcard(text, action, true) && isOpenWithoutMfa(action, dangerous, document),
  );
}

/**
 * Whether nothing in the policy stands before an action of somebody who has the password, or an
 * access key. What depends on something unknown is left to those who know.
 */
const isOpenWithoutMfa = (
  action: string,
  { on }: DangerousAction,
  document: PolicyDocument,
): boolean =>
  WITHOUT_MFA.some((state) => {
    const decision = askAlone(document, action, (traveller) => iamArn(traveller, on), state);
    return decision === 'allowed' || decision === 'implicitly-denied';
  });

const WITHOUT_MFA = MFA_STATES.filter((state) => state !== 'true');
