import { AWS_PAGES } from '../awsPages';
import { defineRule } from '../rule';
import { policyOnBuckets } from './examples';
import { LARGEST, overQuota } from './overQuota';
import { ORGANIZATIONS_QUOTAS } from './references';

export const rule = defineRule({
  id: 'organization-policy-too-large',
  group: 'size',
  severity: 'error',
  accessAnalyzer: ['POLICY_SIZE_EXCEEDS_SCP_QUOTA', 'POLICY_SIZE_EXCEEDS_RCP_QUOTA'],
  types: ['scp', 'rcp'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'The SCP or RCP is larger than the quota',
      ja: 'SCP または RCP がクォータを超えています',
    },
    why: {
      en: 'AWS Organizations allows an SCP 10,240 and an RCP 5,120 characters. White space counts: the console removes it when it saves a policy, the API and the CLI save it as it is.',
      ja: 'AWS Organizations の上限は、SCP が 10,240 文字、RCP が 5,120 文字です。空白も数えます。コンソールは保存時に空白を取り除きますが、API と CLI はそのまま保存します。',
    },
    instead: {
      en: 'Split it into several policies, leave out Sids, use wildcards, or remove the white space before it is deployed.',
      ja: '複数のポリシーに分ける、Sid を省略する、ワイルドカードを使う、またはデプロイの前に空白を取り除いてください。',
    },
    bad: { policy: policyOnBuckets(250, 'Deny'), type: 'scp' },
    good: { policy: policyOnBuckets(3, 'Deny'), type: 'scp' },
    references: [AWS_PAGES.accessAnalyzerChecks, ORGANIZATIONS_QUOTAS],
  },
  messages: {
    large: {
      en: 'The policy has {counted} characters ({minified} without white space), and AWS Organizations allows {limit}. Split it into several policies.',
      ja: 'ポリシーは {counted} 文字（空白を除くと {minified} 文字）あり、AWS Organizations の上限 {limit} 文字を超えています。複数のポリシーに分けてください。',
    },
    'white-space': {
      en: 'The policy has {counted} characters, and AWS Organizations allows {limit}, white space counted. Without white space it has {minified}: remove it before the policy is deployed by API or CLI.',
      ja: 'ポリシーは {counted} 文字あり、空白も含めた AWS Organizations の上限 {limit} 文字を超えています。空白を除くと {minified} 文字なので、API や CLI でデプロイする前に空白を取り除いてください。',
    },
    largest: LARGEST,
  },
  fixes: {},
  check: {
    policy(_, { document, type, report }) {
      const over = overQuota(document);
      if (over === undefined) return;
      const accessAnalyzer =
        type === 'scp' ? 'POLICY_SIZE_EXCEEDS_SCP_QUOTA' : 'POLICY_SIZE_EXCEEDS_RCP_QUOTA';
      // Saved in the console it would fit.
      if (over.size.withoutWhitespace <= over.size.limit) {
        report({ message: 'white-space', severity: 'warning', accessAnalyzer, ...over.report });
      } else {
        report({ message: 'large', accessAnalyzer, ...over.report });
      }
    },
  },
});
