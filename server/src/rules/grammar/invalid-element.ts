import { AWS_PAGES } from '../awsPages';
import { defineRule } from '../rule';
import { elementMistakes } from './elementMistake';
import { ELEMENTS } from './references';

export const rule = defineRule({
  id: 'invalid-element',
  group: 'grammar',
  severity: 'error',
  accessAnalyzer: ['INVALID_POLICY_ELEMENT'],
  since: '0.1.0',
  docs: {
    title: { en: 'A key is not a policy element', ja: 'キーがポリシー要素ではありません' },
    why: {
      en: 'A policy consists of `Version`, `Id` and `Statement`; a statement of `Sid`, `Effect`, `Principal`, `Action`, `Resource`, `Condition` and the three `Not…` elements. AWS refuses a policy with any other key, even one that differs only in letter case.',
      ja: 'ポリシーの要素は `Version`、`Id`、`Statement` です。ステートメントの要素は `Sid`、`Effect`、`Principal`、`Action`、`Resource`、`Condition` と 3 つの `Not…` 要素です。それ以外のキーがあると、大文字と小文字が違うだけでも AWS はポリシーを受け付けません。',
    },
    instead: {
      en: 'Write the element exactly as above. For a note use the `Sid`: policies have no comments.',
      ja: '要素は上記の表記どおりに書いてください。ポリシーにはコメントがないため、メモは `Sid` に書きます。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Comment": "Lists the buckets",
    "Effect": "Allow",
    "Actions": "s3:ListAllMyBuckets",
    "resource": "*"
  }
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Sid": "ListBuckets",
    "Effect": "Allow",
    "Action": "s3:ListAllMyBuckets",
    "Resource": "*"
  }
}`,
    },
    references: [AWS_PAGES.accessAnalyzerChecks, ELEMENTS],
  },
  messages: {
    'letter-case': {
      en: '`{written}` is not spelled as AWS requires: letter case counts. Write `{element}`.',
      ja: '`{written}` は AWS の定める表記ではありません。大文字と小文字は区別されるため、`{element}` と書いてください。',
    },
    again: {
      en: '`{written}` repeats `{element}` in another letter case, so AWS refuses the policy. Keep one of the two.',
      ja: '`{written}` は `{element}` を大文字と小文字だけ変えて繰り返しているため、AWS はポリシーを受け付けません。どちらか一方だけを残してください。',
    },
    first: { en: '`{element}` is here.', ja: '`{element}` はここにあります。' },
    misspelled: {
      en: '`{written}` is not a policy element, so AWS refuses the policy. `{element}` is probably meant.',
      ja: '`{written}` というポリシー要素はないため、AWS はポリシーを受け付けません。`{element}` の間違いと思われます。',
    },
    'in-policy': {
      en: '`{element}` belongs in a statement, not beside `Statement`; AWS refuses the policy. Move it into the statement that it is about.',
      ja: '`{element}` は `Statement` と並べるのではなく、ステートメントの中に書く要素です。このままでは AWS がポリシーを受け付けないため、該当するステートメントへ移してください。',
    },
    'in-statement': {
      en: '`{element}` belongs in the policy, not in a statement; AWS refuses the policy. Move it out of the statement.',
      ja: '`{element}` はステートメントの中ではなく、ポリシーの直下に書く要素です。このままでは AWS がポリシーを受け付けないため、ステートメントの外へ移してください。',
    },
    unknown: {
      en: '`{written}` is not a policy element, so AWS refuses the policy. Remove it, or write the element that is meant.',
      ja: '`{written}` というポリシー要素はないため、AWS はポリシーを受け付けません。削除するか、意図した要素に書き換えてください。',
    },
  },
  fixes: {
    rename: { en: 'Rename to {element}', ja: '{element} に変更する' },
  },
  check: {
    policy(policy, { report }) {
      for (const { kind, entry, written, element = '', first } of elementMistakes(policy)) {
        const data = { written, element };
        const edits = [{ kind: 'rename-key', entry, key: element }] as const;
        const isClear = kind === 'letter-case' || kind === 'misspelled';
        report({
          message: kind,
          data,
          range: entry.key.range,
          related: first === undefined ? [] : [{ message: 'first', data, range: first.key.range }],
          fixes: isClear ? [{ title: 'rename', data, effect: 'same', edits }] : [],
        });
      }
    },
  },
});
