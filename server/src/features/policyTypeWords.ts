import type { PolicyType } from '../iam/policyType';
import type { Words } from '../iam/words';

/** What AWS's documentation calls the types of policy. */
export const POLICY_TYPE_WORDS: Readonly<Record<PolicyType, Words>> = {
  identity: { en: 'Identity-based policy', ja: 'アイデンティティベースのポリシー' },
  trust: { en: 'Role trust policy', ja: 'ロールの信頼ポリシー' },
  resource: { en: 'Resource-based policy', ja: 'リソースベースのポリシー' },
  scp: { en: 'Service control policy', ja: 'サービスコントロールポリシー' },
  rcp: { en: 'Resource control policy', ja: 'リソースコントロールポリシー' },
  boundary: { en: 'Permissions boundary', ja: 'アクセス許可の境界' },
  session: { en: 'Session policy', ja: 'セッションポリシー' },
  endpoint: { en: 'VPC endpoint policy', ja: 'VPC エンドポイントポリシー' },
};

/** A policy of which the type is not known. */
export const POLICY_WORDS: Words = { en: 'Policy', ja: 'ポリシー' };
