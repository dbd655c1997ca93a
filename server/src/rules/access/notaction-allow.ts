import { matchesWildcard } from '../../iam/wildcard';
import type { Statement } from '../../policy/model';
import { administratorGrant } from '../../reasoning/escalation/administrator';
import { accessOf } from '../../reasoning/escalation/allowed';
import { allowHolds, requestContext, situationsOf } from '../../reasoning/escalation/situation';
import { anywhere } from '../../reasoning/escalation/step';
import { sampleTarget, selectsTarget } from '../../reasoning/escalation/target';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { ACCESS_PAGES } from './references';

export const rule = defineRule({
  id: 'notaction-allow',
  group: 'access',
  severity: 'info',
  accessAnalyzer: [],
  types: ['identity'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'Allow with NotAction allows everything else',
      ja: 'NotAction を使った Allow は、列挙したもの以外をすべて許可します',
    },
    why: {
      en: "`NotAction` with `Allow` on every resource gives every action of every service but those listed, also those that AWS adds later. AWS's own `PowerUserAccess` is written so on purpose; elsewhere it is seldom what is meant. Where IAM is not among the exceptions, whoever has the policy can give themselves the rest too, and the report is a warning. A Deny with `NotAction` is the usual way to require MFA, and is not reported.",
      ja: 'すべてのリソースに対して `Allow` と `NotAction` を組み合わせると、列挙したもの以外のすべてのサービスのすべてのアクションが、今後追加されるものも含めて許可されます。AWS の `PowerUserAccess` は意図してそう書かれていますが、それ以外では意図と異なることがほとんどです。IAM が除外されていない場合は、残りのアクセス許可も自分に付与できるため、警告として報告します。`NotAction` を使った Deny は、MFA を必須にするときの一般的な書き方のため報告しません。',
    },
    instead: {
      en: 'List with `Action` what is allowed. To keep single actions out of a broad Allow, add a Deny for them: it holds whatever other policies allow.',
      ja: '許可するものを `Action` で列挙してください。広い範囲の Allow から特定のアクションを除くには、Deny を追加します。Deny は、ほかのポリシーが許可していても有効です。',
    },
    bad: {
      policy: examplePolicy({
        Effect: 'Allow',
        NotAction: ['iam:*', 'organizations:*', 'account:*'],
        Resource: '*',
      }),
    },
    good: {
      policy: examplePolicy({
        Effect: 'Allow',
        Action: ['ec2:Describe*', 's3:List*'],
        Resource: '*',
      }),
    },
    references: [AWS_PAGES.notAction, ACCESS_PAGES.jobFunctions],
  },
  messages: {
    everythingElse: {
      en: 'Every action but those listed is allowed, also of services that AWS adds later. Unless that is meant, list the needed actions in `Action`.',
      ja: '列挙したもの以外のすべてのアクションが、AWS が今後追加するサービスも含めて許可されます。意図したものでなければ、必要なアクションを `Action` に列挙してください。',
    },
    administrator: {
      en: 'Every action but those listed is allowed, those of IAM too, so whoever has this policy can give themselves any permission. List the needed actions in `Action`.',
      ja: '列挙したもの以外のすべてのアクションが IAM も含めて許可されるため、任意のアクセス許可を自分に付与できます。必要なアクションを `Action` に列挙してください。',
    },
  },
  fixes: {},
  check: {
    actions: (actions, statement, { document, policy, report }) => {
      if (!actions.negated || statement.effect !== 'Allow' || actions.values.length === 0) return;
      if (actions.values.some(({ outline }) => matchesWildcard(outline, '*:*'))) return;
      const { variables } = accessOf(document);
      const isOpen = situationsOf(policy).some((situation) => {
        const context = requestContext(ANY_CALL, situation);
        return allowHolds(statement, ANY_CALL, context, variables) === 'yes';
      });
      if (!isOpen || !isOnEverything(statement)) return;
      const source = administratorGrant(document)?.source;
      const isAdministrator = source?.how === 'not-action' && source.entry === actions.entry;
      report({
        message: isAdministrator ? 'administrator' : 'everythingElse',
        range: actions.entry.key.range,
        severity: isAdministrator ? 'warning' : 'info',
      });
    },
  },
});

/** Stands for the calls of services that nobody thought of. */
const ANY_CALL = anywhere('q7:AnyCall');

const isOnEverything = ({ resources }: Statement): boolean =>
  selectsTarget(resources, sampleTarget(ANY_CALL), undefined) === 'yes';
