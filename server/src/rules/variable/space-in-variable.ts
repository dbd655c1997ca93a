import { AWS_PAGES } from '../awsPages';
import { locate } from '../../policy/value';
import { defineRule } from '../rule';
import { effectOfWorkingVariable, iamVariables, takesVariables } from './variables';

export const rule = defineRule({
  id: 'space-in-variable',
  group: 'variable',
  severity: 'error',
  accessAnalyzer: ['UNSUPPORTED_SPACE_IN_VARIABLE'],
  since: '0.1.0',
  docs: {
    title: { en: 'Space in the name of a policy variable', ja: 'ポリシー変数の名前に含まれる空白' },
    why: {
      en: 'IAM takes everything between the braces for the name of the key, spaces included, and no key is called that.',
      ja: 'IAM は波括弧の中を空白も含めてキーの名前として扱うため、そのような名前のキーは見つかりません。',
    },
    instead: {
      en: 'Write the name without spaces: `${aws:username}`. Only a default value may hold them.',
      ja: '`${aws:username}` のように、名前を空白なしで書いてください。空白を含められるのはデフォルト値だけです。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/\${ aws:username }/*"
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
    space: {
      en: 'The name in `{variable}` holds a space, so IAM does not find the key. Remove the space.',
      ja: '`{variable}` の名前に空白が含まれているため、IAM はキーを見つけられません。空白を削除してください。',
    },
  },
  fixes: {
    remove: { en: 'Write `{fixed}`', ja: '`{fixed}` と書く' },
  },
  check: {
    string(value, place, { report }) {
      if (!takesVariables(place)) return;
      for (const { start, end, inner } of iamVariables(value.outline)) {
        // Tag keys may have spaces of their own, and the default value may as well.
        const [key = ''] = /^[^/,]*/.exec(inner) ?? [];
        if (!/\s/.test(key)) continue;
        const fixed = `\${${key.replaceAll(/\s/g, '')}${inner.slice(key.length)}}`;
        const effect = effectOfWorkingVariable(place);
        report({
          message: 'space',
          data: { variable: value.outline.slice(start, end) },
          range: locate(value, start, end),
          fixes:
            effect === undefined
              ? []
              : [
                  {
                    title: 'remove',
                    data: { fixed },
                    effect,
                    edits: [{ kind: 'replace-characters', target: value, start, end, text: fixed }],
                  },
                ],
        });
      }
    },
  },
});
