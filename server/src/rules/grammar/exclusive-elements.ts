import { AWS_PAGES } from '../awsPages';
import type { StatementElement } from '../../iam/element';
import { defineRule } from '../rule';
import { GRAMMAR } from './references';

const PAIRS: readonly (readonly [StatementElement, StatementElement])[] = [
  ['Principal', 'NotPrincipal'],
  ['Action', 'NotAction'],
  ['Resource', 'NotResource'],
];

export const rule = defineRule({
  id: 'exclusive-elements',
  group: 'grammar',
  severity: 'error',
  accessAnalyzer: ['UNSUPPORTED_ELEMENT_COMBINATION'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'An element and its Not… form are in one statement',
      ja: '要素とその Not… の両方が 1 つのステートメントにあります',
    },
    why: {
      en: '`Action` lists what a statement is about, `NotAction` what it is not about; the same goes for `Resource` and `Principal`. AWS refuses a statement that has both.',
      ja: '`Action` は対象のアクションを、`NotAction` は対象から除くアクションを示します。`Resource` と `Principal` も同様です。両方を持つステートメントを AWS は受け付けません。',
    },
    instead: {
      en: 'Keep one of the two. To say "these, but not those", allow in one statement and deny in another.',
      ja: 'どちらか一方だけを残してください。「これらを許可するが、これらは除く」と書くには、許可と拒否を別々のステートメントに分けます。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:Get*",
    "NotAction": "s3:GetBucketPolicy",
    "Resource": "*"
  }
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:Get*",
      "Resource": "*"
    },
    {
      "Effect": "Deny",
      "Action": "s3:GetBucketPolicy",
      "Resource": "*"
    }
  ]
}`,
    },
    references: [AWS_PAGES.accessAnalyzerChecks, GRAMMAR],
  },
  messages: {
    both: {
      en: 'A statement cannot have both `{first}` and `{second}`, so AWS refuses the policy. Remove one of them, or make two statements.',
      ja: '1 つのステートメントに `{first}` と `{second}` の両方は書けないため、AWS はポリシーを受け付けません。一方を削除するか、ステートメントを 2 つに分けてください。',
    },
    other: { en: '`{first}` is here.', ja: '`{first}` はここにあります。' },
  },
  fixes: {},
  check: {
    statement({ elements }, { report }) {
      for (const pair of PAIRS) {
        if (!pair.every((element) => elements.has(element))) continue;
        const both = [...elements].filter(([element]) => pair.includes(element));
        const [one, other] = both;
        if (one === undefined || other === undefined) continue;
        const data = { first: one[0], second: other[0] };
        report({
          message: 'both',
          data,
          range: other[1].key.range,
          related: [{ message: 'other', data, range: one[1].key.range }],
        });
      }
    },
  },
});
