import { AWS_PAGES } from '../awsPages';
import type { PolicyVariable } from '../../iam/policyVariable';
import { locate } from '../../policy/value';
import { defineRule } from '../rule';
import { effectOfWorkingVariable, iamVariables, takesVariables } from './variables';

export const rule = defineRule({
  id: 'missing-quote-in-variable',
  group: 'variable',
  severity: 'error',
  accessAnalyzer: ['MISSING_QUOTE_IN_VARIABLE'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'Default value of a policy variable without quotes',
      ja: '引用符のないポリシー変数のデフォルト値',
    },
    why: {
      en: 'A policy variable may carry a default value after a comma, for requests without the key. IAM only reads it in single quotes.',
      ja: 'ポリシー変数には、キーのないリクエストのためのデフォルト値をカンマに続けて書けます。デフォルト値は一重引用符で囲む必要があります。',
    },
    instead: {
      en: "Write the default value in single quotes: `${aws:PrincipalTag/team, 'none'}`.",
      ja: "`${aws:PrincipalTag/team, 'none'}` のように、デフォルト値を一重引用符で囲んでください。",
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/\${aws:PrincipalTag/team, none}/*"
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
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/\${aws:PrincipalTag/team, 'none'}/*"
    }
  ]
}`,
    },
    references: [AWS_PAGES.variables],
  },
  messages: {
    unquoted: {
      en: 'The default value of `{variable}` must begin and end with a single quote. Without them IAM does not understand the variable.',
      ja: '`{variable}` のデフォルト値は一重引用符で囲む必要があります。囲まないと IAM は変数を解釈できません。',
    },
  },
  fixes: {
    quote: { en: 'Write `{text}`', ja: '`{text}` と書く' },
  },
  check: {
    string(value, place, { report }) {
      if (!takesVariables(place)) return;
      for (const variable of iamVariables(value.outline)) {
        const { name, defaultValue } = variable;
        if (defaultValue === undefined || /^'[^]*'$/.test(defaultValue)) continue;
        const { start, end } = placeOfDefault(variable);
        const text = `'${defaultValue.replace(/^["'‘“]|["'’”]$/g, '')}'`;
        const effect = effectOfWorkingVariable(place);
        report({
          message: 'unquoted',
          data: { variable: `\${${name}}` },
          range: locate(value, start, end),
          fixes:
            effect === undefined || defaultValue === ''
              ? []
              : [
                  {
                    title: 'quote',
                    data: { text },
                    effect,
                    edits: [{ kind: 'replace-characters', target: value, start, end, text }],
                  },
                ],
        });
      }
    },
  },
});

/** The default value without the spaces around it; the whole variable where nothing follows the comma. */
function placeOfDefault({ start, end, inner, defaultValue = '' }: PolicyVariable) {
  if (defaultValue === '') return { start, end };
  const comma = inner.indexOf(',');
  const from = start + 2 + inner.indexOf(defaultValue, comma + 1);
  return { start: from, end: from + defaultValue.length };
}
