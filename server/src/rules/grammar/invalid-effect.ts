import { AWS_PAGES } from '../awsPages';
import { defineRule } from '../rule';
import { nearestName } from './nearName';
import { elementPage } from './references';

const EFFECTS = ['Allow', 'Deny'] as const;

export const rule = defineRule({
  id: 'invalid-effect',
  group: 'grammar',
  severity: 'error',
  accessAnalyzer: ['INVALID_EFFECT'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'Effect is neither Allow nor Deny',
      ja: 'Effect が Allow でも Deny でもありません',
    },
    why: {
      en: '`Effect` has two values, and letter case counts. AWS refuses a policy with any other.',
      ja: '`Effect` の値は 2 つだけで、大文字と小文字も区別されます。それ以外の値を含むポリシーを AWS は受け付けません。',
    },
    instead: {
      en: 'Write `Allow` or `Deny`, exactly so.',
      ja: '`Allow` または `Deny` と、この表記どおりに書いてください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "allow",
    "Action": "s3:ListAllMyBuckets",
    "Resource": "*"
  }
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:ListAllMyBuckets",
    "Resource": "*"
  }
}`,
    },
    references: [AWS_PAGES.accessAnalyzerChecks, elementPage('effect')],
  },
  messages: {
    invalid: {
      en: '`{effect}` is not an effect, so AWS refuses the policy. Write `Allow` or `Deny`.',
      ja: '`{effect}` は Effect の値ではないため、AWS はポリシーを受け付けません。`Allow` または `Deny` と書いてください。',
    },
    spelling: {
      en: '`{effect}` is not spelled as AWS requires, so AWS refuses the policy. Write `{meant}`.',
      ja: '`{effect}` は AWS の定める表記ではないため、AWS はポリシーを受け付けません。`{meant}` と書いてください。',
    },
  },
  fixes: {
    replace: { en: 'Change Effect to {meant}', ja: 'Effect を {meant} に変更する' },
  },
  check: {
    statement(statement, { report }) {
      const value = statement.elements.get('Effect')?.value;
      if (value?.kind !== 'string' || value.text === undefined || statement.effect !== undefined) {
        return;
      }
      const meant = nearestName(EFFECTS, value.text);
      if (meant === undefined) {
        report({ message: 'invalid', data: { effect: value.text }, range: value.range });
        return;
      }
      const edits = [{ kind: 'replace-value', target: value, value: meant }] as const;
      report({
        message: 'spelling',
        data: { effect: value.text, meant },
        range: value.range,
        fixes: [{ title: 'replace', data: { meant }, effect: 'same', edits }],
      });
    },
  },
});
