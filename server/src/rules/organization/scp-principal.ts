import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { removalEffect } from '../principal/removalEffect';
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
      en: 'An SCP applies to every user and role of the accounts below the place where it is attached. It has no `Principal` or `NotPrincipal`, and AWS refuses one.',
      ja: 'SCP は、アタッチ先の下にあるアカウントのすべてのユーザーとロールに適用されます。`Principal` や `NotPrincipal` は書けず、書くと AWS に拒否されます。',
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
      en: 'An SCP has no `{element}`: it applies to every user and role of its accounts, and AWS refuses the element. Make exceptions with a condition on `aws:PrincipalArn`.',
      ja: 'SCP に `{element}` は書けません。アカウントのすべてのユーザーとロールに適用されるため、AWS に拒否されます。例外は `aws:PrincipalArn` の条件で設けてください。',
    },
  },
  fixes: {
    remove: { en: 'Remove `{element}`', ja: '`{element}` を削除する' },
  },
  check: {
    principals: (principals, statement, { report }) => {
      const { entry, negated } = principals;
      const element = negated ? 'NotPrincipal' : 'Principal';
      report({
        message: 'principal',
        data: { element },
        range: entry.key.range,
        fixes: [
          {
            title: 'remove',
            data: { element },
            effect: removalEffect(principals, statement),
            edits: [{ kind: 'remove-entry', map: statement.node, entry }],
          },
        ],
      });
    },
  },
});
