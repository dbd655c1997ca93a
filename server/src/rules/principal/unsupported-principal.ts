import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { removalEffect } from './removalEffect';

const READ = {
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::example-bucket/*',
};

export const rule = defineRule({
  id: 'unsupported-principal',
  group: 'principal',
  severity: 'error',
  accessAnalyzer: ['UNSUPPORTED_PRINCIPAL'],
  types: ['identity', 'boundary', 'session'],
  needsSureType: true,
  since: '0.1.0',
  docs: {
    title: {
      en: 'An identity-based policy has a Principal',
      ja: 'アイデンティティベースのポリシーに Principal があります',
    },
    why: {
      en: 'A policy attached to a user, group or role speaks of that identity and of no one else. It has no `Principal`, and AWS refuses one.',
      ja: 'ユーザー、グループ、ロールにアタッチするポリシーは、そのアイデンティティだけを対象とします。`Principal` は書けず、書くと AWS に拒否されます。',
    },
    instead: {
      en: 'Remove the element, or attach the policy to the resource and not to the identity.',
      ja: '要素を削除するか、アイデンティティではなくリソースにポリシーをアタッチしてください。',
    },
    bad: { policy: examplePolicy({ Effect: 'Allow', Principal: '*', ...READ }), type: 'identity' },
    good: { policy: examplePolicy({ Effect: 'Allow', ...READ }), type: 'identity' },
    references: [
      AWS_PAGES.principal,
      AWS_PAGES.identityAndResource,
      AWS_PAGES.accessAnalyzerChecks,
    ],
  },
  messages: {
    unsupported: {
      en: 'A policy on an identity has no `{element}`: it speaks of the user or role that it is attached to. AWS refuses the policy until the element is removed.',
      ja: 'アイデンティティのポリシーに `{element}` は書けません。対象はアタッチ先のユーザーやロールです。削除しないと AWS に拒否されます。',
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
        message: 'unsupported',
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
