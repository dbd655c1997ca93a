import { AWS_PAGES } from '../awsPages';
import { defineRule } from '../rule';
import { GRAMMAR } from './references';

export const rule = defineRule({
  id: 'json-trailing-comma',
  group: 'grammar',
  severity: 'error',
  accessAnalyzer: ['JSON_SYNTAX_ERROR'],
  syntax: true,
  since: '0.1.0',
  docs: {
    title: {
      en: 'A comma before a closing bracket',
      ja: '閉じ括弧の前にカンマがあります',
    },
    why: {
      en: 'In JSON a comma separates two items and never follows the last one. AWS refuses a policy with such a comma.',
      ja: 'JSON のカンマは項目と項目の間に書くもので、最後の項目の後には書けません。そのようなカンマのあるポリシーを AWS は受け付けません。',
    },
    instead: { en: 'Remove the comma.', ja: 'カンマを削除してください。' },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["s3:ListAllMyBuckets", "sns:ListTopics",],
    "Resource": "*",
  }
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["s3:ListAllMyBuckets", "sns:ListTopics"],
    "Resource": "*"
  }
}`,
    },
    references: [AWS_PAGES.accessAnalyzerChecks, GRAMMAR],
  },
  messages: {
    comma: {
      en: 'JSON allows no comma after the last item, so AWS refuses the policy. Remove it.',
      ja: 'JSON では最後の項目の後にカンマを書けないため、AWS はポリシーを受け付けません。削除してください。',
    },
  },
  fixes: {
    remove: { en: 'Remove the comma', ja: 'カンマを削除する' },
  },
  check: {
    policy(_, { document, report }) {
      if (!document.dialect.verbatim) return;
      for (const { kind, range } of document.trivia) {
        if (kind !== 'trailing-comma') continue;
        const edits = [{ kind: 'remove-trivia', ...range }] as const;
        report({
          message: 'comma',
          range,
          fixes: [{ title: 'remove', effect: 'same', edits }],
        });
      }
    },
  },
});
