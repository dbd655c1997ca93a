import { fill } from '../../iam/words';
import type { Locale, Words } from '../../iam/words';
import type { Text } from './phrases/text';

/**
 * Condition keys as parts of a sentence ("the caller's IP address is in …"); a name that ends in a
 * slash is of a key whose tag key takes the place of `{tag}`. What else is known of keys stands in
 * the catalogue.
 */
const SUBJECTS: Readonly<Record<string, Words>> = {
  'aws:MultiFactorAuthPresent': { en: 'the MFA key', ja: 'MFA のキー' },
  'aws:MultiFactorAuthAge': {
    en: 'the number of seconds since MFA was used',
    ja: 'MFA を使ってからの秒数',
  },
  'aws:username': { en: "the caller's user name", ja: '呼び出し元のユーザー名' },
  'aws:userid': { en: "the caller's unique ID", ja: '呼び出し元の一意の ID' },
  'aws:PrincipalArn': { en: "the caller's ARN", ja: '呼び出し元の ARN' },
  'aws:PrincipalAccount': { en: "the caller's account", ja: '呼び出し元のアカウント' },
  'aws:PrincipalOrgID': { en: "the caller's organization", ja: '呼び出し元の組織' },
  'aws:PrincipalOrgPaths': {
    en: "the caller's place in the organization",
    ja: '組織の中での呼び出し元の位置',
  },
  'aws:PrincipalTag/': { en: "the caller's tag {tag}", ja: '呼び出し元のタグ {tag} の値' },
  'aws:PrincipalType': { en: 'the type of the caller', ja: '呼び出し元の種類' },
  'aws:TokenIssueTime': {
    en: 'the time the temporary credentials were issued',
    ja: '一時的な認証情報の発行日時',
  },
  'aws:FederatedProvider': {
    en: "the caller's identity provider",
    ja: '呼び出し元の ID プロバイダー',
  },
  'aws:SourceIdentity': { en: 'the source identity', ja: 'ソース ID' },
  'aws:SourceIp': { en: "the caller's IP address", ja: '呼び出し元の IP アドレス' },
  'aws:SourceVpc': { en: 'the VPC the request comes from', ja: 'リクエスト元の VPC' },
  'aws:SourceVpce': { en: 'the VPC endpoint', ja: 'VPC エンドポイント' },
  'aws:SecureTransport': { en: 'the use of TLS', ja: 'TLS の使用' },
  'aws:RequestedRegion': { en: 'the Region that is called', ja: '呼び出し先のリージョン' },
  'aws:CurrentTime': { en: 'the time of the request', ja: 'リクエストの日時' },
  'aws:EpochTime': {
    en: 'the time of the request (Unix time)',
    ja: 'リクエストの日時（Unix 時間）',
  },
  'aws:UserAgent': { en: "the caller's client program", ja: '呼び出し元のクライアント' },
  'aws:Referer': { en: 'the referring page', ja: '参照元のページ' },
  'aws:ViaAWSService': {
    en: 'the call by an AWS service for the user',
    ja: 'AWS のサービスによる代理の呼び出し',
  },
  'aws:CalledVia': { en: 'the services that call for the user', ja: '代わりに呼び出すサービス' },
  'aws:SourceArn': {
    en: 'the resource that the service calls for',
    ja: 'サービスの呼び出しの元になったリソース',
  },
  'aws:SourceAccount': {
    en: 'the account that the service calls for',
    ja: 'サービスの呼び出しの元になったアカウント',
  },
  'aws:SourceOrgID': {
    en: 'the organization that the service calls for',
    ja: 'サービスの呼び出しの元になった組織',
  },
  'aws:ResourceAccount': { en: "the resource's account", ja: 'リソースのアカウント' },
  'aws:ResourceOrgID': { en: "the resource's organization", ja: 'リソースの組織' },
  'aws:ResourceTag/': { en: "the resource's tag {tag}", ja: 'リソースのタグ {tag} の値' },
  'aws:RequestTag/': {
    en: 'the tag {tag} in the request',
    ja: 'リクエストで指定したタグ {tag} の値',
  },
  'aws:TagKeys': { en: 'the list of tag keys in the request', ja: 'リクエストのタグキー' },
  'aws:PrincipalIsAWSService': {
    en: 'the call by an AWS service itself',
    ja: 'AWS のサービス自身による呼び出し',
  },
  'sts:ExternalId': { en: 'the external ID', ja: '外部 ID' },
  'sts:RoleSessionName': { en: 'the name of the role session', ja: 'ロールセッション名' },
  'iam:PassedToService': {
    en: 'the service that the role is passed to',
    ja: 'ロールを渡す先のサービス',
  },
  'iam:PolicyARN': {
    en: 'the policy that is attached or detached',
    ja: 'アタッチまたはデタッチするポリシー',
  },
  'iam:PermissionsBoundary': { en: 'the permissions boundary', ja: 'アクセス許可の境界' },
  'iam:AWSServiceName': {
    en: 'the service of the service-linked role',
    ja: 'サービスにリンクされたロールのサービス',
  },
};

const byLowerCase: ReadonlyMap<string, Words> = new Map(
  Object.entries(SUBJECTS).map(([name, words]) => [name.toLowerCase(), words]),
);

/**
 * A condition key as part of a sentence, undefined where we have no words for it.
 *
 * @param key as written, in any letter case
 */
export function keySubject(key: string, locale: Locale, { name }: Text): string | undefined {
  const slash = key.indexOf('/') + 1;
  const words = byLowerCase.get((slash === 0 ? key : key.slice(0, slash)).toLowerCase());
  return words && fill(words[locale], { tag: name(key.slice(slash)) });
}
