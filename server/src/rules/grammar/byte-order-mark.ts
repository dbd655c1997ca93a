import { AWS_PAGES } from '../awsPages';
import { IAM_TYPES } from '../../iam/policyType';
import { defineRule } from '../rule';

export const rule = defineRule({
  id: 'byte-order-mark',
  group: 'grammar',
  severity: 'error',
  accessAnalyzer: [],
  types: IAM_TYPES,
  since: '0.1.0',
  docs: {
    title: {
      en: 'The file begins with a byte-order mark',
      ja: 'ファイルの先頭にバイトオーダーマークがあります',
    },
    why: {
      en: 'Some editors put an invisible mark (U+FEFF) before the text when they save it as UTF-8. It is none of the characters that IAM accepts, so `aws iam create-policy --policy-document file://…` fails although the policy looks right.',
      ja: '一部のエディターは、UTF-8 で保存するときに目に見えない印（U+FEFF）を先頭に付けます。これは IAM が受け付ける文字ではないため、ポリシーが正しく見えても `aws iam create-policy --policy-document file://…` は失敗します。',
    },
    instead: {
      en: 'Save the file as UTF-8 without a byte-order mark.',
      ja: 'ファイルを BOM なしの UTF-8 で保存してください。',
    },
    bad: {
      policy: `\ufeff{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:ListAllMyBuckets",
    "Resource": "*"
  }
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:ListAllMyBuckets",
    "Resource": "*"
  }
}`,
    },
    references: [AWS_PAGES.iamQuotas],
  },
  messages: {
    mark: {
      en: 'The file begins with an invisible byte-order mark (U+FEFF), which IAM refuses. Save it as UTF-8 without one.',
      ja: 'ファイルの先頭に目に見えないバイトオーダーマーク（U+FEFF）があるため、IAM はポリシーを受け付けません。BOM なしの UTF-8 で保存してください。',
    },
  },
  fixes: {
    remove: { en: 'Remove the byte-order mark', ja: 'バイトオーダーマークを削除する' },
  },
  check: {
    policy(_, { document, report }) {
      if (!document.dialect.verbatim) return;
      const mark = document.trivia.find(({ kind }) => kind === 'byte-order-mark');
      if (mark === undefined) return;
      const edits = [{ kind: 'remove-trivia', ...mark.range }] as const;
      report({
        message: 'mark',
        range: mark.range,
        fixes: [{ title: 'remove', effect: 'same', edits }],
      });
    },
  },
});
