import { parseConditionOperator } from '../../iam/conditionOperator';
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
      en: 'A `Condition` without conditions restricts nothing, although the statement looks as if it did. The same holds of an operator without keys.',
      ja: '条件のない `Condition` は何も制限しませんが、制限しているように見えてしまいます。条件キーのない条件演算子も同じです。',
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
    emptyOperator: {
      en: 'There is no key under `{operator}`, so it restricts nothing. Write the key that is meant, or leave the operator out.',
      ja: '`{operator}` の下に条件キーがないため、何も制限しません。意図した条件キーを書くか、条件演算子を省略してください。',
    },
  },
  fixes: {
    remove: { en: 'Remove the empty Condition', ja: '空の Condition を削除する' },
    removeOperator: { en: 'Remove `{operator}`', ja: '`{operator}` を削除する' },
  },
  check: {
    statement({ node, elements }, { report }) {
      const entry = elements.get('Condition');
      if (entry?.value?.kind !== 'map') return;
      const map = entry.value;
      const remove = { kind: 'remove-entry', map: node, entry } as const;
      if (map.entries.length === 0) {
        const fixes = [{ title: 'remove', effect: 'same', edits: [remove] }] as const;
        report({ message: 'empty', range: map.range, fixes });
      }
      for (const line of map.entries) {
        const operator = parseConditionOperator(line.key.text ?? '')?.name;
        if (line.value?.kind !== 'map' || line.value.entries.length > 0) continue;
        // An operator that does not exist is the mistake there.
        if (operator === undefined) continue;
        const data = { operator: line.key.outline };
        const edits = [
          map.entries.length === 1 ? remove : ({ kind: 'remove-entry', map, entry: line } as const),
        ];
        report({
          message: 'emptyOperator',
          data,
          range: line.value.range,
          fixes: [{ title: 'removeOperator', data, effect: 'same', edits }],
        });
      }
    },
  },
});
