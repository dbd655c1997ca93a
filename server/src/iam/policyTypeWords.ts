import type { PolicyType } from './policyType';
import type { Words } from './words';

/** What AWS's documentation calls the types of policy, with the abbreviations that it uses more often. */
export const POLICY_TYPE_WORDS: Readonly<Record<PolicyType, Words>> = {
  identity: { en: 'Identity-based policy', ja: 'アイデンティティベースのポリシー' },
  trust: { en: 'Role trust policy', ja: 'ロールの信頼ポリシー' },
  resource: { en: 'Resource-based policy', ja: 'リソースベースのポリシー' },
  scp: { en: 'Service control policy (SCP)', ja: 'サービスコントロールポリシー（SCP）' },
  rcp: { en: 'Resource control policy (RCP)', ja: 'リソースコントロールポリシー（RCP）' },
  boundary: { en: 'Permissions boundary', ja: 'アクセス許可の境界' },
  session: { en: 'Session policy', ja: 'セッションポリシー' },
  endpoint: { en: 'VPC endpoint policy', ja: 'VPC エンドポイントポリシー' },
};

/** A policy of which the type is not known. */
export const POLICY_WORDS: Words = { en: 'Policy', ja: 'ポリシー' };
