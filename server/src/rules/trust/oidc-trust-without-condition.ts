import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { claimOf, isGitHub, trustedOidcProviders } from './oidcProvider';

const TRUST = {
  Effect: 'Allow',
  Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/gitlab.com' },
  Action: 'sts:AssumeRoleWithWebIdentity',
};

export const rule = defineRule({
  id: 'oidc-trust-without-condition',
  group: 'trust',
  severity: 'warning',
  accessAnalyzer: ['MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL'],
  types: ['trust'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'An OIDC provider is trusted without a condition on its tokens',
      ja: 'OIDC プロバイダーが、トークンの条件なしで信頼されています',
    },
    why: {
      en: 'An OIDC provider issues tokens to many people and applications. Without a condition on its audience or subject, every one of its tokens can assume the role.',
      ja: 'OIDC プロバイダーは、多くの人やアプリケーションにトークンを発行します。オーディエンスやサブジェクトの条件がないと、どのトークンでもロールを引き受けられます。',
    },
    instead: {
      en: "Add conditions on the provider's `aud` and `sub` keys.",
      ja: 'プロバイダーの `aud` と `sub` のキーに条件を付けてください。',
    },
    bad: { policy: examplePolicy(TRUST) },
    good: {
      policy: examplePolicy({
        ...TRUST,
        Condition: {
          StringEquals: {
            'gitlab.com:aud': 'https://gitlab.com',
            'gitlab.com:sub': 'project_path:example/app:ref_type:branch:ref:main',
          },
        },
      }),
    },
    references: [AWS_PAGES.oidcRole, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    anyToken: {
      en: 'Any token of `{provider}` can assume this role. Add conditions on `{provider}:aud` and `{provider}:sub`.',
      ja: '`{provider}` のどのトークンでもこのロールを引き受けられます。`{provider}:aud` と `{provider}:sub` の条件を追加してください。',
    },
  },
  fixes: {},
  check: {
    statement: (statement, { report }) => {
      for (const { name, value } of trustedOidcProviders(statement)) {
        const guarded = statement.conditions.some((one) => claimOf(one, name) !== undefined);
        // GitHub has a rule of its own, which asks for more.
        if (guarded || isGitHub(name)) continue;
        report({ message: 'anyToken', data: { provider: name }, range: value.range });
      }
    },
  },
});
