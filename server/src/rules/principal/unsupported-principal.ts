import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { principalToRemove } from './removePrincipal';

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
      en: 'A policy attached to a user, group or role applies to that identity and to no one else. It cannot have a `Principal`: AWS refuses the policy.',
      ja: 'ユーザー、グループ、ロールにアタッチするポリシーは、そのアイデンティティだけを対象とします。`Principal` は書けず、書くと AWS はポリシーを受け付けません。',
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
      en: 'A policy on an identity cannot have `{element}`: it applies to the user or role that it is attached to. AWS refuses the policy until the element is removed.',
      ja: 'アイデンティティベースのポリシーの対象はアタッチ先のユーザーやロールであり、`{element}` は書けません。削除しないと AWS はポリシーを受け付けません。',
    },
  },
  fixes: {
    remove: { en: 'Remove `{element}`', ja: '`{element}` を削除する' },
  },
  check: {
    principals: (principals, statement, { report }) => {
      report({ message: 'unsupported', ...principalToRemove(principals, statement) });
    },
  },
});
