import { AWS_PAGES } from '../awsPages';
import { MANAGED_POLICY_QUOTA } from '../../iam/quota';
import { defineRule } from '../rule';
import { policyOnBuckets } from './examples';
import { LARGEST, overQuota } from './overQuota';

export const rule = defineRule({
  id: 'managed-policy-too-large',
  group: 'size',
  severity: 'error',
  accessAnalyzer: [],
  types: ['identity', 'boundary'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'Too large for a managed policy',
      ja: '管理ポリシーとしては大きすぎます',
    },
    why: {
      en: 'A managed policy, and so a permissions boundary, may have 6,144 characters, white space between the values not counted. This quota cannot be raised. Where the policy may also be the inline policy of a role, which may have more, it is reported as information only.',
      ja: '管理ポリシー（アクセス許可の境界も含みます）は、値と値の間の空白を除いて 6,144 文字までです。このクォータは引き上げられません。より大きくできるロールのインラインポリシーの可能性もある場合は、情報として表示します。',
    },
    instead: {
      en: 'Split the policy into several managed policies; by default up to ten can be attached to a user, group or role.',
      ja: '複数の管理ポリシーに分けてください。ユーザー、グループ、ロールには、既定で 10 個までアタッチできます。',
    },
    bad: { policy: policyOnBuckets(150), type: 'boundary' },
    good: { policy: policyOnBuckets(3), type: 'boundary' },
    references: [AWS_PAGES.iamQuotas],
  },
  messages: {
    boundary: {
      en: 'A permissions boundary is a managed policy and may have {limit} characters; this one has {counted} without white space. Make it shorter.',
      ja: 'アクセス許可の境界は管理ポリシーであり、上限は {limit} 文字です。このポリシーは空白を除いて {counted} 文字あるため、短くしてください。',
    },
    managed: {
      en: 'A managed policy may have {limit} characters; this one has {counted} without white space. Split it into several.',
      ja: '管理ポリシーの上限は {limit} 文字です。このポリシーは空白を除いて {counted} 文字あるため、複数に分けてください。',
    },
    perhaps: {
      en: 'The policy has {counted} characters without white space; as a managed policy IAM would refuse it above {limit}. Split it, or use it as the inline policy of a role.',
      ja: 'ポリシーは空白を除いて {counted} 文字あり、{limit} 文字を超える管理ポリシーを IAM は受け付けません。分割するか、ロールのインラインポリシーとして使用してください。',
    },
    largest: LARGEST,
  },
  fixes: {},
  check: {
    policy(_, { document, type, report }) {
      const over = overQuota(document, MANAGED_POLICY_QUOTA.limit);
      if (over === undefined) return;
      if (type === 'boundary') report({ message: 'boundary', ...over.report });
      else if (document.quota !== undefined) report({ message: 'managed', ...over.report });
      // Above its own quota the policy is reported by itself.
      else if (over.size.counted <= over.size.limit) {
        report({ message: 'perhaps', severity: 'info', ...over.report });
      }
    },
  },
});
