import type { Words } from '../../iam/words';

/** What the options of `simulate` are. */
export const OPTIONS = {
  paths: {
    en: 'policies of the caller, taken together: files, directories, globs, or -',
    ja: '呼び出し元のポリシー（まとめて扱います）: ファイル、ディレクトリ、glob、-',
  },
  action: { en: 'the action, such as s3:GetObject', ja: 'アクション（s3:GetObject など）' },
  resource: { en: 'the resource', ja: 'リソース' },
  context: {
    en: 'a condition key of the request (repeatable)',
    ja: 'リクエストの条件キー（複数指定可）',
  },
  principal: { en: 'who calls', ja: '呼び出し元' },
  boundary: {
    en: 'the permissions boundary of the caller',
    ja: '呼び出し元のアクセス許可の境界',
  },
  sessionPolicy: {
    en: 'a session policy (repeatable)',
    ja: 'セッションポリシー（複数指定可）',
  },
  scp: {
    en: 'the SCPs of one level (repeatable, for each level)',
    ja: '1 つの階層の SCP（階層ごとに複数指定可）',
  },
  rcp: { en: 'an RCP of the resource (repeatable)', ja: 'リソースの RCP（複数指定可）' },
  resourcePolicy: {
    en: 'the policy of the resource, or trust policy of a role',
    ja: 'リソースのポリシー、またはロールの信頼ポリシー',
  },
} as const satisfies Record<string, Words>;

export const NO_ACTION: Words = {
  en: 'One action is needed, without wildcards, such as s3:GetObject.',
  ja: 's3:GetObject のように、ワイルドカードを含まないアクションを 1 つ指定してください。',
};

export const NO_CONTEXT: Words = {
  en: 'It has to be KEY=VALUE.',
  ja: 'KEY=VALUE の形で指定してください。',
};

export const NO_CALLER: Words = {
  en: 'It has to be the ARN of a user, role, role session, federated user, root user or identity provider, an account number, the name of a service, or anonymous.',
  ja: 'ユーザー、ロール、ロールセッション、フェデレーションユーザー、ルートユーザー、ID プロバイダーの ARN、アカウント ID、サービスの名前、または anonymous を指定してください。',
};

/** Behind the options in help. */
export const AFTER: Words = {
  en: `
Exit status: 0 allowed; 1 denied, or not known; 2 wrong usage, or a file that cannot be read or holds
no policy: then nothing is decided.

The policies are the identity-based ones of the caller; those with a Principal are the resource's.
With --type they are of that type. A condition key that is not given is absent from the request, but
for those that follow from --principal (aws:username, aws:PrincipalArn …). --context KEY= gives the
empty string, and the same key again a further value. Each --scp is one level (root, OU, account), its
policies are a file, a directory or a glob; a level that only denies has FullAWSAccess beside it.

Examples:
  iam-sidekick simulate --action s3:GetObject --resource arn:aws:s3:::bucket/key policy.json
  iam-sidekick simulate --action iam:EnableMFADevice --principal arn:aws:iam::111122223333:user/alice \\
    --resource arn:aws:iam::111122223333:user/alice --context aws:MultiFactorAuthPresent=false policies/
  iam-sidekick simulate --action sts:AssumeRole --resource arn:aws:iam::444455556666:role/app \\
    --principal arn:aws:iam::111122223333:user/alice --resource-policy trust.json policy.json`,
  ja: `
終了ステータス: 0 許可、1 拒否、または不明、2 使い方の誤り、または読み込めないファイルやポリシーのない
ファイルがある（この場合は判定しません）。

ポリシーは呼び出し元のアイデンティティベースのポリシーとし、Principal を含むものはリソースのポリシーとして
扱います。--type を指定すると、そのタイプとして扱います。指定しない条件キーは、リクエストに含まれないものと
します（--principal から決まる aws:username や aws:PrincipalArn などを除きます）。--context KEY= は空の文字列
を表し、同じキーをもう一度指定すると値を追加します。--scp は 1 つにつき 1 つの階層（ルート、OU、アカウント）
を表し、そのポリシーをファイル、ディレクトリ、glob で指定します。拒否だけの階層では、FullAWSAccess もアタッチ
されているものとします。

例:
  iam-sidekick simulate --action s3:GetObject --resource arn:aws:s3:::bucket/key policy.json
  iam-sidekick simulate --action iam:EnableMFADevice --principal arn:aws:iam::111122223333:user/alice \\
    --resource arn:aws:iam::111122223333:user/alice --context aws:MultiFactorAuthPresent=false policies/
  iam-sidekick simulate --action sts:AssumeRole --resource arn:aws:iam::444455556666:role/app \\
    --principal arn:aws:iam::111122223333:user/alice --resource-policy trust.json policy.json`,
};
