import { AWS_PAGES } from '../awsPages';
import { IAM_TYPES } from '../../iam/policyType';
import type { PolicyDocument } from '../../policy/document';
import type { PolicyEdit } from '../../policy/edit';
import { locate } from '../../policy/value';
import type { Entry, StringValue } from '../../policy/value';
import { defineRule } from '../rule';
import { acceptedForm, codePointName, unsupportedRuns } from './characters';
import type { CharacterRun } from './characters';
import { stringsIn } from './policyStrings';

export const rule = defineRule({
  id: 'unsupported-character',
  group: 'grammar',
  severity: 'error',
  accessAnalyzer: [],
  types: IAM_TYPES,
  since: '0.1.0',
  docs: {
    title: { en: 'A character that IAM refuses', ja: 'IAM で使えない文字があります' },
    why: {
      en: 'IAM accepts only the characters U+0020 to U+00FF, tabs and line breaks in a policy. Typographic quotes and dashes from a word processor, full-width letters, Japanese text or invisible characters make it refuse the whole policy.',
      ja: 'IAM がポリシーで受け付ける文字は、U+0020 から U+00FF までとタブ、改行だけです。ワープロソフトの引用符やダッシュ、全角文字、日本語、目に見えない文字があると、ポリシー全体が受け付けられません。',
    },
    instead: {
      en: 'Write the plain character, and put notes in another language outside the policy (in the description of the policy, a tag, or the file that deploys it).',
      ja: '半角文字で書き直してください。日本語のメモは、ポリシーの説明やタグ、デプロイ用のファイルなど、ポリシーの外に書いてください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:ListBucket",
    "Resource": "arn:aws:s3:::amzn–s3–demo–bucket"
  }
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:ListBucket",
    "Resource": "arn:aws:s3:::amzn-s3-demo-bucket"
  }
}`,
    },
    references: [AWS_PAGES.iamQuotas],
  },
  messages: {
    unsupported: {
      en: '`{characters}` ({code}) is none of the characters that IAM accepts (U+0020 to U+00FF), so it refuses the policy. Replace or remove it.',
      ja: '`{characters}`（{code}）は IAM が受け付ける文字（U+0020～U+00FF）ではないため、ポリシーは受け付けられません。置き換えるか削除してください。',
    },
  },
  fixes: {
    replace: { en: 'Write {form}', ja: '{form} にする' },
  },
  check: {
    policy(policy, { document, report }) {
      for (const { value, entry } of stringsIn(policy)) {
        const found = unsupportedRuns(value.outline);
        if (found.length === 0) continue;
        const runs = found.filter((run) => isSent(value, run, document.dialect));
        const [first] = runs;
        if (first === undefined) continue;
        const form = correctedText(value, runs);
        report({
          message: 'unsupported',
          data: { characters: first.text, code: codePointName(first.text) },
          range: locate(value, first.start, first.end),
          fixes:
            form === undefined
              ? []
              : [
                  {
                    title: 'replace',
                    data: { form },
                    effect: 'same',
                    edits: editsFor(value, entry, runs, form),
                  },
                ],
        });
      }
    },
  },
});

/** Whether the characters reach IAM: an escape such as `\u3042` in a text that is sent as it is does not. */
function isSent(
  value: StringValue,
  { start, end }: CharacterRun,
  { verbatim }: PolicyDocument['dialect'],
): boolean {
  const place = locate(value, start, end);
  return !verbatim || place.end - place.start === end - start;
}

/** The whole text with what was meant; undefined where that is not known of each run. */
function correctedText(value: StringValue, runs: readonly CharacterRun[]): string | undefined {
  if (value.text === undefined) return undefined;
  let result = '';
  let from = 0;
  for (const { start, end, text } of runs) {
    const form = acceptedForm(text);
    if (form === undefined) return undefined;
    result += value.text.slice(from, start) + form;
    from = end;
  }
  return result + value.text.slice(from);
}

const editsFor = (
  target: StringValue,
  entry: Entry | undefined,
  runs: readonly CharacterRun[],
  form: string,
): readonly PolicyEdit[] =>
  entry === undefined
    ? runs.map(({ start, end, text }) => ({
        kind: 'replace-characters',
        target,
        start,
        end,
        text: acceptedForm(text) ?? '',
      }))
    : [{ kind: 'rename-key', entry, key: form }];
