import { locate } from '../../policy/value';
import { AWS_PAGES } from '../awsPages';
import { defineRule } from '../rule';
import { effectOfWorkingVariable, iamVariables, takesVariables } from './variables';

export const rule = defineRule({
  id: 'ampersand-variable',
  group: 'variable',
  severity: 'warning',
  accessAnalyzer: [],
  since: '0.2.0',
  docs: {
    title: {
      en: 'Policy variable written with an ampersand',
      ja: 'アンパサンドで書かれたポリシー変数',
    },
    why: {
      en: '`&{aws:username}` is a way of writing policy variables that only the blocks of Terraform’s `aws_iam_policy_document` know. Everywhere else, `jsonencode` and heredocs of Terraform among them, IAM gets these characters as they stand, and they match nothing.',
      ja: '`&{aws:username}` は、Terraform の `aws_iam_policy_document` のブロックだけで使えるポリシー変数の書き方です。`jsonencode` やヒアドキュメントを含むほかの場所では、IAM はこれを文字どおりに受け取り、何にも一致しません。',
    },
    instead: {
      en: 'Write `${aws:username}`; in `jsonencode` and heredocs of Terraform, where `${` begins an expression, write `$${aws:username}`.',
      ja: '`${aws:username}` と書いてください。`${` が式の始まりになる Terraform の `jsonencode` やヒアドキュメントでは `$${aws:username}` と書きます。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/&{aws:username}/*"
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
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/\${aws:username}/*"
    }
  ]
}`,
    },
    references: [
      AWS_PAGES.variables,
      'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document',
    ],
  },
  messages: {
    ampersand: {
      en: 'IAM does not know `{written}` and takes it for plain text. A policy variable is written `{variable}`.',
      ja: 'IAM は `{written}` を変数として扱わず、文字どおりに解釈します。ポリシー変数は `{variable}` と書きます。',
    },
  },
  fixes: {
    write: { en: 'Write the variable `{variable}`', ja: '変数 `{variable}` と書く' },
  },
  check: {
    string(value, place, { report }) {
      if (!takesVariables(place)) return;
      // The same characters with a dollar sign in the place of the ampersand.
      const meant = value.outline.replaceAll('&{', '${');
      for (const { start, end } of iamVariables(meant)) {
        if (value.outline[start] !== '&') continue;
        const variable = meant.slice(start, end);
        const data = { written: value.outline.slice(start, end), variable };
        const effect = effectOfWorkingVariable(place);
        const edit = { kind: 'replace-characters', target: value, start, end } as const;
        report({
          message: 'ampersand',
          data,
          range: locate(value, start, end),
          fixes:
            effect === undefined
              ? []
              : [{ title: 'write', data, effect, edits: [{ ...edit, text: variable }] }],
        });
      }
    },
  },
});
