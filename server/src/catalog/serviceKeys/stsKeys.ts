import type { KeyWords } from '../model';

/** Keys of STS. Source: IAM User Guide, "IAM and AWS STS condition context keys"; the words are our own. */
export const STS_KEYS: Readonly<Record<string, KeyWords>> = {
  'sts:ExternalId': {
    description: {
      en: 'The external ID that a third party gives when it assumes the role. It guards against the confused deputy problem; it is not a secret.',
      ja: '第三者がロールを引き受けるときに指定する外部 ID です。混乱した代理問題を防ぐもので、秘密の値ではありません。',
    },
    availability: {
      en: 'In `sts:AssumeRole` with an `ExternalId`.',
      ja: '`ExternalId` を指定した `sts:AssumeRole` に含まれます。',
    },
    control: {
      en: 'Whoever assumes the role gives it; the third party must choose one for each customer.',
      ja: 'ロールを引き受ける側が指定します。第三者は顧客ごとに異なる値を使う必要があります。',
    },
  },
  'sts:RoleSessionName': {
    description: {
      en: 'The session name that is given when the role is assumed.',
      ja: 'ロールを引き受けるときに指定するセッション名です。',
    },
    availability: {
      en: 'In calls that assume a role.',
      ja: 'ロールを引き受ける呼び出しに含まれます。',
    },
    control: {
      en: 'Whoever assumes the role chooses it.',
      ja: 'ロールを引き受ける側が選びます。',
    },
  },
  'sts:SourceIdentity': {
    description: {
      en: 'The source identity that is given when the role is assumed. CloudTrail records it with all that the session does, and role chaining keeps it.',
      ja: 'ロールを引き受けるときに指定するソース ID です。セッションのすべての操作とともに CloudTrail に記録され、ロールの連鎖でも引き継がれます。',
    },
    availability: {
      en: 'In calls that assume a role and give a source identity.',
      ja: 'ソース ID を指定してロールを引き受ける呼び出しに含まれます。',
    },
    control: {
      en: 'Whoever assumes the role, or its identity provider; the trust policy must allow `sts:SetSourceIdentity`.',
      ja: 'ロールを引き受ける側、またはその ID プロバイダーが指定します。信頼ポリシーで `sts:SetSourceIdentity` が許可されている必要があります。',
    },
  },
};
