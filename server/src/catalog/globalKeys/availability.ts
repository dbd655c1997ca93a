import type { Words } from '../../iam/words';

export const EVERY_REQUEST: Words = {
  en: 'In every request.',
  ja: 'すべてのリクエストに含まれます。',
};
export const EVEN_ANONYMOUS: Words = {
  en: 'In every request, also in anonymous ones.',
  ja: '匿名のリクエストも含め、すべてのリクエストに含まれます。',
};
export const SIGNED: Words = {
  en: 'In every signed request; not in anonymous ones.',
  ja: '署名付きのすべてのリクエストに含まれ、匿名のリクエストには含まれません。',
};
export const PRINCIPAL_IN_ORGANIZATION: Words = {
  en: "Only where the principal's account is a member of an organization.",
  ja: 'プリンシパルのアカウントが組織のメンバーである場合だけ含まれます。',
};
export const RESOURCE_IN_ORGANIZATION: Words = {
  en: 'Only where the account that owns the resource is a member of an organization; a few actions do not support it.',
  ja: 'リソースを所有するアカウントが組織のメンバーである場合だけ含まれます（一部のアクションを除く）。',
};
export const SERVICE_PRINCIPAL: Words = {
  en: 'Only where an AWS service calls as a service principal, not with a role or the credentials of a user.',
  ja: 'AWS のサービスが、ロールやユーザーの認証情報ではなくサービスプリンシパルとして呼び出す場合だけ含まれます。',
};
export const FOR_A_RESOURCE: Words = {
  en: 'Only where a service principal calls on behalf of a resource that is configured to make it call.',
  ja: 'リソースの設定に従い、そのリソースに代わってサービスプリンシパルが直接呼び出す場合だけ含まれます。',
};
export const FOR_A_RESOURCE_IN_ORGANIZATION: Words = {
  en: 'Only where a service principal calls on behalf of a resource whose account is a member of an organization.',
  ja: '組織のメンバーであるアカウントのリソースに代わって、サービスプリンシパルが直接呼び出す場合だけ含まれます。',
};
export const TEMPORARY: Words = {
  en: 'Only where the principal uses temporary credentials; requests signed with long-term access keys do not have it.',
  ja: 'プリンシパルが一時的な認証情報を使う場合だけ含まれ、長期のアクセスキーで署名したリクエストには含まれません。',
};
export const EC2_ROLE: Words = {
  en: 'Only where the request is signed with the credentials of a role that Amazon EC2 delivered to an instance.',
  ja: 'Amazon EC2 がインスタンスに渡したロールの認証情報で署名されたリクエストだけに含まれます。',
};
export const VPC_ENDPOINT: Words = {
  en: 'Only where the request goes through a VPC endpoint.',
  ja: 'リクエストが VPC エンドポイントを経由する場合だけ含まれます。',
};
export const SOME_SERVICES: Words = {
  en: 'Only where the request goes through a VPC endpoint, and only for some services.',
  ja: '一部のサービスで、リクエストが VPC エンドポイントを経由する場合だけ含まれます。',
};
export const ENDPOINT_IN_ORGANIZATION: Words = {
  en: 'Only for some services, through a VPC endpoint whose account is a member of an organization.',
  ja: '一部のサービスで、組織のメンバーであるアカウントの VPC エンドポイントを経由する場合だけ含まれます。',
};
export const FORWARDED: Words = {
  en: 'Only where a service calls another one with the credentials of the principal; not in direct calls, nor in those with a service role.',
  ja: 'サービスがプリンシパルの認証情報で別のサービスを呼び出す場合だけ含まれ、直接の呼び出しやサービスロールによる呼び出しには含まれません。',
};
export const TAGS_IN_REQUEST: Words = {
  en: 'Only where the request passes that tag.',
  ja: 'リクエストでそのタグが渡された場合だけ含まれます。',
};
