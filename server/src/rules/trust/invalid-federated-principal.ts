import { hasWildcard } from '../../iam/wildcard';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { isPlaceholder } from '../principal/placeholder';
import { defineRule } from '../rule';

const PROVIDER_ARN = /^arn:[^:]+:iam::[^:]*:(?:saml|oidc)-provider\/.+$/;
const DOMAIN = /^[a-z0-9][a-z0-9-]*(?:\.[a-z0-9][a-z0-9-]*)+(?:\/.*)?$/i;

const example = (federated: string): string =>
  examplePolicy({
    Effect: 'Allow',
    Principal: { Federated: federated },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: { StringEquals: { 'accounts.google.com:aud': '123456789012.apps.example' } },
  });

export const rule = defineRule({
  id: 'invalid-federated-principal',
  group: 'trust',
  severity: 'error',
  accessAnalyzer: ['INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY'],
  types: ['trust'],
  since: '0.1.0',
  docs: {
    title: {
      en: "A federated principal is neither a provider's ARN nor a domain name",
      ja: 'フェデレーティッドプリンシパルがプロバイダーの ARN でもドメイン名でもありません',
    },
    why: {
      en: 'AWS knows an identity provider by the ARN of its SAML or OIDC provider in IAM, or by the domain name of one of the few built-in providers. It refuses anything else.',
      ja: 'AWS は ID プロバイダーを、IAM の SAML プロバイダーか OIDC プロバイダーの ARN、または組み込みのプロバイダーのドメイン名で識別します。それ以外は受け付けられません。',
    },
    instead: {
      en: 'Write the ARN, such as `arn:aws:iam::111122223333:saml-provider/ExampleIdP`, or the domain name without `https://`.',
      ja: '`arn:aws:iam::111122223333:saml-provider/ExampleIdP` のような ARN か、`https://` を付けないドメイン名を書いてください。',
    },
    bad: { policy: example('https://accounts.google.com') },
    good: { policy: example('accounts.google.com') },
    references: [AWS_PAGES.federation, AWS_PAGES.principal, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    federated: {
      en: '`{value}` is neither the ARN of a SAML or OIDC provider nor a domain name, so AWS refuses it as a federated principal.',
      ja: '`{value}` は SAML プロバイダーや OIDC プロバイダーの ARN でもドメイン名でもないため、フェデレーティッドプリンシパルとして使えません。',
    },
  },
  fixes: {
    domain: { en: 'Write `{domain}`', ja: '`{domain}` に直す' },
  },
  check: {
    principals: ({ groups }, _statement, { report }) => {
      for (const value of groups
        .filter(({ kind }) => kind === 'Federated')
        .flatMap(({ values }) => values)) {
        const { text } = value;
        if (text === undefined || hasWildcard(text) || isPlaceholder(text)) continue;
        if (PROVIDER_ARN.test(text) || DOMAIN.test(text)) continue;
        const domain = text.replace(/^https?:\/\//i, '').replace(/\/$/, '');
        report({
          message: 'federated',
          data: { value: text },
          range: value.range,
          fixes:
            domain !== text && DOMAIN.test(domain)
              ? [
                  {
                    title: 'domain',
                    data: { domain },
                    effect: 'same',
                    edits: [{ kind: 'replace-value', target: value, value: domain }],
                  },
                ]
              : [],
        });
      }
    },
  },
});
