import { AWS_PAGES } from '../awsPages';
import { defineRule } from '../rule';
import { readableBy } from './examples';
import { PRINCIPAL_TYPES } from './principalTypes';

export const rule = defineRule({
  id: 'principal-unique-id',
  group: 'principal',
  severity: 'warning',
  accessAnalyzer: ['INVALID_ROLE_REFERENCE', 'INVALID_USER_REFERENCE'],
  types: PRINCIPAL_TYPES,
  since: '0.1.0',
  docs: {
    title: {
      en: 'A principal is named by its unique ID',
      ja: 'プリンシパルが一意の ID で指定されています',
    },
    why: {
      en: 'Nobody can tell whom `AROA…` or `AIDA…` means. AWS itself writes such an ID in place of the ARN when the role or user has been deleted, so it often is a leftover that matches no one.',
      ja: '`AROA…` や `AIDA…` が誰を指すのかは、読んでもわかりません。ロールやユーザーが削除されると AWS が ARN をこの ID に書き換えるため、誰にも一致しない残骸であることもよくあります。',
    },
    instead: {
      en: 'Write the ARN. AWS turns it into the ID when it saves the policy, so that a new role of the same name is not trusted by accident.',
      ja: 'ARN を書いてください。ポリシーの保存時に AWS が ID に変換するため、同じ名前で作り直されたロールが誤って信頼されることはありません。',
    },
    bad: { policy: readableBy('AIDACKCEVSQ6C2EXAMPLE') },
    good: { policy: readableBy('arn:aws:iam::111122223333:user/alice') },
    references: [AWS_PAGES.principal, AWS_PAGES.uniqueIds, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    role: {
      en: "`{id}` is the unique ID of a role, perhaps of one that was deleted. Write the role's ARN, so that people can see whom it means.",
      ja: '`{id}` はロールの一意の ID で、削除されたロールの可能性もあります。誰を指すのかわかるように、ロールの ARN を書いてください。',
    },
    user: {
      en: "`{id}` is the unique ID of a user, perhaps of one that was deleted. Write the user's ARN, so that people can see whom it means.",
      ja: '`{id}` はユーザーの一意の ID で、削除されたユーザーの可能性もあります。誰を指すのかわかるように、ユーザーの ARN を書いてください。',
    },
  },
  fixes: {},
  check: {
    principals: ({ groups }, _statement, { report }) => {
      for (const value of groups
        .filter(({ kind }) => kind === 'AWS')
        .flatMap(({ values }) => values)) {
        const id = /^(AROA|AIDA)[A-Z0-9]+(?::[^*?]*)?$/.exec(value.text ?? '');
        if (id === null) continue;
        const isRole = id[1] === 'AROA';
        report({
          message: isRole ? 'role' : 'user',
          data: { id: id[0] },
          range: value.range,
          accessAnalyzer: isRole ? 'INVALID_ROLE_REFERENCE' : 'INVALID_USER_REFERENCE',
        });
      }
    },
  },
});
