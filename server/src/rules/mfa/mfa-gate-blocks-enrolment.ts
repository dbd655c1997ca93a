import { ENROLMENT_ACTIONS, ESSENTIAL_ENROLMENT_ACTIONS } from '../../iam/mfa';
import { statementLabelRange } from '../../policy/model';
import { findGates, isExempt } from '../../reasoning/gate';
import { stoppedBy } from '../../reasoning/journey/alone';
import { defineRule } from '../rule';
import { ANY_DEVICE, EXEMPT, OWN_USER, allow, gate } from './examples';
import { examplePolicy } from '../examplePolicy';
import { addExemptions } from './exemptions';
import { gatedAllows } from './gatedAllows';
import { SELF_MANAGE_PAGE } from './references';

export const rule = defineRule({
  id: 'mfa-gate-blocks-enrolment',
  group: 'mfa',
  severity: 'warning',
  accessAnalyzer: [],
  types: ['identity', 'boundary', 'scp'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'The MFA gate keeps users from enrolling a device',
      ja: 'MFA ゲートが、デバイスの登録を妨げています',
    },
    why: {
      en: 'A gate denies everything but its exemptions until the user has signed in with MFA. A user without a device can only get one through the exempt actions; where one is missing, a user who is shut out can never get in.',
      ja: 'ゲートは、MFA でサインインするまで、除外したアクション以外をすべて拒否します。デバイスを持たないユーザーが登録に使えるのは除外されたアクションだけなので、それが足りないと、締め出されたユーザーは二度と入れません。',
    },
    instead: {
      en: 'Exempt `iam:CreateVirtualMFADevice`, `iam:EnableMFADevice` and `iam:ListMFADevices`, and also `iam:ListVirtualMFADevices` and `iam:ResyncMFADevice`.',
      ja: '`iam:CreateVirtualMFADevice`、`iam:EnableMFADevice`、`iam:ListMFADevices` を除外してください。`iam:ListVirtualMFADevices` と `iam:ResyncMFADevice` も除外します。',
    },
    bad: {
      policy: examplePolicy(
        allow('iam:CreateVirtualMFADevice', ANY_DEVICE),
        allow(['iam:EnableMFADevice', 'iam:ListMFADevices'], OWN_USER),
        gate(['iam:CreateVirtualMFADevice', 'iam:ListMFADevices', 'sts:GetSessionToken']),
      ),
    },
    good: {
      policy: examplePolicy(
        allow('iam:CreateVirtualMFADevice', ANY_DEVICE),
        allow(['iam:EnableMFADevice', 'iam:ListMFADevices'], OWN_USER),
        gate(EXEMPT),
      ),
    },
    references: [SELF_MANAGE_PAGE],
  },
  messages: {
    blocked: {
      en: 'Without MFA this gate also denies {actions}, so a user who has no MFA device yet can never enrol one. Exempt these actions.',
      ja: 'このゲートは MFA なしでは {actions} も拒否するため、MFA デバイスをまだ持たないユーザーは登録できません。これらのアクションを除外してください。',
    },
    cancelled: {
      en: 'What this statement allows for enrolling is denied by the gate until MFA is used.',
      ja: 'このステートメントが登録のために許可するアクションは、MFA を使うまでゲートに拒否されます。',
    },
  },
  fixes: {
    exempt: {
      en: 'Exempt the actions that enrolling a device needs',
      ja: 'デバイスの登録に必要なアクションをゲートから除外する',
    },
  },
  check: {
    policy: (policy, { document, report }) => {
      for (const one of findGates(document)) {
        const missing = stoppedBy(
          one,
          document,
          'enrol-virtual-device',
          ESSENTIAL_ENROLMENT_ACTIONS,
        );
        if (missing.length === 0) continue;
        const wanted = ENROLMENT_ACTIONS.filter((action) => isExempt(one, action) !== 'yes');
        const edits = addExemptions(one, wanted);
        report({
          message: 'blocked',
          data: { actions: missing },
          range: one.statement.actions?.entry.key.range ?? statementLabelRange(one.statement),
          related: gatedAllows(policy, missing).map((statement) => ({
            range: statementLabelRange(statement),
            message: 'cancelled',
          })),
          fixes:
            edits === undefined
              ? []
              : [
                  {
                    title: 'exempt',
                    effect: 'widens',
                    edits,
                  },
                ],
        });
      }
    },
  },
});
