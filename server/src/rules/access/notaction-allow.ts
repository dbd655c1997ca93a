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
      ja: 'NotAction を使った Allow はそれ以外のすべてを許可します',
    },
    why: {
      en: "`NotAction` with `Allow` on every resource gives every action but those listed, of every service, and of those that AWS adds later. AWS's own `PowerUserAccess` is written so on purpose; elsewhere it is seldom what is meant. Where IAM is not among the exceptions, the holder can give themselves the rest too, and the rule warns. A Deny with `NotAction` is the usual way to write a gate, and is not reported.",
      ja: 'すべてのリソースに対して `Allow` と `NotAction` を組み合わせると、列挙したもの以外の全サービスの全アクションが、AWS が今後追加するサービスも含めて許可されます。AWS の `PowerUserAccess` は意図してそう書かれていますが、それ以外では意図と異なることがほとんどです。IAM が除外されていないと、残りのアクセス許可も自分に与えられるため、警告になります。`NotAction` を使った Deny は MFA の強制などに普通に使う書き方なので、報告しません。',
    },
    instead: {
      en: 'List with `Action` what is allowed. To keep single actions out of a wide Allow, add a Deny for them: it holds whatever other policies allow.',
      ja: '許可するものを `Action` で列挙してください。広い Allow から特定のアクションを除くには、Deny を追加します。ほかのポリシーが許可していても有効です。',
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
      en: 'Every action but those listed is allowed, also of services that AWS adds later. List with `Action` what is needed, unless it is for power users.',
      ja: '列挙したもの以外のすべてのアクションが、AWS が今後追加するサービスも含めて許可されます。パワーユーザー用でなければ、必要なものを `Action` で列挙してください。',
    },
    administrator: {
      en: 'Every action but those listed is allowed, all of IAM too, so that whoever has this policy can give themselves any permission. List with `Action` what is needed.',
      ja: '列挙したもの以外のすべてのアクションが IAM も含めて許可され、このポリシーを持つ人は任意のアクセス許可を自分に与えられます。必要なものを `Action` で列挙してください。',
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
