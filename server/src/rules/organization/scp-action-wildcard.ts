import { hasWildcard } from '../../iam/wildcard';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { shownText } from '../shownText';

const example = (actions: readonly string[]): string =>
  examplePolicy({ Effect: 'Deny', Action: actions, Resource: '*' });

export const rule = defineRule({
  id: 'scp-action-wildcard',
  group: 'organization',
  // No more than a remark: since September 2025 AWS Organizations accepts such actions, and AWS publishes them.
  severity: 'info',
  accessAnalyzer: ['SCP_SYNTAX_ERROR_ACTION_WILDCARD'],
  types: ['scp'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'An action of an SCP has a wildcard before its end',
      ja: 'SCP のアクションの末尾以外にワイルドカードがあります',
    },
    why: {
      en: 'IAM Access Analyzer takes wildcards in the actions of SCPs only at the end, as AWS Organizations did until September 2025, and reports an error. A wildcard in the middle also matches more actions than you expect, new ones included.',
      ja: 'IAM Access Analyzer は、SCP のアクションのワイルドカードを末尾でしか認めず、エラーを報告します（AWS Organizations も 2025 年 9 月まで同様でした）。途中のワイルドカードは、今後追加されるものも含めて予想より多くのアクションに一致します。',
    },
    instead: {
      en: 'List the actions one by one, or shorten them to a prefix such as `iam:Get*`.',
      ja: 'アクションを個別に列挙するか、`iam:Get*` のような前方一致にしてください。',
    },
    bad: { policy: example(['iam:*AccessKey']), type: 'scp' },
    good: {
      policy: example(['iam:CreateAccessKey', 'iam:DeleteAccessKey', 'iam:UpdateAccessKey']),
      type: 'scp',
    },
    references: [AWS_PAGES.scpSyntax, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    middle: {
      en: '`{action}` has a wildcard before its end, which IAM Access Analyzer reports as an error in an SCP. List the actions one by one.',
      ja: '`{action}` の末尾以外にワイルドカードがあり、SCP では IAM Access Analyzer がエラーとして報告します。アクションを個別に列挙してください。',
    },
  },
  fixes: {},
  check: {
    actions: ({ values }, _statement, { report }) => {
      for (const value of values) {
        if (!hasWildcard(value.outline.replace(/[*?]+$/, ''))) continue;
        report({ message: 'middle', data: { action: shownText(value) }, range: value.range });
      }
    },
  },
});
