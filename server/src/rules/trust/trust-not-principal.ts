import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';

const USER = 'arn:aws:iam::111122223333:user/alice';
const MFA = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };

export const rule = defineRule({
  id: 'trust-not-principal',
  group: 'trust',
  severity: 'error',
  accessAnalyzer: ['ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL'],
  types: ['trust'],
  needsSureType: true,
  since: '0.1.0',
  docs: {
    title: {
      en: "A role's trust policy uses NotPrincipal",
      ja: 'ロールの信頼ポリシーで NotPrincipal が使われています',
    },
    why: {
      en: 'A trust policy lists who may assume the role. `NotPrincipal` would open it to everyone else, and AWS refuses the element there.',
      ja: '信頼ポリシーは、ロールを引き受けられる相手を列挙するものです。`NotPrincipal` を使うとそれ以外の全員に開放することになるため、AWS はこの要素を受け付けません。',
    },
    instead: {
      en: 'List with `Principal` who may assume the role; keep someone out with a condition on `aws:PrincipalArn`.',
      ja: 'ロールを引き受けられる相手を `Principal` で列挙し、除外したい相手は `aws:PrincipalArn` の条件で除外してください。',
    },
    bad: {
      policy: examplePolicy({
        Effect: 'Allow',
        NotPrincipal: { AWS: USER },
        Action: 'sts:AssumeRole',
      }),
    },
    good: {
      policy: examplePolicy({
        Effect: 'Allow',
        Principal: { AWS: USER },
        Action: 'sts:AssumeRole',
        Condition: MFA,
      }),
    },
    references: [AWS_PAGES.notPrincipal, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    notPrincipal: {
      en: "AWS refuses `NotPrincipal` in a role's trust policy. List with `Principal` who may assume the role.",
      ja: 'ロールの信頼ポリシーに `NotPrincipal` は書けません。ロールを引き受けられる相手を `Principal` で列挙してください。',
    },
  },
  fixes: {},
  check: {
    principals: ({ entry, negated }, _statement, { report }) => {
      if (negated) report({ message: 'notPrincipal', range: entry.key.range });
    },
  },
});
