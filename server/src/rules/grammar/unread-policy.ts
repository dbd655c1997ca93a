import { defineRule } from '../rule';
import { GRAMMAR } from './references';

/** Reported from what the source language could not read; there is no policy to visit. */
export const rule = defineRule({
  id: 'unread-policy',
  group: 'grammar',
  severity: 'hint',
  accessAnalyzer: [],
  since: '0.1.0',
  docs: {
    title: {
      en: 'What looks like a policy could not be read',
      ja: 'ポリシーのように見えるものを読み取れません',
    },
    why: {
      en: 'The text has what looks like a statement, but the text as a whole cannot be read: a template engine (Helm, Jinja, ERB, Handlebars) has yet to write it, or something is wrong with it. Nothing in it is checked, and silence about it means nothing. The note stands once in a text, at the first such place.',
      ja: 'ステートメントのように見える部分がありますが、テキスト全体を読み取れません。テンプレートエンジン (Helm、Jinja、ERB、Handlebars) が処理する前のテキストであるか、どこかに誤りがあります。内容はチェックされないため、何も報告されなくても問題がないとは限りません。この通知は、テキストごとに 1 回、最初の箇所にだけ表示されます。',
    },
    instead: {
      en: 'Check what the template engine writes, or keep the marks of the engine within strings, and its conditions and loops on lines around the policy: what then stands there is read, with unknown parts. Switch the rule off where the note is of no use.',
      ja: 'テンプレートエンジンが出力した結果をチェックするか、エンジンの記号を文字列の中だけで使い、条件や繰り返しはポリシーの外側の行に書いてください。そのようなポリシーは、不明な部分を含むものとして読み取られます。通知が不要な場合は、このルールを無効にできます。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {% for bucket in buckets %}
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::{{ bucket }}" },
    {% endfor %}
    { "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }
  ]
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::{{ bucket }}" },
    { "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }
  ]
}`,
    },
    references: [GRAMMAR],
  },
  messages: {
    template: {
      en: 'This looks like a policy and is not checked: a template engine has yet to fill it in.',
      ja: 'ポリシーのようですが、チェックされていません。テンプレートエンジンが処理する前のテキストだからです。',
    },
    broken: {
      en: 'This looks like a policy and is not checked: the {language} that it stands in cannot be read.',
      ja: 'ポリシーのようですが、チェックされていません。これを含む {language} を読み取れないからです。',
    },
    tooDeep: {
      en: 'This looks like a policy and is not checked: the text is nested too deeply to be read.',
      ja: 'ポリシーのようですが、チェックされていません。テキストの入れ子が深すぎるからです。',
    },
    tooLarge: {
      en: 'This looks like a policy and is not checked: the text is too large to be read.',
      ja: 'ポリシーのようですが、チェックされていません。テキストが大きすぎるからです。',
    },
  },
  fixes: {},
  check: {},
});
