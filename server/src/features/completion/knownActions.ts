import type { Words } from '../../iam/words';

/** An action that the completion knows by itself. */
export interface KnownAction {
  readonly name: string;
  readonly meaning: Words;
}

const known = (name: string, en: string, ja: string): KnownAction => ({
  name,
  meaning: { en, ja },
});

/** The actions about a user's own MFA devices, and what else a user needs to get at them. */
export const SELF_MANAGEMENT_ACTIONS: readonly KnownAction[] = [
  known(
    'iam:CreateVirtualMFADevice',
    'Creates a virtual MFA device. Authorised on `mfa/<device name>`: allow it on `arn:aws:iam::*:mfa/*`, since each device has a name of its own.',
    '仮想 MFA デバイスを作成します。`mfa/<デバイス名>` に対して認可されます。デバイスには任意の名前を付けられるため、`arn:aws:iam::*:mfa/*` に許可してください。',
  ),
  known(
    'iam:EnableMFADevice',
    'Assigns an MFA device (also a passkey) to a user. Authorised on the user.',
    'MFA デバイス（パスキーを含む）をユーザーに割り当てます。ユーザーに対して認可されます。',
  ),
  known(
    'iam:ListMFADevices',
    'Lists the MFA devices of a user. Authorised on the user.',
    'ユーザーの MFA デバイスを一覧表示します。ユーザーに対して認可されます。',
  ),
  known(
    'iam:ListVirtualMFADevices',
    'Lists the virtual MFA devices of the account. `Resource` must be `*`.',
    'アカウントの仮想 MFA デバイスを一覧表示します。`Resource` は `*` でなければなりません。',
  ),
  known(
    'iam:ResyncMFADevice',
    'Synchronises an MFA device. Authorised on the user.',
    'MFA デバイスを再同期します。ユーザーに対して認可されます。',
  ),
  known(
    'iam:GetMFADevice',
    'Gets the details of an MFA device. Authorised on the user.',
    'MFA デバイスの情報を取得します。ユーザーに対して認可されます。',
  ),
  known(
    'iam:GetUser',
    "Gets the details of a user; the console's security credentials page needs it. Authorised on the user.",
    'ユーザーの情報を取得します。コンソールのセキュリティ認証情報のページで必要です。ユーザーに対して認可されます。',
  ),
  known(
    'sts:GetSessionToken',
    'Gets temporary credentials with MFA for the command line. Needs no Allow.',
    'コマンドラインで使う、MFA 済みの一時的な認証情報を取得します。許可は不要です。',
  ),
  known(
    'iam:ChangePassword',
    'Changes the password of the caller; needed before MFA where users must do so at their first sign-in. Authorised on the user.',
    '自分のパスワードを変更します。初回サインイン時に変更が必要なユーザーには、MFA の登録前に必要です。ユーザーに対して認可されます。',
  ),
  known(
    'iam:GetAccountPasswordPolicy',
    'Reads the rules for passwords; needed to change a password in the console. `Resource` must be `*`.',
    'パスワードポリシーを取得します。コンソールでのパスワード変更に必要です。`Resource` は `*` でなければなりません。',
  ),
  known(
    'iam:DeactivateMFADevice',
    'Removes an MFA device from a user. Authorised on the user. Never exempt it from an MFA gate: a stolen password would be enough to remove MFA.',
    'ユーザーから MFA デバイスを外します。ユーザーに対して認可されます。MFA ゲートから除外しないでください。パスワードが盗まれただけで MFA を外されてしまいます。',
  ),
  known(
    'iam:DeleteVirtualMFADevice',
    'Deletes a virtual MFA device that is assigned to nobody. Authorised on `mfa/<device name>`. Never exempt it from an MFA gate.',
    '割り当てられていない仮想 MFA デバイスを削除します。`mfa/<デバイス名>` に対して認可されます。MFA ゲートから除外しないでください。',
  ),
  known(
    'iam:TagMFADevice',
    'Tags a virtual MFA device. Authorised on `mfa/<device name>`.',
    '仮想 MFA デバイスにタグを付けます。`mfa/<デバイス名>` に対して認可されます。',
  ),
  known(
    'iam:UntagMFADevice',
    'Removes tags from a virtual MFA device. Authorised on `mfa/<device name>`.',
    '仮想 MFA デバイスからタグを外します。`mfa/<デバイス名>` に対して認可されます。',
  ),
  known(
    'iam:ListMFADeviceTags',
    'Lists the tags of a virtual MFA device. Authorised on `mfa/<device name>`.',
    '仮想 MFA デバイスのタグを一覧表示します。`mfa/<デバイス名>` に対して認可されます。',
  ),
];

/** The actions that a role trust policy can hold. */
export const TRUST_ACTIONS: readonly KnownAction[] = [
  known('sts:AssumeRole', 'Assumes the role.', 'ロールを引き受けます。'),
  known(
    'sts:AssumeRoleWithWebIdentity',
    'Assumes the role with a token of an OIDC provider. MFA conditions do not apply.',
    'OIDC プロバイダーのトークンを使ってロールを引き受けます。MFA の条件は使えません。',
  ),
  known(
    'sts:AssumeRoleWithSAML',
    'Assumes the role with an assertion of a SAML provider. MFA conditions do not apply.',
    'SAML プロバイダーのアサーションを使ってロールを引き受けます。MFA の条件は使えません。',
  ),
  known(
    'sts:TagSession',
    'Passes session tags when the role is assumed.',
    'ロールを引き受けるときにセッションタグを渡します。',
  ),
  known(
    'sts:SetSourceIdentity',
    'Sets the source identity when the role is assumed.',
    'ロールを引き受けるときにソース ID を設定します。',
  ),
  known(
    'sts:SetContext',
    'Passes a context, such as that of IAM Identity Center, when the role is assumed.',
    'ロールを引き受けるときに、IAM Identity Center などのコンテキストを渡します。',
  ),
];

/** The actions of STS beside those of trust policies. */
export const STS_ACTIONS: readonly KnownAction[] = [
  known(
    'sts:GetCallerIdentity',
    'Returns the identity of the caller. Needs no Allow.',
    '呼び出し元の ID を返します。許可は不要です。',
  ),
  known(
    'sts:GetFederationToken',
    'Gets temporary credentials for a federated user.',
    'フェデレーティッドユーザーの一時的な認証情報を取得します。',
  ),
  known(
    'sts:DecodeAuthorizationMessage',
    'Decodes the details of a denied request.',
    '拒否されたリクエストの詳細メッセージをデコードします。',
  ),
  known(
    'sts:GetAccessKeyInfo',
    'Returns the account of an access key.',
    'アクセスキーが属するアカウントを返します。',
  ),
];
