import { AWS_PAGES } from '../awsPages';
import type { Statement } from '../../policy/model';
import type { Entry } from '../../policy/value';
import { defineRule } from '../rule';
import { conditionMap } from './conditionBlock';

export const rule = defineRule({
  id: 'duplicate-condition-key-case',
  group: 'condition',
  severity: 'error',
  accessAnalyzer: ['DUPLICATE_KEYS_WITH_DIFFERENT_CASE'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'The same condition key twice, in different letter case',
      ja: '大文字と小文字だけが異なる条件キーの重複',
    },
    why: {
      en: 'The names of condition keys are not case-sensitive, so both spellings are one key. IAM refuses a block that has a key twice.',
      ja: '条件キーの名前は大文字と小文字を区別しないため、どちらの表記も同じキーです。同じブロックに同じキーが 2 つあると IAM はポリシーを受け付けません。',
    },
    instead: {
      en: 'Keep one key. Put the values into one list if either may match; use another operator, or another statement, if they are different conditions.',
      ja: 'キーを 1 つにしてください。どちらかに一致すればよい値は 1 つのリストにまとめ、別の条件であれば別の演算子やステートメントに分けてください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*",
      "Condition": {
        "StringEquals": {
          "aws:PrincipalTag/team": "red",
          "aws:principalTag/team": "blue"
        }
      }
    }
  ]
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*",
      "Condition": {
        "StringEquals": { "aws:PrincipalTag/team": ["red", "blue"] }
      }
    }
  ]
}`,
    },
    references: [AWS_PAGES.condition],
  },
  messages: {
    duplicate: {
      en: '`{key}` is the same condition key as `{first}`, since letter case does not count, and IAM refuses a repeated key. Keep one of them, with all the values in one list.',
      ja: '大文字と小文字は区別されないため `{key}` は `{first}` と同じ条件キーであり、IAM は重複したキーを受け付けません。1 つにまとめ、値を 1 つのリストに入れてください。',
    },
    first: { en: 'The key first appears here.', ja: '最初のキーはここにあります。' },
  },
  fixes: {},
  check: {
    statement(statement, { report }) {
      for (const [entry, first] of duplicates(statement)) {
        report({
          message: 'duplicate',
          data: { key: entry.key.outline, first: first.key.outline },
          range: entry.key.range,
          related: [{ message: 'first', range: first.key.range }],
        });
      }
    },
  },
});

/** Keys that repeat an earlier one in a spelling not seen before; an identical spelling is no matter of case. */
function duplicates(statement: Statement): readonly (readonly [Entry, Entry])[] {
  return (conditionMap(statement)?.entries ?? []).flatMap(({ value: block }) => {
    const firsts = new Map<string, Entry>();
    const spellings = new Set<string>();
    return (block?.kind === 'map' ? block.entries : []).flatMap((entry) => {
      const key = entry.key.text;
      if (key === undefined || spellings.has(key)) return [];
      spellings.add(key);
      const first = firsts.get(key.toLowerCase());
      if (first === undefined) firsts.set(key.toLowerCase(), entry);
      return first === undefined ? [] : [[entry, first] as const];
    });
  });
}
