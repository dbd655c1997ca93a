import { PRINCIPAL_KINDS } from '../../iam/element';
import type { PrincipalKind } from '../../iam/element';
import type { Words } from '../../iam/words';
import type { CompletionContext, Provider } from './context';
import { otherKeys } from './otherKeys';
import type { Proposal } from './proposal';

const KINDS: Readonly<Record<PrincipalKind, { readonly meaning: Words; readonly value: string }>> =
  {
    AWS: {
      meaning: {
        en: 'Accounts, users, roles and role sessions, as ARNs; an account also by its ID.',
        ja: 'アカウント、ユーザー、ロール、ロールセッションです。ARN で指定します。アカウントは ID でも指定できます。',
      },
      value: '"arn:aws:iam::${1:111122223333}:root"',
    },
    Service: {
      meaning: { en: 'AWS services.', ja: 'AWS のサービスです。' },
      value: '"${1:lambda}.amazonaws.com"',
    },
    Federated: {
      meaning: {
        en: 'Identity providers: OIDC, SAML, Amazon Cognito.',
        ja: 'ID プロバイダー（OIDC、SAML、Amazon Cognito）です。',
      },
      value: '"arn:aws:iam::${1:111122223333}:${2|oidc-provider,saml-provider|}/${3:NAME}"',
    },
    CanonicalUser: {
      meaning: {
        en: 'Accounts by their canonical user ID, for Amazon S3.',
        ja: '正規ユーザー ID によるアカウントの指定です。Amazon S3 で使います。',
      },
      value: '"$1"',
    },
  };

/** The kinds of principal that are not there yet. */
export const principalKinds: Provider<'principal-kind'> = ({ map, entry }, context) => {
  const present = otherKeys(map, entry, context);
  return PRINCIPAL_KINDS.filter((kind) => {
    if (present.has(kind.toLowerCase())) return false;
    return kind !== 'CanonicalUser' || context.type !== 'trust';
  }).map((kind) => ({
    label: kind,
    kind: 'principal',
    documentation: KINDS[kind].meaning,
    text: { as: 'entry', key: kind, value: KINDS[kind].value },
  }));
};

const principal = (label: string, en: string, ja: string, snippet?: string): Proposal => ({
  label,
  kind: 'principal',
  documentation: { en, ja },
  text: { as: 'string', text: snippet ?? label, snippet: snippet !== undefined },
});

const EVERYONE = principal(
  '*',
  'Everyone, even without an AWS account. Keep it for Deny, or limit it with conditions.',
  'AWS アカウントを持たない人も含むすべての人です。Deny で使うか、条件で制限してください。',
);

/** Principals by kind. The services most used; the catalogue of all is one more source. */
const VALUES: ReadonlyMap<string, readonly Proposal[]> = new Map([
  [
    'AWS',
    [
      principal(
        'arn:aws:iam::…:root',
        'An account: those of its users and roles that the account itself allows.',
        'アカウントです。そのアカウント自身が許可したユーザーとロールが対象になります。',
        'arn:aws:iam::${1:111122223333}:root',
      ),
      principal(
        'arn:aws:iam::…:user/…',
        'An IAM user.',
        'IAM ユーザーです。',
        'arn:aws:iam::${1:111122223333}:user/${2:NAME}',
      ),
      principal(
        'arn:aws:iam::…:role/…',
        'An IAM role.',
        'IAM ロールです。',
        'arn:aws:iam::${1:111122223333}:role/${2:NAME}',
      ),
      EVERYONE,
    ],
  ],
  [
    'Service',
    [
      ['cloudformation', 'AWS CloudFormation'],
      ['cloudfront', 'Amazon CloudFront'],
      ['cloudtrail', 'AWS CloudTrail'],
      ['codebuild', 'AWS CodeBuild'],
      ['ec2', 'Amazon EC2'],
      ['ecs-tasks', 'Amazon ECS'],
      ['events', 'Amazon EventBridge'],
      ['lambda', 'AWS Lambda'],
      ['s3', 'Amazon S3'],
      ['sns', 'Amazon SNS'],
      ['states', 'AWS Step Functions'],
    ].map(([name = '', title = '']) => principal(`${name}.amazonaws.com`, title, title)),
  ],
  [
    'Federated',
    [
      principal(
        'arn:aws:iam::…:oidc-provider/token.actions.githubusercontent.com',
        'GitHub Actions.',
        'GitHub Actions です。',
        'arn:aws:iam::${1:111122223333}:oidc-provider/token.actions.githubusercontent.com',
      ),
      principal(
        'arn:aws:iam::…:oidc-provider/…',
        'An OIDC provider.',
        'OIDC プロバイダーです。',
        'arn:aws:iam::${1:111122223333}:oidc-provider/${2:PROVIDER}',
      ),
      principal(
        'arn:aws:iam::…:saml-provider/…',
        'A SAML provider.',
        'SAML プロバイダーです。',
        'arn:aws:iam::${1:111122223333}:saml-provider/${2:PROVIDER}',
      ),
      principal(
        'cognito-identity.amazonaws.com',
        'Amazon Cognito identity pools.',
        'Amazon Cognito ID プールです。',
      ),
    ],
  ],
]);

/** Principals of the kind that the cursor is in. */
export const principalValues: Provider<'principal-value'> = ({ group, value }) => {
  const written = new Set(
    group.values.filter((one) => one !== value).map(({ outline }) => outline),
  );
  return (VALUES.get(group.kind) ?? []).filter(({ label }) => !written.has(label));
};

/** Values of Principal itself, where none stands yet: a kind with its principal, or everyone. */
export const principals = ({ type }: CompletionContext): readonly Proposal[] => {
  if (type === 'rcp') return [EVERYONE];
  const kinds = PRINCIPAL_KINDS.map((kind): Proposal => ({
    label: kind,
    kind: 'principal',
    documentation: KINDS[kind].meaning,
    text: { as: 'value', body: `{\n\t"${kind}": ${KINDS[kind].value}\n}` },
  }));
  return [...kinds, EVERYONE];
};
