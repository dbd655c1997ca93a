import { AWS_PAGES } from '../awsPages';
import { defineRule } from '../rule';
import { queueForRoles } from './examples';
import { LARGEST, overQuota } from './overQuota';

export const rule = defineRule({
  id: 'resource-policy-too-large',
  group: 'size',
  severity: 'warning',
  accessAnalyzer: ['POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA'],
  types: ['resource', 'endpoint'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'The policy is larger than its service allows',
      ja: 'ポリシーがサービスの上限を超えています',
    },
    why: {
      en: 'Each service has its own quota for the policy of a resource: 20 KB for S3 buckets, Lambda functions and secrets, 32 KB for KMS keys, 8 KB for SQS queues, 20,480 characters for VPC endpoints. White space counts. Policies of other services are not measured.',
      ja: 'リソースベースのポリシーの上限はサービスごとに異なります。S3 バケット、Lambda 関数、シークレットは 20 KB、KMS キーは 32 KB、SQS キューは 8 KB、VPC エンドポイントは 20,480 文字です。空白も数えます。ほかのサービスのポリシーは計測しません。',
    },
    instead: {
      en: 'Name accounts or the organization instead of many roles, use wildcards, or (for S3) access points with policies of their own.',
      ja: '多数のロールの代わりにアカウントや組織を指定する、ワイルドカードを使う、S3 であれば独自のポリシーを持つアクセスポイントを使うなどしてください。',
    },
    bad: { policy: queueForRoles(180) },
    good: { policy: queueForRoles(3) },
    references: [
      AWS_PAGES.accessAnalyzerChecks,
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html',
      'https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html',
    ],
  },
  messages: {
    bytes: {
      en: 'The policy has {counted} bytes with white space ({minified} without), and the service allows {limit}. Make it shorter.',
      ja: 'ポリシーは空白を含めて {counted} バイト（空白を除くと {minified} バイト）あり、サービスの上限 {limit} バイトを超えています。短くしてください。',
    },
    characters: {
      en: 'The policy has {counted} characters with white space ({minified} without), and the service allows {limit}. Make it shorter.',
      ja: 'ポリシーは空白を含めて {counted} 文字（空白を除くと {minified} 文字）あり、サービスの上限 {limit} 文字を超えています。短くしてください。',
    },
    largest: LARGEST,
  },
  fixes: {},
  check: {
    policy(_, { document, report }) {
      const over = overQuota(document);
      if (over !== undefined) report({ message: over.size.unit, ...over.report });
    },
  },
});
