import { AWS_PAGES } from '../awsPages';
import { defineRule } from '../rule';
import { policyOnBuckets } from './examples';
import { LARGEST, overQuota } from './overQuota';

export const rule = defineRule({
  id: 'identity-policy-too-large',
  group: 'size',
  severity: 'warning',
  accessAnalyzer: ['POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA'],
  types: ['identity'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'The identity-based policy is larger than any quota',
      ja: 'アイデンティティベースのポリシーが、どのクォータも超えています',
    },
    why: {
      en: 'A managed policy may have 6,144 characters; all inline policies together 2,048 on a user, 5,120 on a group and 10,240 on a role. White space between the values does not count. IAM refuses what is larger.',
      ja: '管理ポリシーは 6,144 文字まで、インラインポリシーの合計はユーザーで 2,048 文字、グループで 5,120 文字、ロールで 10,240 文字までです。値と値の間の空白は数えません。超えるポリシーを IAM は受け付けません。',
    },
    instead: {
      en: 'Split the policy into several managed policies, or say the same with fewer words: wildcards in actions and ARNs, one statement for what has the same resources.',
      ja: '複数の管理ポリシーに分けるか、アクションや ARN にワイルドカードを使う、リソースが同じステートメントをまとめるなどして、短く書いてください。',
    },
    bad: { policy: policyOnBuckets(250), type: 'identity' },
    good: { policy: policyOnBuckets(3), type: 'identity' },
    references: [AWS_PAGES.accessAnalyzerChecks, AWS_PAGES.iamQuotas],
  },
  messages: {
    large: {
      en: 'The policy has {counted} characters without white space, and no identity-based policy may have more than {limit} (a managed one 6,144). Split it into several policies.',
      ja: 'ポリシーは空白を除いて {counted} 文字あり、アイデンティティベースのポリシーの上限 {limit} 文字（管理ポリシーは 6,144 文字）を超えています。複数のポリシーに分けてください。',
    },
    largest: LARGEST,
  },
  fixes: {},
  check: {
    policy(_, { document, report }) {
      // A managed policy has a rule of its own.
      if (document.quota !== undefined) return;
      const over = overQuota(document);
      if (over !== undefined) report({ message: 'large', ...over.report });
    },
  },
});
