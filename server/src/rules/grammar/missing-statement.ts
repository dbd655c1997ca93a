import { AWS_PAGES } from '../awsPages';
import { defineRule } from '../rule';
import { isMisspelled } from './nearName';
import { policyLabelRange } from './policyLabel';
import { elementPage } from './references';

export const rule = defineRule({
  id: 'missing-statement',
  group: 'grammar',
  severity: 'error',
  accessAnalyzer: ['MISSING_STATEMENT'],
  since: '0.1.0',
  docs: {
    title: { en: 'The policy has no statement', ja: 'ポリシーにステートメントがありません' },
    why: {
      en: 'The statements are what a policy allows and denies. AWS refuses a policy without any.',
      ja: 'ポリシーが何を許可し何を拒否するかは、ステートメントで決まります。AWS はステートメントのないポリシーを受け付けません。',
    },
    instead: {
      en: 'Add a `Statement` with at least one statement, each with `Effect`, `Action` and `Resource`.',
      ja: '`Statement` に、`Effect`、`Action`、`Resource` を持つステートメントを 1 つ以上書いてください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17"
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
    references: [AWS_PAGES.accessAnalyzerChecks, elementPage('statement')],
  },
  messages: {
    missing: {
      en: 'The policy has no `Statement`, so AWS refuses it. Add at least one statement.',
      ja: 'ポリシーに `Statement` がないため、AWS は受け付けません。ステートメントを 1 つ以上追加してください。',
    },
    empty: {
      en: 'The list of statements is empty, so AWS refuses the policy. Add at least one statement.',
      ja: 'ステートメントのリストが空のため、AWS はポリシーを受け付けません。ステートメントを 1 つ以上追加してください。',
    },
  },
  fixes: {},
  check: {
    policy(policy, { document, report }) {
      const { node, statementEntry, oddEntries } = policy;
      if (node === undefined) return;
      if (statementEntry === undefined) {
        const elsewhere =
          document.dialect.defaults.has('Statement') || isMisspelled(oddEntries, 'Statement');
        if (!elsewhere) report({ message: 'missing', range: policyLabelRange(policy) });
        return;
      }
      const { value } = statementEntry;
      if (value?.kind === 'list' && value.items.length === 0) {
        report({ message: 'empty', range: value.range });
      }
    },
  },
});
