import type { Selection } from '../../policy/model';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';

const example = (principal: object): string =>
  examplePolicy({
    Effect: 'Allow',
    Principal: principal,
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::example-bucket/*',
  });

export const rule = defineRule({
  id: 'federated-principal-not-supported',
  group: 'principal',
  severity: 'error',
  accessAnalyzer: ['FEDERATED_PRINCIPAL_NOT_SUPPORTED'],
  types: ['resource'],
  needsSureType: true,
  since: '0.1.0',
  docs: {
    title: {
      en: "An identity provider as principal outside a role's trust policy",
      ja: 'ロールの信頼ポリシー以外で ID プロバイダーがプリンシパルになっています',
    },
    why: {
      en: 'An identity provider only vouches for people who then assume a role. Only the trust policy of that role can name the provider; every other resource sees the role.',
      ja: 'ID プロバイダーは、ロールを引き受ける人の身元を証明するだけです。プロバイダーを指定できるのはそのロールの信頼ポリシーだけで、ほかのリソースから見えるのはロールです。',
    },
    instead: {
      en: 'Name the role that federated users assume, under `AWS`.',
      ja: 'フェデレーティッドユーザーが引き受けるロールを `AWS` の下に指定してください。',
    },
    bad: { policy: example({ Federated: 'arn:aws:iam::111122223333:saml-provider/ExampleIdP' }) },
    good: { policy: example({ AWS: 'arn:aws:iam::111122223333:role/federated-readers' }) },
    references: [AWS_PAGES.principal, AWS_PAGES.federation, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    federated: {
      en: "Only a role's trust policy can name an identity provider as principal. Name the role that the federated users assume, under `AWS`.",
      ja: 'ID プロバイダーをプリンシパルに指定できるのは、ロールの信頼ポリシーだけです。フェデレーティッドユーザーが引き受けるロールを `AWS` の下に指定してください。',
    },
  },
  fixes: {},
  check: {
    principals: ({ groups }, { actions }, { report }) => {
      if (mayBeTrust(actions)) return;
      for (const { entry, kind } of groups) {
        if (kind === 'Federated') report({ message: 'federated', range: entry.key.range });
      }
    },
  },
});

/** A statement whose actions are not all known, or of which one assumes roles, may be a trust policy's. */
const mayBeTrust = (actions: Selection | undefined): boolean =>
  actions === undefined ||
  !actions.complete ||
  actions.values.some(({ text }) => text === undefined || /^sts:/i.test(text));
