import type { PolicyType } from '../../iam/policyType';

/** What the file of snippets cannot say: where a snippet fits, and what it is called in Japanese. */
export interface SnippetFacts {
  /** The types of policy that it is made for, the first one before all. */
  readonly types: readonly PolicyType[];
  readonly japanese: { readonly name: string; readonly description: string };
}

const IDENTITY: readonly PolicyType[] = ['identity'];
const WITHOUT_PRINCIPAL: readonly PolicyType[] = ['identity', 'boundary', 'session'];
const DENIES: readonly PolicyType[] = [...WITHOUT_PRINCIPAL, 'scp'];
const TRUST: readonly PolicyType[] = ['trust'];

/** Facts by the name that a snippet has in snippets/iam-policy.json. */
export const SNIPPET_FACTS: ReadonlyMap<string, SnippetFacts> = new Map([
  [
    'MFA self-management',
    {
      types: IDENTITY,
      japanese: {
        name: 'MFA の自己管理',
        description:
          'ポリシー全体: IAM ユーザーが自分の MFA デバイスを任意のデバイス名で登録し、管理できるようにします。MFA でサインインするまでは、それ以外の操作を拒否します。',
      },
    },
  ],
  [
    'MFA self-management with first sign-in',
    {
      types: IDENTITY,
      japanese: {
        name: 'MFA の自己管理（初回サインイン対応）',
        description:
          'ポリシー全体: MFA の自己管理に加えて、初回サインイン時にパスワードの変更が必要なユーザーが、MFA の登録前に変更できるようにします。',
      },
    },
  ],
  [
    'Self-management of all credentials with MFA',
    {
      types: IDENTITY,
      japanese: {
        name: 'すべての認証情報の自己管理（MFA 必須）',
        description:
          'ポリシー全体: IAM ユーザーが自分のパスワード、アクセスキー、証明書、SSH キー、Git 認証情報、MFA デバイスを管理できるようにします。MFA でサインインするまでは、デバイスの登録だけができます（初回サインイン時のパスワード変更もできません）。',
      },
    },
  ],
  [
    'Role trust with MFA',
    {
      types: TRUST,
      japanese: {
        name: 'ロールの信頼ポリシー（MFA 必須）',
        description:
          '信頼ポリシー全体: アカウント（またはそのユーザー）が、MFA を使った場合に限りロールを引き受けられるようにします。',
      },
    },
  ],
  [
    'Role trust for a service',
    {
      types: TRUST,
      japanese: {
        name: 'ロールの信頼ポリシー（AWS のサービス）',
        description: '信頼ポリシー全体: AWS のサービスがロールを引き受けられるようにします。',
      },
    },
  ],
  [
    'Role trust for another account',
    {
      types: TRUST,
      japanese: {
        name: 'ロールの信頼ポリシー（別のアカウント）',
        description:
          '信頼ポリシー全体: 別のアカウントが、取り決めた外部 ID を指定した場合に限りロールを引き受けられるようにします。',
      },
    },
  ],
  [
    'Role trust for GitHub Actions',
    {
      types: TRUST,
      japanese: {
        name: 'ロールの信頼ポリシー（GitHub Actions）',
        description:
          '信頼ポリシー全体: 1 つの GitHub リポジトリのワークフローが、OpenID Connect（OIDC）を通じてロールを引き受けられるようにします。',
      },
    },
  ],
  [
    'Role trust for SAML',
    {
      types: TRUST,
      japanese: {
        name: 'ロールの信頼ポリシー（SAML）',
        description:
          '信頼ポリシー全体: SAML ID プロバイダーのユーザーが、ロールを使ってコンソールにサインインできるようにします。',
      },
    },
  ],
  [
    'Permission to assume a role',
    {
      types: IDENTITY,
      japanese: {
        name: 'ロールを引き受ける許可',
        description:
          'ポリシー全体: 1 つのロールを引き受けることを許可します。誰が引き受けられるか、MFA が必要かどうかは、ロールの信頼ポリシーでも決まります。',
      },
    },
  ],
  [
    'SCP: only these Regions',
    {
      types: ['scp'],
      japanese: {
        name: 'SCP: 使用できるリージョンの制限',
        description:
          'サービスコントロールポリシー（SCP）全体: 指定したリージョン以外へのリクエストを拒否します。リージョンを持たないサービスは除きます。',
      },
    },
  ],
  [
    'RCP: only this organization',
    {
      types: ['rcp'],
      japanese: {
        name: 'RCP: 組織外からのアクセスの拒否',
        description:
          'リソースコントロールポリシー（RCP）全体: アカウントのリソースへの組織外からのアクセスを拒否します。AWS のサービスは除きます。',
      },
    },
  ],
  [
    'Policy',
    {
      types: WITHOUT_PRINCIPAL,
      japanese: {
        name: 'ポリシー',
        description: 'ポリシー全体: 内容を書き込むためのステートメントが 1 つあります。',
      },
    },
  ],
  [
    'MFA gate',
    {
      types: IDENTITY,
      japanese: {
        name: 'MFA ゲート',
        description:
          'ステートメント: MFA でサインインするまで、MFA デバイスの登録以外のすべてを拒否します。長期のアクセスキーによるリクエストも拒否します。',
      },
    },
  ],
  [
    'Allow',
    {
      types: WITHOUT_PRINCIPAL,
      japanese: {
        name: '許可',
        description: 'ステートメント: リソースに対するアクションを許可します。',
      },
    },
  ],
  [
    'Allow with MFA',
    {
      types: IDENTITY,
      japanese: {
        name: 'MFA を条件とする許可',
        description: 'ステートメント: MFA でサインインした場合に限り、アクションを許可します。',
      },
    },
  ],
  [
    'Deny',
    {
      types: DENIES,
      japanese: {
        name: '拒否',
        description:
          'ステートメント: ほかのステートメントによる許可にかかわらず、リソースに対するアクションを拒否します。',
      },
    },
  ],
  [
    'Deny without MFA',
    {
      types: IDENTITY,
      japanese: {
        name: 'MFA なしの拒否',
        description:
          'ステートメント: MFA でサインインしていない場合に、一部のアクションを拒否します。長期のアクセスキーによるリクエストも拒否します。',
      },
    },
  ],
  [
    'Allow assuming a role',
    {
      types: WITHOUT_PRINCIPAL,
      japanese: {
        name: 'ロールを引き受ける許可',
        description: 'ステートメント: 1 つのロールを引き受けることを許可します。',
      },
    },
  ],
  [
    'Allow a principal',
    {
      types: ['resource', 'endpoint'],
      japanese: {
        name: 'プリンシパルへの許可',
        description:
          'リソースベースのポリシーのステートメント: アカウント、ユーザー、またはロールに、リソースに対するアクションを許可します。',
      },
    },
  ],
  [
    'Trust with MFA',
    {
      types: TRUST,
      japanese: {
        name: 'MFA を条件とする信頼',
        description:
          '信頼ポリシーのステートメント: アカウント（またはそのユーザー）が、MFA を使った場合に限りロールを引き受けられるようにします。',
      },
    },
  ],
]);
