import { statementLabelRange } from '../../policy/model';
import { findGates, isExempt } from '../../reasoning/gate';
import { stoppedBy } from '../../reasoning/journey/alone';
import { defineRule } from '../rule';
import { EXEMPT, OWN_USER, allow, gate } from './examples';
import { examplePolicy } from '../examplePolicy';
import { addExemptions } from './exemptions';
import { gatedAllows } from './gatedAllows';
import { SELF_MANAGE_PAGE } from './references';

const CHANGE = 'iam:ChangePassword';
const PASSWORD_POLICY = 'iam:GetAccountPasswordPolicy';

export const rule = defineRule({
  id: 'mfa-gate-blocks-password-change',
  group: 'mfa',
  // AWS publishes its self-management policy in this form on purpose.
  severity: 'hint',
  accessAnalyzer: [],
  types: ['identity', 'boundary', 'scp'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'The MFA gate keeps users from changing their password at the first sign-in',
      ja: 'MFA ゲートが、初回サインイン時のパスワード変更を妨げています',
    },
    why: {
      en: 'A user who must change the password at the first sign-in has no MFA device yet. The policy allows `iam:ChangePassword`, but the gate denies it without MFA, and the console lets nobody past the password page to enrol a device: the user is stuck.',
      ja: '初回サインイン時にパスワードの変更を求められるユーザーは、まだ MFA デバイスを持っていません。ポリシーは `iam:ChangePassword` を許可していますが、ゲートが MFA なしでは拒否します。コンソールはパスワードを変更するまで先に進めないため、デバイスの登録もできず、行き詰まります。',
    },
    instead: {
      en: 'Exempt `iam:ChangePassword` and `iam:GetAccountPasswordPolicy`, or create users without "Users must create a new password at next sign-in". A stolen password can then be changed without MFA, which is why AWS leaves the choice to you.',
      ja: '`iam:ChangePassword` と `iam:GetAccountPasswordPolicy` を除外するか、「ユーザーは次回のサインイン時に新しいパスワードを作成する必要があります」を選択せずにユーザーを作成してください。除外すると、盗まれたパスワードを MFA なしで変更できるようになります。AWS がこの選択を利用者に委ねているのはそのためです。',
    },
    bad: { policy: examplePolicy(allow(CHANGE, OWN_USER), gate(EXEMPT)) },
    good: {
      policy: examplePolicy(allow(CHANGE, OWN_USER), gate([...EXEMPT, CHANGE, PASSWORD_POLICY])),
    },
    references: [SELF_MANAGE_PAGE],
  },
  messages: {
    blocked: {
      en: 'Without MFA this gate denies iam:ChangePassword, so a user who must change the password at the first sign-in is stuck. Exempt iam:ChangePassword and iam:GetAccountPasswordPolicy, or create users without that requirement.',
      ja: 'このゲートは MFA なしでは iam:ChangePassword を拒否するため、初回サインインでパスワードの変更を求められたユーザーは行き詰まります。iam:ChangePassword と iam:GetAccountPasswordPolicy を除外するか、パスワードの変更を求めずにユーザーを作成してください。',
    },
    cancelled: {
      en: 'The gate cancels this permission until MFA is used.',
      ja: 'この許可は、MFA を使うまでゲートに打ち消されます。',
    },
  },
  fixes: {
    exempt: {
      en: 'Exempt {actions} from the gate',
      ja: '{actions} をゲートから除外する',
    },
  },
  check: {
    policy: (policy, { document, report }) => {
      const allows = gatedAllows(policy, [CHANGE]);
      for (const one of findGates(document)) {
        // A gate that lets the password rules be read is meant for the password page, too.
        const meant = allows.length > 0 || isExempt(one, PASSWORD_POLICY) === 'yes';
        if (!meant || stoppedBy(one, document, 'first-sign-in', [CHANGE]).length === 0) continue;
        const wanted = [CHANGE, PASSWORD_POLICY].filter(
          (action) => isExempt(one, action) !== 'yes',
        );
        const edits = addExemptions(one, wanted);
        report({
          message: 'blocked',
          range: one.statement.actions?.entry.key.range ?? statementLabelRange(one.statement),
          related: allows.map((statement) => ({
            range: statementLabelRange(statement),
            message: 'cancelled',
          })),
          fixes:
            edits === undefined
              ? []
              : [
                  {
                    title: 'exempt',
                    data: { actions: wanted },
                    effect: 'widens',
                    edits,
                  },
                ],
        });
      }
    },
  },
});
