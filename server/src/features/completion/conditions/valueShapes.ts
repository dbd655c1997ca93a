import type { Words } from '../../../iam/words';
import type { CompletionContext } from '../context';
import type { Proposal } from '../proposal';
import type { ValueKind } from './valueKinds';

/** Behind all values that are known. */
const RANK = 7;

const SHAPES: Readonly<Partial<Record<ValueKind, readonly Shape[]>>> = {
  organization: [
    {
      label: 'o-…',
      snippet: 'o-${1:a1b2c3d4e5}',
      words: { en: 'The ID of an organization.', ja: '組織の ID です。' },
    },
  ],
  'organization-path': [
    {
      label: 'o-…/r-…/ou-…/*',
      snippet: 'o-${1:a1b2c3d4e5}/r-${2:ab12}/ou-${3:ab12-11111111}/*',
      words: {
        en: 'All accounts of an organizational unit and of those below it. Needs `StringLike`.',
        ja: '組織単位（OU）とその配下のすべてのアカウントです。`StringLike` で比較します。',
      },
    },
    {
      label: 'o-…/r-…/ou-…/',
      snippet: 'o-${1:a1b2c3d4e5}/r-${2:ab12}/ou-${3:ab12-11111111}/',
      words: {
        en: 'The accounts directly in an organizational unit.',
        ja: '組織単位（OU）の直下のアカウントです。',
      },
    },
  ],
  'principal-arn': [
    {
      label: 'arn:aws:iam::…:role/…',
      snippet: 'arn:{partition}:iam::${1:{account}}:role/${2:NAME}',
      words: {
        en: 'An IAM role, also for its sessions.',
        ja: 'IAM ロールです（そのセッションも含みます）。',
      },
    },
    {
      label: 'arn:aws:iam::…:user/…',
      snippet: 'arn:{partition}:iam::${1:{account}}:user/${2:NAME}',
      words: { en: 'An IAM user.', ja: 'IAM ユーザーです。' },
    },
    {
      label: 'arn:aws:iam::…:root',
      snippet: 'arn:{partition}:iam::${1:{account}}:root',
      words: { en: 'The root user of an account.', ja: 'アカウントのルートユーザーです。' },
    },
  ],
  'policy-arn': [
    {
      label: 'arn:aws:iam::aws:policy/…',
      snippet: 'arn:{partition}:iam::aws:policy/${1:NAME}',
      words: { en: 'An AWS managed policy.', ja: 'AWS 管理ポリシーです。' },
    },
    {
      label: 'arn:aws:iam::…:policy/…',
      snippet: 'arn:{partition}:iam::${1:{account}}:policy/${2:NAME}',
      words: { en: 'A customer managed policy.', ja: 'カスタマー管理ポリシーです。' },
    },
  ],
  vpc: [
    {
      label: 'vpc-…',
      snippet: 'vpc-${1:ID}',
      words: { en: 'The ID of a VPC.', ja: 'VPC の ID です。' },
    },
  ],
  'vpc-endpoint': [
    {
      label: 'vpce-…',
      snippet: 'vpce-${1:ID}',
      words: { en: 'The ID of a VPC endpoint.', ja: 'VPC エンドポイントの ID です。' },
    },
  ],
  'ip-range': [
    {
      label: '203.0.113.0/24',
      snippet: '${1:203.0.113.0}/${2:24}',
      words: {
        en: 'A range of IP addresses (CIDR); an address alone stands for itself.',
        ja: 'IP アドレスの範囲（CIDR）です。アドレスだけを書くと、そのアドレスを表します。',
      },
    },
  ],
  date: [
    {
      label: 'YYYY-MM-DDThh:mm:ssZ',
      snippet: '${1:2030}-${2:01}-${3:01}T${4:00}:${5:00}:${6:00}Z',
      words: { en: 'A date and time in UTC.', ja: '日時（UTC）です。' },
    },
  ],
  'github-subject': [
    {
      label: 'repo:…/…:ref:refs/heads/…',
      snippet: 'repo:${1:OWNER}/${2:REPOSITORY}:ref:refs/heads/${3:main}',
      words: {
        en: 'Workflows on one branch of a repository.',
        ja: 'リポジトリの 1 つのブランチのワークフローです。',
      },
    },
    {
      label: 'repo:…/…:environment:…',
      snippet: 'repo:${1:OWNER}/${2:REPOSITORY}:environment:${3:ENVIRONMENT}',
      words: {
        en: 'Jobs of one environment of a repository.',
        ja: 'リポジトリの 1 つの環境のジョブです。',
      },
    },
    {
      label: 'repo:…/…:pull_request',
      snippet: 'repo:${1:OWNER}/${2:REPOSITORY}:pull_request',
      words: {
        en: 'Workflows for pull requests of a repository.',
        ja: 'リポジトリのプルリクエストのワークフローです。',
      },
    },
  ],
};

interface Shape {
  readonly label: string;
  /** `{partition}` and `{account}` become those of the open policies. */
  readonly snippet: string;
  readonly words: Words;
}

/** What a kind of value looks like, with parts to fill in. */
export const valueShapes = (kind: ValueKind, { names }: CompletionContext): readonly Proposal[] =>
  (SHAPES[kind] ?? []).map(({ label, snippet, words }) => ({
    label: label.replace(':aws:', `:${names.partition()}:`),
    kind: 'value',
    documentation: words,
    text: {
      as: 'string',
      text: snippet
        .replace('{partition}', names.partition())
        .replace('{account}', names.accounts()[0] ?? '111122223333'),
      snippet: true,
    },
    rank: RANK,
  }));
