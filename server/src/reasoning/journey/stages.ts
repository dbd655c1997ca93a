import type { MfaState } from '../../iam/mfa';
import type { Words } from '../../iam/words';
import { ASSUME_ROLE } from '../rolePair/rolePermission';
import type { RoleStep } from './roleSteps';
import { deviceArn, userArn } from './traveller';
import type { Traveller } from './traveller';
import type { Work, WorkCall } from './work';

/** The stages of the journey, in their order (facts/mfa.md, "The journey a user makes"). */
export const STAGE_IDS = [
  'first-sign-in',
  'enrol-virtual-device',
  'enrol-passkey',
  'gate-holds',
  'gate-cannot-be-bypassed',
  'work-with-mfa',
  'replace-device',
  'cli-session',
] as const;
export type StageId = (typeof STAGE_IDS)[number];

/** A call that the user makes at a stage, and what should come of it. */
export interface PlannedCall {
  readonly action: string;
  readonly resource: string;
  readonly mfa: MfaState;
  readonly expected: 'allowed' | 'denied';
  /** Nothing makes the user call it: what would come of it is only to be known. */
  readonly needed?: false;
  /** For a role that the user assumes: its trust policy has a say, too. */
  readonly role?: RoleStep;
}

export interface PlannedStage {
  readonly id: StageId;
  readonly title: Words;
  readonly calls: readonly PlannedCall[];
}

const TITLES: Readonly<Record<StageId, Words>> = {
  'first-sign-in': {
    en: 'First sign-in: change the password',
    ja: '初回サインイン: パスワードの変更',
  },
  'enrol-virtual-device': {
    en: 'Enrol a virtual MFA device of any name',
    ja: '任意の名前の仮想 MFA デバイスの登録',
  },
  'enrol-passkey': {
    en: 'Enrol a passkey or security key',
    ja: 'パスキーまたはセキュリティキーの登録',
  },
  'gate-holds': { en: 'Work before MFA is denied', ja: 'MFA を使う前の作業は拒否される' },
  'gate-cannot-be-bypassed': {
    en: 'A stolen password cannot remove MFA or get round it',
    ja: 'パスワードを盗まれても MFA を外したり回避したりできない',
  },
  'work-with-mfa': { en: 'Work with MFA is allowed', ja: 'MFA を使った作業は許可される' },
  'replace-device': { en: 'Replace a device, with MFA', ja: 'MFA を使ったデバイスの交換' },
  'cli-session': {
    en: 'The command line with an MFA session',
    ja: 'MFA セッションを使ったコマンドライン',
  },
};

/**
 * What a user does from the first sign-in on.
 *
 * @param work calls that the policies let the user make once MFA is used, and that a gate stands before
 * @param roles the roles that the user is to assume
 */
export function planJourney(
  traveller: Traveller,
  { own, gated }: Work,
  roles: readonly RoleStep[],
): readonly PlannedStage[] {
  const user = userArn(traveller);
  const device = deviceArn(traveller);
  const call = (
    mfa: MfaState,
    expected: PlannedCall['expected'],
    action: string,
    resource: string,
  ): PlannedCall => ({ action, resource, mfa, expected });
  const worked = (
    mfa: MfaState,
    expected: PlannedCall['expected'],
    work: readonly WorkCall[],
  ): readonly PlannedCall[] =>
    work.map(({ action, resource }) => call(mfa, expected, action, resource));
  const enrol = (mfa: MfaState): readonly PlannedCall[] => [
    call(mfa, 'allowed', 'iam:ListMFADevices', user),
    call(mfa, 'allowed', 'iam:ListVirtualMFADevices', '*'),
    call(mfa, 'allowed', 'iam:CreateVirtualMFADevice', device),
    call(mfa, 'allowed', 'iam:EnableMFADevice', user),
  ];
  const calls: Readonly<Record<StageId, readonly PlannedCall[]>> = {
    'first-sign-in': [
      call('false', 'allowed', 'iam:GetAccountPasswordPolicy', '*'),
      call('false', 'allowed', 'iam:ChangePassword', user),
    ].map((one) => (traveller.passwordResetRequired === false ? { ...one, needed: false } : one)),
    'enrol-virtual-device': enrol('false'),
    'enrol-passkey': [call('false', 'allowed', 'iam:EnableMFADevice', user)],
    'gate-holds': [...worked('false', 'denied', gated), ...worked('absent', 'denied', gated)],
    'gate-cannot-be-bypassed': [
      call('false', 'denied', 'iam:DeactivateMFADevice', user),
      call('false', 'denied', 'iam:DeleteVirtualMFADevice', device),
      call('false', 'denied', 'iam:CreateAccessKey', user),
    ],
    'work-with-mfa': [
      ...worked('true', 'allowed', own),
      call('true', 'allowed', 'iam:ListMFADevices', user),
      call('true', 'allowed', 'iam:ResyncMFADevice', user),
    ],
    'replace-device': [
      call('true', 'allowed', 'iam:DeactivateMFADevice', user),
      call('true', 'allowed', 'iam:CreateVirtualMFADevice', device),
      call('true', 'allowed', 'iam:EnableMFADevice', user),
    ],
    'cli-session': [
      // `sts:GetSessionToken` itself is not asked about: policies do not control it (facts/mfa.md).
      ...worked('true', 'allowed', own),
      call('true', 'allowed', 'iam:ListMFADevices', user),
      ...worked('absent', 'denied', own),
      ...roles.flatMap(assumed),
    ],
  };
  return STAGE_IDS.map((id) => ({ id, title: TITLES[id], calls: calls[id] }));
}

/** A role is assumed with MFA; and without, where nobody asks for it. */
function assumed(role: RoleStep): readonly PlannedCall[] {
  const call = (mfa: MfaState, expected: PlannedCall['expected']): PlannedCall => ({
    action: ASSUME_ROLE,
    resource: role.call.roleArn,
    mfa,
    expected,
    role,
  });
  return [
    call('true', 'allowed'),
    ...(role.asksForMfa ? [call('false', 'denied'), call('absent', 'denied')] : []),
  ];
}
