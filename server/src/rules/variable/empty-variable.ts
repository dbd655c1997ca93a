import { AWS_PAGES } from '../awsPages';
import { findPolicyVariables } from '../../iam/policyVariable';
import { locate } from '../../policy/value';
import { defineRule } from '../rule';
import { takesVariables } from './variables';

export const rule = defineRule({
  id: 'empty-variable',
  group: 'variable',
  severity: 'error',
  accessAnalyzer: ['EMPTY_VARIABLE'],
  since: '0.1.0',
  docs: {
    title: { en: 'Policy variable without a name', ja: '名前のないポリシー変数' },
    why: {
      en: '`${}` names no key, so there is no value that IAM could put in its place.',
      ja: '`${}` にはキーの名前がないため、IAM が置き換える値がありません。',
    },
    instead: {
      en: 'Name the key, as in `${aws:username}`, or remove the braces. A dollar sign itself is written `${$}`.',
      ja: '`${aws:username}` のようにキーの名前を書くか、変数を削除してください。ドル記号自体は `${$}` と書きます。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/\${}/*"
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
    references: [AWS_PAGES.variables],
  },
  messages: {
    empty: {
      en: 'This policy variable has no name, so IAM has nothing to put in its place. Name a key, such as `aws:username`, or remove it.',
      ja: 'このポリシー変数には名前がないため、IAM は値に置き換えられません。`aws:username` などのキーの名前を書くか、変数を削除してください。',
    },
  },
  fixes: {},
  check: {
    string(value, place, { report }) {
      if (!takesVariables(place)) return;
      for (const { start, end, name, closed } of findPolicyVariables(value.outline)) {
        if (name !== '' || !closed) continue;
        report({ message: 'empty', range: locate(value, start, end) });
      }
    },
  },
});
