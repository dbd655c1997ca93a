import { AWS_PAGES } from '../awsPages';
import { statementLabelRange } from '../../policy/model';
import { defineRule } from '../rule';
import { isMisspelled } from './nearName';
import { elementPage } from './references';

export const rule = defineRule({
  id: 'missing-action',
  group: 'grammar',
  severity: 'error',
  accessAnalyzer: ['MISSING_ACTION'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'The statement has neither Action nor NotAction',
      ja: 'ステートメントに Action も NotAction もありません',
    },
    why: {
      en: 'A statement must say which actions it allows or denies. AWS refuses a policy with a statement that does not.',
      ja: 'ステートメントには、どのアクションを許可または拒否するのかを書く必要があります。書かれていないポリシーを AWS は受け付けません。',
    },
    instead: {
      en: 'Add `Action` with the actions that are meant, or remove the statement.',
      ja: '対象のアクションを `Action` に書くか、ステートメントを削除してください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
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
    references: [AWS_PAGES.accessAnalyzerChecks, elementPage('action')],
  },
  messages: {
    missing: {
      en: 'The statement has neither `Action` nor `NotAction`, so AWS refuses the policy. Name the actions that are meant.',
      ja: 'ステートメントに `Action` も `NotAction` もないため、AWS はポリシーを受け付けません。対象のアクションを書いてください。',
    },
  },
  fixes: {},
  check: {
    statement(statement, { document, report }) {
      if (statement.actions !== undefined || document.dialect.defaults.has('Action')) return;
      const { oddEntries } = statement;
      if (isMisspelled(oddEntries, 'Action') || isMisspelled(oddEntries, 'NotAction')) return;
      report({ message: 'missing', range: statementLabelRange(statement) });
    },
  },
});
