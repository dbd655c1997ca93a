import { AWS_PAGES } from '../awsPages';
import { locate } from '../../policy/value';
import { defineRule } from '../rule';
import { iamVariables } from './variables';

export const rule = defineRule({
  id: 'variable-in-wrong-element',
  group: 'variable',
  severity: 'error',
  accessAnalyzer: ['VARIABLE_UNSUPPORTED_IN_ELEMENT'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'Policy variable in an element that takes none',
      ja: 'ポリシー変数を使えない要素に書かれたポリシー変数',
    },
    why: {
      en: 'IAM replaces policy variables in `Resource` and `NotResource`, and in the values of conditions. In an action or a principal they are plain text that matches nothing.',
      ja: 'ポリシー変数が置き換えられるのは、`Resource`、`NotResource`、および条件の値だけです。アクションやプリンシパルではただの文字列になり、何にも一致しません。',
    },
    instead: {
      en: 'Name the actions or principals, and move what depends on the request into a condition, for example on `aws:PrincipalTag/…` or `aws:PrincipalArn`.',
      ja: 'アクションやプリンシパルは具体的に書き、リクエストに依存する部分は `aws:PrincipalTag/…` や `aws:PrincipalArn` などの条件に移してください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": "arn:aws:iam::111122223333:user/\${aws:username}" },
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*"
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
      "Principal": { "AWS": "111122223333" },
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/\${aws:username}/*"
    }
  ]
}`,
    },
    references: [AWS_PAGES.variables],
  },
  messages: {
    element: {
      en: '`{element}` takes no policy variables, so `{variable}` is plain text there. Variables work in `Resource` and in the values of conditions.',
      ja: '`{element}` ではポリシー変数を使えないため、`{variable}` はただの文字列として扱われます。変数を使えるのは `Resource` と条件の値です。',
    },
  },
  fixes: {},
  check: {
    string(value, { element }, { report }) {
      // A Sid or an Effect with a variable is no valid Sid or Effect: that is said by their own rules.
      if (element === undefined || !ELEMENTS.has(element)) return;
      for (const { start, end } of iamVariables(value.outline)) {
        const variable = value.outline.slice(start, end);
        report({
          message: 'element',
          data: { element, variable },
          range: locate(value, start, end),
        });
      }
    },
  },
});

const ELEMENTS: ReadonlySet<string> = new Set(['Action', 'NotAction', 'Principal', 'NotPrincipal']);
