import { AWS_PAGES } from '../awsPages';
import type { Range } from '../../policy/range';
import { defineRule } from '../rule';
import { GRAMMAR } from './references';

/** So many are enough to show what is wrong; one of the fixes removes all of them. */
const MOST_REPORTS = 20;

export const rule = defineRule({
  id: 'json-comment',
  group: 'grammar',
  severity: 'error',
  accessAnalyzer: ['JSON_SYNTAX_ERROR'],
  syntax: true,
  since: '0.1.0',
  docs: {
    title: { en: 'A comment in a JSON policy', ja: 'JSON のポリシーにコメントがあります' },
    why: {
      en: 'JSON has no comments. AWS refuses a policy with one.',
      ja: 'JSON にコメントの構文はありません。コメントのあるポリシーを AWS は受け付けません。',
    },
    instead: {
      en: 'Say in the `Sid` what the statement is for, or keep the commented text in a `.jsonc` file and strip the comments before it is deployed.',
      ja: 'ステートメントの目的は `Sid` で示してください。コメントを残す場合は `.jsonc` ファイルに書き、デプロイの前にコメントを取り除きます。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  // For the backup job
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:ListAllMyBuckets", /* no more */
    "Resource": "*"
  }
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Sid": "ForTheBackupJob",
    "Effect": "Allow",
    "Action": "s3:ListAllMyBuckets",
    "Resource": "*"
  }
}`,
    },
    references: [AWS_PAGES.accessAnalyzerChecks, GRAMMAR],
  },
  messages: {
    comment: {
      en: 'JSON has no comments, so AWS refuses the policy. Remove the comment, or keep it in a `.jsonc` file that is stripped before it is deployed.',
      ja: 'JSON にはコメントがないため、AWS はポリシーを受け付けません。コメントを削除するか、`.jsonc` ファイルに書いてデプロイの前に取り除いてください。',
    },
  },
  fixes: {
    one: { en: 'Remove the comment', ja: 'コメントを削除する' },
    all: { en: 'Remove all comments', ja: 'すべてのコメントを削除する' },
  },
  check: {
    policy(_, { document, report }) {
      if (!document.dialect.verbatim) return;
      const comments = document.trivia.filter(({ kind }) => kind === 'comment');
      const removal = (range: Range) => ({ kind: 'remove-trivia', ...range }) as const;
      const all = comments.map(({ range }) => removal(range));
      for (const { range } of comments.slice(0, MOST_REPORTS)) {
        const one = { title: 'one', effect: 'same', bulk: false, edits: [removal(range)] } as const;
        report({
          message: 'comment',
          range,
          fixes:
            all.length === 1
              ? [one]
              : [one, { title: 'all', effect: 'same', bulk: false, edits: all }],
        });
      }
    },
  },
});
