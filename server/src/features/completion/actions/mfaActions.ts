import { findAction } from '../../../catalog/actions';
import { mfaResourceOf } from '../../../iam/mfa';
import type { Words } from '../../../iam/words';
import type { Statement } from '../../../policy/model';
import { statementCouldReach } from '../../../reasoning/mfaResources';
import type { Proposal } from '../proposal';
import { proposeAction } from './names';
import type { Wish } from './wish';

/**
 * The actions about a user's own MFA devices and what else a user needs to get at them, in the order
 * in which they are needed; with what AWS's description does not say.
 */
const MFA_ACTIONS: readonly (readonly [action: string, note?: Words])[] = [
  [
    'iam:CreateVirtualMFADevice',
    {
      en: 'Allow it on `arn:aws:iam::*:mfa/*`: each device has a name of its own.',
      ja: 'デバイスには任意の名前を付けられるため、`arn:aws:iam::*:mfa/*` に許可してください。',
    },
  ],
  [
    'iam:EnableMFADevice',
    {
      en: 'Also for passkeys. Authorised on the user, not on the device.',
      ja: 'パスキーにも使われます。デバイスではなくユーザーに対して認可されます。',
    },
  ],
  ['iam:ListMFADevices'],
  ['iam:ListVirtualMFADevices'],
  ['iam:ResyncMFADevice'],
  ['iam:GetMFADevice'],
  [
    'iam:GetUser',
    {
      en: "The console's page of security credentials needs it.",
      ja: 'コンソールのセキュリティ認証情報のページで必要です。',
    },
  ],
  [
    'sts:GetSessionToken',
    {
      en: 'For work with MFA on the command line. Needs no Allow, but must not be denied.',
      ja: 'コマンドラインで MFA を使うために必要です。許可は不要ですが、拒否してはなりません。',
    },
  ],
  [
    'iam:ChangePassword',
    {
      en: 'Needed before MFA where users must change the password at their first sign-in.',
      ja: '初回サインイン時にパスワードの変更が必要なユーザーには、MFA の登録前に必要です。',
    },
  ],
  [
    'iam:GetAccountPasswordPolicy',
    {
      en: 'Needed to change a password in the console.',
      ja: 'コンソールでパスワードを変更するために必要です。',
    },
  ],
  [
    'iam:DeactivateMFADevice',
    {
      en: 'Never exempt it from an MFA gate: a stolen password would be enough to remove MFA.',
      ja: 'MFA ゲートから除外しないでください。パスワードが盗まれただけで MFA を外されてしまいます。',
    },
  ],
  [
    'iam:DeleteVirtualMFADevice',
    {
      en: 'Never exempt it from an MFA gate: a stolen password would be enough to remove MFA.',
      ja: 'MFA ゲートから除外しないでください。パスワードが盗まれただけで MFA を外されてしまいます。',
    },
  ],
  ['iam:TagMFADevice'],
  ['iam:UntagMFADevice'],
  ['iam:ListMFADeviceTags'],
];

/** With these exempt from a gate, a stolen password is enough to remove MFA (facts/mfa.md, "The gate"). */
const NEVER_EXEMPT: ReadonlySet<string> = new Set([
  'iam:DeactivateMFADevice',
  'iam:DeleteVirtualMFADevice',
]);

/**
 * The actions about MFA, where the statement is about it: it exempts actions from a denial, it names
 * devices or users as resources, or it has such actions already. Offered by their names at once.
 */
export function proposeMfaActions(wish: Wish): readonly Proposal[] {
  const { statement } = wish;
  const exempts = statement.effect === 'Deny' && statement.actions?.negated === true;
  if (!exempts && !isAboutMfa(statement, wish)) return [];
  return MFA_ACTIONS.flatMap(([name, note]): readonly Proposal[] => {
    const action = findAction(name);
    if (action === undefined || wish.has(name)) return [];
    const rank = exempts ? (NEVER_EXEMPT.has(name) ? 9 : 1) : rankIn(statement, name);
    return [proposeAction(action, rank, wish, note)];
  });
}

/** Whether resources or other actions of a statement are such that those about MFA go with them. */
function isAboutMfa(statement: Statement, { has }: Wish): boolean {
  if (MFA_ACTIONS.some(([name]) => mfaResourceOf(name) !== undefined && has(name))) return true;
  const { resources } = statement;
  const specific = resources?.negated === false && !statementCouldReach(statement, 'none');
  return (
    specific && (statementCouldReach(statement, 'mfa') || statementCouldReach(statement, 'user'))
  );
}

function rankIn(statement: Statement, name: string): number {
  const kind = mfaResourceOf(name);
  return kind === undefined || statementCouldReach(statement, kind) ? 1 : 4;
}
