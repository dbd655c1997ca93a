import { dependentActionsOf } from '../../catalog/dependentActions';
import { hasUnknown } from '../../iam/unknown';
import { matchesWildcard } from '../../iam/wildcard';
import type { Policy, Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { SERVICE_AUTHORIZATION } from './references';
import { alwaysPassesRole } from './roleActions';

const PASS_ROLE = 'iam:PassRole';

const CREATE = {
  Effect: 'Allow',
  Action: 'lambda:CreateFunction',
  Resource: 'arn:aws:lambda:us-east-1:111122223333:function:example-*',
};

export const rule = defineRule({
  id: 'missing-dependent-action',
  group: 'resource',
  severity: 'hint',
  accessAnalyzer: [],
  types: ['identity'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'An action needs another one that the policy does not allow',
      ja: 'アクションの実行に必要な別のアクションが許可されていません',
    },
    why: {
      en: 'Some requests need another permission as well: whoever creates a Lambda function passes a role to it, and needs `iam:PassRole` on that role. Without it the request is denied, with a message that names the other action. Actions named in full that always pass a role are reported where the policy allows `iam:PassRole` nowhere. Another policy of the same identity may allow it, so this is no more than a hint. Of the other dependent actions that AWS lists, most are needed for certain parameters only; the hover of an action names them.',
      ja: 'リクエストによっては、別のアクションの許可も必要です。たとえば Lambda 関数を作成するときは関数にロールを渡すため、そのロールに対する `iam:PassRole` が必要です。許可されていないとリクエストは拒否され、エラーメッセージには別のアクションの名前が表示されます。報告するのは、必ずロールを渡すアクションが名前で許可されていて、ポリシーのどこにも `iam:PassRole` の許可がない場合です。同じアイデンティティの別のポリシーで許可されている可能性があるため、ヒントとして報告します。AWS が挙げているほかの依存アクションの多くは特定のパラメータを使う場合にだけ必要なもので、アクションのホバーに表示されます。',
    },
    instead: {
      en: 'Allow `iam:PassRole` on the roles that may be passed, with a condition on `iam:PassedToService`.',
      ja: '渡してよいロールに対して、`iam:PassedToService` の条件を付けて `iam:PassRole` を許可してください。',
    },
    bad: { policy: examplePolicy(CREATE) },
    good: {
      policy: examplePolicy(CREATE, {
        Effect: 'Allow',
        Action: PASS_ROLE,
        Resource: 'arn:aws:iam::111122223333:role/example-function',
        Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
      }),
    },
    references: [AWS_PAGES.passRole, SERVICE_AUTHORIZATION],
  },
  messages: {
    passRole: {
      en: '`{action}` passes a role to the service and so needs `iam:PassRole` on that role, which this policy allows nowhere. Allow it here, unless another policy does.',
      ja: '`{action}` はサービスにロールを渡すため、そのロールに対する `iam:PassRole` も必要ですが、このポリシーでは許可されていません。別のポリシーで許可していない場合は、ここで許可してください。',
    },
    also: {
      en: 'This action needs `iam:PassRole` as well.',
      ja: 'このアクションにも `iam:PassRole` が必要です。',
    },
  },
  fixes: {},
  check: {
    policy(policy, { report }) {
      if (policy.node === undefined || mayAllow(policy, PASS_ROLE)) return;
      const [first, ...others] = policy.statements.filter(isAllow).flatMap(passers);
      if (first === undefined) return;
      report({
        message: 'passRole',
        data: { action: first.outline },
        range: first.range,
        related: others.map(({ range }) => ({ range, message: 'also' })),
      });
    },
  },
});

const isAllow = ({ effect }: Statement): boolean => effect === 'Allow';

/** Whether a policy allows an action anywhere, on whatever resource; what is unknown may be anything. */
const mayAllow = ({ statements }: Policy, action: string): boolean =>
  statements.some(({ effect, actions }) => {
    if (effect === 'Deny') return false;
    if (effect === undefined || actions === undefined || actions.negated || !actions.complete)
      return true;
    return actions.values.some(
      ({ outline }) => hasUnknown(outline) || matchesWildcard(outline, action, true),
    );
  });

const passers = ({ actions }: Statement): readonly StringValue[] =>
  (actions?.values ?? []).filter(
    ({ outline }) => alwaysPassesRole(outline) && dependentActionsOf(outline).includes(PASS_ROLE),
  );
