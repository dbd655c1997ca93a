import { defineRule } from '../rule';
import { policyOnBuckets } from './examples';
import { LARGEST, overQuota } from './overQuota';

export const rule = defineRule({
  id: 'session-policy-too-large',
  group: 'size',
  severity: 'error',
  accessAnalyzer: [],
  types: ['session'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'The session policy is larger than AWS STS allows',
      ja: 'セッションポリシーが AWS STS の上限を超えています',
    },
    why: {
      en: 'A session policy, with the ARNs of managed session policies, may have 2,048 characters. White space counts. A second limit, on the packed size, can be reached even earlier.',
      ja: 'セッションポリシーは、管理セッションポリシーの ARN と合わせて 2,048 文字までです。空白も数えます。圧縮後のサイズにも上限があり、そちらに先に達することもあります。',
    },
    instead: {
      en: 'Make it shorter, pass it without white space, or pass the ARNs of managed policies.',
      ja: '短くする、空白を取り除いて渡す、または管理ポリシーの ARN を渡してください。',
    },
    bad: { policy: policyOnBuckets(60), type: 'session' },
    good: { policy: policyOnBuckets(3), type: 'session' },
    references: ['https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html'],
  },
  messages: {
    large: {
      en: 'The session policy has {counted} characters ({minified} without white space), and AWS STS allows {limit}, white space counted. Make it shorter.',
      ja: 'セッションポリシーは {counted} 文字（空白を除くと {minified} 文字）あり、空白も含めた AWS STS の上限 {limit} 文字を超えています。短くしてください。',
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
