import { AWS_PAGES } from '../awsPages';
import { defineRule } from '../rule';

/** Reported from the problems that the source language found; there is no node to visit. */
export const rule = defineRule({
  id: 'json-syntax',
  group: 'grammar',
  severity: 'error',
  accessAnalyzer: ['JSON_SYNTAX_ERROR'],
  syntax: true,
  since: '0.1.0',
  docs: {
    title: { en: 'The text is not valid JSON', ja: 'テキストが正しい JSON ではありません' },
    why: {
      en: 'AWS reads a policy as JSON and refuses the whole text at the first mistake.',
      ja: 'AWS はポリシーを JSON として読み込み、誤りが 1 つでもあると全体を受け付けません。',
    },
    instead: {
      en: 'Correct the text at the place shown. In VS Code the built-in JSON support reports these places itself, so this rule is silent there.',
      ja: '示された位置のテキストを修正してください。VS Code では組み込みの JSON サポートが同じ位置を報告するため、このルールは何も表示しません。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17"
  "Statement": [{ "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }]
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }]
}`,
    },
    references: [AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    expected: {
      en: 'This is not valid JSON: {problem}. AWS refuses the whole policy.',
      ja: '正しい JSON ではありません: {problem}。AWS はポリシー全体を受け付けません。',
    },
    malformed: {
      en: 'This is not valid {language}: {problem}. The policy cannot be read as a whole.',
      ja: '正しい {language} ではありません: {problem}。ポリシー全体を読み取れません。',
    },
  },
  fixes: {},
  check: {},
});
