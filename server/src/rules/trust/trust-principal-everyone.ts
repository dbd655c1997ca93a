import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';

const OUTSIDE = { StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } };
const example = (principal: unknown): string =>
  examplePolicy({
    Effect: 'Deny',
    Principal: principal,
    Action: 'sts:AssumeRole',
    Condition: OUTSIDE,
  });

export const rule = defineRule({
  id: 'trust-principal-everyone',
  group: 'trust',
  severity: 'error',
  accessAnalyzer: ['ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL'],
  types: ['trust'],
  needsSureType: true,
  since: '0.1.0',
  docs: {
    title: {
      en: 'A role\'s trust policy has `"Principal": "*"`',
      ja: 'ロールの信頼ポリシーに `"Principal": "*"` があります',
    },
    why: {
      en: 'Callers without an AWS account can never assume a role. AWS refuses `"Principal": "*"` in a trust policy.',
      ja: 'AWS アカウントを持たない相手がロールを引き受けることはできません。信頼ポリシーの `"Principal": "*"` を AWS は受け付けません。',
    },
    instead: {
      en: 'Name the accounts, users, roles or services that may assume the role. A Deny for everyone is written `{ "AWS": "*" }`.',
      ja: 'ロールを引き受けられるアカウント、ユーザー、ロール、サービスを指定してください。全員に対する Deny は `{ "AWS": "*" }` と書きます。',
    },
    bad: { policy: example('*') },
    good: { policy: example({ AWS: '*' }) },
    references: [AWS_PAGES.principal, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    everyone: {
      en: "AWS refuses the `Principal` `*` in a role's trust policy. Name who may assume the role.",
      ja: 'ロールの信頼ポリシーの `Principal` の `*` を AWS は受け付けません。ロールを引き受けられる相手を指定してください。',
    },
  },
  fixes: {
    aws: {
      en: 'Write `*` under `AWS`: deny everyone',
      ja: '`AWS` の値を `*` にして全員を拒否する',
    },
  },
  check: {
    principals: ({ entry, everyone, negated }, { effect }, { report }) => {
      if (!everyone || negated || entry.value === undefined) return;
      report({
        message: 'everyone',
        range: entry.value.range,
        // To write the same into an Allow would open the role to every AWS account.
        fixes:
          effect === 'Deny'
            ? [
                {
                  title: 'aws',
                  effect: 'same',
                  edits: [
                    { kind: 'replace-value', target: entry.value, value: new Map([['AWS', '*']]) },
                  ],
                },
              ]
            : [],
      });
    },
  },
});
