import { AWS_PAGES } from '../awsPages';
import { defineRule } from '../rule';
import { elementPage } from './references';

export const rule = defineRule({
  id: 'empty-condition',
  group: 'grammar',
  severity: 'info',
  accessAnalyzer: ['EMPTY_OBJECT_CONDITION'],
  since: '0.1.0',
  docs: {
    title: { en: 'The Condition is empty', ja: 'Condition が空です' },
    why: {
      en: 'A `Condition` without conditions restricts nothing, although the statement looks as if it did.',
      ja: '条件のない `Condition` は何も制限しませんが、制限しているように見えてしまいます。',
    },
    instead: {
      en: 'Write the conditions that are meant, or leave `Condition` out.',
      ja: '意図した条件を書くか、`Condition` を省略してください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:ListAllMyBuckets",
    "Resource": "*",
    "Condition": {}
  }
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:ListAllMyBuckets",
    "Resource": "*",
    "Condition": {
      "Bool": { "aws:SecureTransport": "true" }
    }
  }
}`,
    },
    references: [AWS_PAGES.accessAnalyzerChecks, elementPage('condition')],
  },
  messages: {
    empty: {
      en: 'The `Condition` is empty, so the statement holds for every request. Write the conditions that are meant, or leave it out.',
      ja: '`Condition` が空のため、ステートメントはすべてのリクエストに適用されます。意図した条件を書くか、`Condition` を省略してください。',
    },
  },
  fixes: {
    remove: { en: 'Remove the empty Condition', ja: '空の Condition を削除する' },
  },
  check: {
    statement({ node, elements }, { report }) {
      const entry = elements.get('Condition');
      if (entry?.value?.kind !== 'map' || entry.value.entries.length > 0) return;
      const edits = [{ kind: 'remove-entry', map: node, entry }] as const;
      report({
        message: 'empty',
        range: entry.value.range,
        fixes: [{ title: 'remove', effect: 'same', edits }],
      });
    },
  },
});
