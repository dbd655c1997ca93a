import { AWS_PAGES } from '../awsPages';
import { defineRule } from '../rule';
import { trustOfRoles } from './examples';
import { LARGEST, overQuota } from './overQuota';

export const rule = defineRule({
  id: 'trust-policy-too-large',
  group: 'size',
  severity: 'warning',
  accessAnalyzer: ['POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA'],
  types: ['trust'],
  needsSureType: true,
  since: '0.1.0',
  docs: {
    title: {
      en: 'The trust policy is larger than the quota',
      ja: '信頼ポリシーがクォータを超えています',
    },
    why: {
      en: 'The trust policy of a role may have 2,048 characters, white space between the values not counted. IAM refuses a larger one, unless the quota "Role trust policy length" of the account has been raised.',
      ja: 'ロールの信頼ポリシーは、値と値の間の空白を除いて 2,048 文字までです。アカウントのクォータ「Role trust policy length」を引き上げていない限り、超えるポリシーを IAM は受け付けません。',
    },
    instead: {
      en: 'Trust the account, or the organization with `aws:PrincipalOrgID`, and name the roles in a condition with wildcards; or ask for a higher quota in Service Quotas.',
      ja: 'アカウント、または `aws:PrincipalOrgID` で組織を信頼し、ロールは条件でワイルドカードを使って指定してください。Service Quotas で引き上げを申請することもできます。',
    },
    bad: { policy: trustOfRoles(45) },
    good: { policy: trustOfRoles(2) },
    references: [AWS_PAGES.accessAnalyzerChecks, AWS_PAGES.iamQuotas],
  },
  messages: {
    large: {
      en: 'The trust policy has {counted} characters without white space, and the quota is {limit} unless it has been raised in Service Quotas. Make it shorter, or ask for a higher quota.',
      ja: '信頼ポリシーは空白を除いて {counted} 文字あり、Service Quotas で引き上げていない場合の上限 {limit} 文字を超えています。短くするか、クォータの引き上げを申請してください。',
    },
    largest: LARGEST,
  },
  fixes: {},
  check: {
    policy(_, { document, report }) {
      const over = overQuota(document);
      if (over !== undefined) report({ message: 'large', ...over.report });
    },
  },
});
