import { AWS_PAGES } from '../awsPages';
import { defineRule } from '../rule';
import { elementPage } from './references';

export const rule = defineRule({
  id: 'empty-sid',
  group: 'grammar',
  severity: 'info',
  accessAnalyzer: ['EMPTY_SID_VALUE'],
  since: '0.1.0',
  docs: {
    title: { en: 'The Sid is empty', ja: 'Sid が空です' },
    why: {
      en: 'A `Sid` is there to name a statement. An empty one says nothing and counts towards the size of the policy.',
      ja: '`Sid` はステートメントに名前を付けるためのものです。空の `Sid` には意味がなく、ポリシーのサイズだけが増えます。',
    },
    instead: {
      en: 'Name the statement, or leave `Sid` out.',
      ja: 'ステートメントに名前を付けるか、`Sid` を省略してください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Sid": "",
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
    "Sid": "ListAllBuckets",
    "Effect": "Allow",
    "Action": "s3:ListAllMyBuckets",
    "Resource": "*"
  }
}`,
    },
    references: [AWS_PAGES.accessAnalyzerChecks, elementPage('sid')],
  },
  messages: {
    empty: {
      en: 'The Sid is empty and names nothing. Name the statement, or leave `Sid` out.',
      ja: 'Sid が空のため、名前として機能しません。ステートメントに名前を付けるか、`Sid` を省略してください。',
    },
  },
  fixes: {
    remove: { en: 'Remove the empty Sid', ja: '空の Sid を削除する' },
  },
  check: {
    statement({ node, sid, elements }, { report }) {
      const entry = elements.get('Sid');
      if (entry === undefined || sid?.text !== '') return;
      const edits = [{ kind: 'remove-entry', map: node, entry }] as const;
      report({
        message: 'empty',
        range: sid.range,
        fixes: [{ title: 'remove', effect: 'same', edits }],
      });
    },
  },
});
