import { AWS_PAGES } from '../awsPages';
import { statementLabelRange } from '../../policy/model';
import { defineRule } from '../rule';
import { isMisspelled } from './nearName';
import { elementPage } from './references';

export const rule = defineRule({
  id: 'missing-effect',
  group: 'grammar',
  severity: 'error',
  accessAnalyzer: ['MISSING_EFFECT'],
  since: '0.1.0',
  docs: {
    title: { en: 'The statement has no Effect', ja: 'ステートメントに Effect がありません' },
    why: {
      en: '`Effect` says whether the statement allows or denies. There is no default: AWS refuses a policy that leaves it out.',
      ja: '`Effect` は、ステートメントが許可するのか拒否するのかを示します。既定値はなく、省略されたポリシーを AWS は受け付けません。',
    },
    instead: {
      en: 'Add `"Effect": "Allow"` or `"Effect": "Deny"`. No fix is offered, since only you know which one is meant.',
      ja: '`"Effect": "Allow"` または `"Effect": "Deny"` を追加してください。どちらを意図しているかは書いた人にしかわからないため、自動修正は提供していません。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
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
    missing: {
      en: 'The statement has no `Effect`, so AWS refuses the policy. Add `Allow` or `Deny`.',
      ja: 'ステートメントに `Effect` がないため、AWS はポリシーを受け付けません。`Allow` または `Deny` を追加してください。',
    },
  },
  fixes: {},
  check: {
    statement(statement, { document, report }) {
      if (statement.elements.has('Effect') || document.dialect.defaults.has('Effect')) return;
      if (isMisspelled(statement.oddEntries, 'Effect')) return;
      report({ message: 'missing', range: statementLabelRange(statement) });
    },
  },
});
