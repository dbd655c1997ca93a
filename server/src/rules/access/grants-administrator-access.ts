import { coversWildcard } from '../../iam/wildcard';
import { administratorGrant } from '../../reasoning/escalation/administrator';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { shownText } from '../shownText';
import { ACCESS_PAGES } from './references';

const example = (action: string): string =>
  examplePolicy({ Effect: 'Allow', Action: action, Resource: '*' });

export const rule = defineRule({
  id: 'grants-administrator-access',
  group: 'access',
  severity: 'info',
  accessAnalyzer: [],
  types: ['identity'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'The policy makes its holder an administrator',
      ja: '管理者と同じアクセス許可を与えるポリシーです',
    },
    why: {
      en: 'All actions on all resources make an administrator, and so do all actions of IAM: whoever has them can give themselves the rest. For administrators that is right, and there is nothing to do. Anywhere else it means that one stolen access key opens the whole account.',
      ja: 'すべてのリソースに対するすべてのアクションを許可するポリシーは、管理者のアクセス許可を与えます。IAM のすべてのアクションを許可する場合も、残りのアクセス許可を自分に付与できるため同じです。管理者用のポリシーであれば問題なく、対応は不要です。それ以外では、アクセスキーが 1 つ漏れるだけでアカウント全体が危険にさらされます。',
    },
    instead: {
      en: 'For everybody else, name the actions and resources that the work needs.',
      ja: '管理者以外には、作業に必要なアクションとリソースを指定してください。',
    },
    bad: { policy: example('*') },
    good: { policy: example('ec2:Describe*') },
    references: [ACCESS_PAGES.jobFunctions, ACCESS_PAGES.bestPractices],
  },
  messages: {
    everything: {
      en: 'Every action on every resource is allowed: whoever has this policy is an administrator. For anybody else, name the actions and resources.',
      ja: 'すべてのリソースに対するすべてのアクションが許可され、管理者と同じアクセス許可になります。管理者用でなければ、アクションとリソースを指定してください。',
    },
    iam: {
      en: '`{source}` on every resource lets whoever has this policy give themselves any permission, as an administrator can. For anybody else, name the actions and resources.',
      ja: 'すべてのリソースに対する `{source}` があると、任意のアクセス許可を自分に付与できるため、管理者と同じです。管理者用でなければ、アクションとリソースを指定してください。',
    },
  },
  fixes: {},
  check: {
    policy: (_policy, { document, report }) => {
      const source = administratorGrant(document)?.source;
      // Everything but some actions is for `notaction-allow` to say.
      if (source === undefined || source.how === 'not-action') return;
      const everything = coversWildcard(source.value.outline, '*:*', true);
      report({
        message: everything ? 'everything' : 'iam',
        data: { source: shownText(source.value) },
        range: source.value.range,
      });
    },
  },
});
