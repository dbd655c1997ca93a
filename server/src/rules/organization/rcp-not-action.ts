import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { OUTSIDE_ORGANIZATION } from './examples';

const { Action, ...rest } = OUTSIDE_ORGANIZATION;

export const rule = defineRule({
  id: 'rcp-not-action',
  group: 'organization',
  severity: 'error',
  accessAnalyzer: ['RCP_SYNTAX_ERROR_NOTACTION'],
  types: ['rcp'],
  since: '0.1.0',
  docs: {
    title: { en: 'An RCP uses NotAction', ja: 'RCP で NotAction が使われています' },
    why: {
      en: 'RCPs reach the resources of some services only, and each action has to name its service. AWS refuses `NotAction`.',
      ja: 'RCP が対象とするのは一部のサービスのリソースだけで、アクションにはサービスを明記します。`NotAction` は使えません。',
    },
    instead: {
      en: 'List the actions with `Action`, such as `s3:*`.',
      ja: '`s3:*` のように、`Action` でアクションを列挙してください。',
    },
    bad: { policy: examplePolicy({ ...rest, NotAction: 's3:GetObject' }), type: 'rcp' },
    good: { policy: examplePolicy({ ...rest, Action }), type: 'rcp' },
    references: [AWS_PAGES.rcpSyntax, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    notAction: {
      en: 'AWS refuses `NotAction` in an RCP. List the actions with `Action`.',
      ja: 'RCP に `NotAction` は書けません。`Action` でアクションを列挙してください。',
    },
  },
  fixes: {},
  check: {
    actions: ({ entry, negated }, _statement, { report }) => {
      if (negated) report({ message: 'notAction', range: entry.key.range });
    },
  },
});
