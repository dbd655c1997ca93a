import { AWS_PAGES } from '../awsPages';
import { findPolicyVariables } from '../../iam/policyVariable';
import type { PolicyVariable } from '../../iam/policyVariable';
import { hasUnknown } from '../../iam/unknown';
import { locate } from '../../policy/value';
import { defineRule } from '../rule';
import { effectOfWorkingVariable, isIamVariable, takesVariables } from './variables';

export const rule = defineRule({
  id: 'missing-brace-in-variable',
  group: 'variable',
  severity: 'error',
  accessAnalyzer: ['MISSING_BRACE_IN_VARIABLE'],
  since: '0.1.0',
  docs: {
    title: { en: 'Policy variable without closing brace', ja: '閉じ波括弧のないポリシー変数' },
    why: {
      en: 'A policy variable is written between `${` and `}`. Without the closing brace IAM cannot tell where its name ends.',
      ja: 'ポリシー変数は `${` と `}` で囲みます。閉じ波括弧がないと、変数名の終わりがわかりません。',
    },
    instead: {
      en: 'Close the variable right after its name: `${aws:username}`.',
      ja: '`${aws:username}` のように、変数名の直後を波括弧で閉じてください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/\${aws:username/*"
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
    unclosed: {
      en: 'The policy variable `{variable}` is not closed, so IAM cannot replace it. Put a closing brace after the name.',
      ja: 'ポリシー変数 `{variable}` が閉じられていないため、IAM は値に置き換えられません。変数名の後に閉じ波括弧を書いてください。',
    },
  },
  fixes: {
    close: { en: 'Close the variable: `{variable}`', ja: '変数を閉じる: `{variable}`' },
  },
  check: {
    string(value, place, { report }) {
      if (!takesVariables(place)) return;
      for (const variable of findPolicyVariables(value.outline)) {
        const end = unclosedEnd(variable, value.outline);
        if (end === undefined) continue;
        const written = value.outline.slice(variable.start, end);
        const effect = effectOfWorkingVariable(place);
        // After a tag key nobody knows whether the slash belongs to it: the place of the brace is not sure.
        const known =
          /^\$\{[\w./-]+:[\w-]+/.test(written) &&
          (end === value.outline.length || !/Tag\//i.test(written));
        report({
          message: 'unclosed',
          data: { variable: written },
          range: locate(value, variable.start, end),
          fixes:
            known && effect !== undefined
              ? [
                  {
                    title: 'close',
                    data: { variable: `${written}}` },
                    effect,
                    edits: [
                      {
                        kind: 'replace-characters',
                        target: value,
                        start: variable.start,
                        end,
                        text: `${written}}`,
                      },
                    ],
                  },
                ]
              : [],
        });
      }
    },
  },
});

/** A name, the tag key where the name takes one, and a default value. */
const UNCLOSED_NAME = /^\$\{[\w./-]*(?::(?:\w*Tag\/[^/*?$'{},]*|[\w-]*))?(?:\s*,\s*'[^'{}]*')?/i;

/** Where the name of an unclosed variable ends; undefined for one that is closed, or may be by a part unknown. */
function unclosedEnd(
  { start, end, inner, closed }: PolicyVariable,
  outline: string,
): number | undefined {
  if (hasUnknown(inner)) return undefined;
  // The brace that was found belongs to a second variable, and none is left for the first.
  const second = findPolicyVariables(inner)[0];
  const swallows = closed && second !== undefined && isIamVariable(second) && outline[end] !== '}';
  if (closed && !swallows) return undefined;
  return start + (UNCLOSED_NAME.exec(outline.slice(start))?.[0].length ?? 2);
}
