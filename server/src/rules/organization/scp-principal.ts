import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { principalToRemove } from '../principal/removePrincipal';
import { defineRule } from '../rule';

const LEAVE = { Action: 'organizations:LeaveOrganization', Resource: '*' };

export const rule = defineRule({
  id: 'scp-principal',
  group: 'organization',
  severity: 'error',
  accessAnalyzer: ['SCP_SYNTAX_ERROR_PRINCIPAL'],
  types: ['scp'],
  since: '0.1.0',
  docs: {
    title: { en: 'An SCP has a Principal', ja: 'SCP に Principal があります' },
    why: {
      en: 'An SCP applies to every user and role of the accounts under the root, OU or account that it is attached to. It cannot have `Principal` or `NotPrincipal`: AWS refuses the policy.',
      ja: 'SCP は、アタッチ先のルート、OU、アカウントに属するすべてのユーザーとロールに適用されます。`Principal` や `NotPrincipal` は書けず、書くと AWS はポリシーを受け付けません。',
    },
    instead: {
      en: 'Remove the element. To make an exception, add a condition on `aws:PrincipalArn`.',
      ja: '要素を削除してください。例外を設けるには `aws:PrincipalArn` の条件を追加します。',
    },
    bad: { policy: examplePolicy({ Effect: 'Deny', Principal: '*', ...LEAVE }), type: 'scp' },
    good: { policy: examplePolicy({ Effect: 'Deny', ...LEAVE }), type: 'scp' },
    references: [AWS_PAGES.scpSyntax, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    principal: {
      en: 'An SCP applies to every user and role of its accounts, so it cannot have `{element}`: AWS refuses the policy. Make exceptions with a condition on `aws:PrincipalArn`.',
      ja: 'SCP はアカウントのすべてのユーザーとロールに適用されるため、`{element}` を書くと AWS はポリシーを受け付けません。例外は `aws:PrincipalArn` の条件で設けてください。',
    },
  },
  fixes: {
    remove: { en: 'Remove `{element}`', ja: '`{element}` を削除する' },
  },
  check: {
    principals: (principals, statement, { report }) => {
      report({ message: 'principal', ...principalToRemove(principals, statement) });
    },
  },
});
