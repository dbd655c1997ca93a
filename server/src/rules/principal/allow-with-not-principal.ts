import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { PRINCIPAL_TYPES } from './principalTypes';

const ROLE = 'arn:aws:iam::111122223333:role/reader';
const READ = { Action: 's3:GetObject', Resource: 'arn:aws:s3:::example-bucket/*' };

export const rule = defineRule({
  id: 'allow-with-not-principal',
  group: 'principal',
  severity: 'warning',
  accessAnalyzer: ['ALLOW_WITH_NOT_PRINCIPAL'],
  types: PRINCIPAL_TYPES,
  since: '0.1.0',
  docs: {
    title: {
      en: 'Allow with NotPrincipal lets nearly everyone in',
      ja: 'NotPrincipal を使った Allow はほぼ全員を許可します',
    },
    why: {
      en: '`NotPrincipal` with `Allow` grants access to everyone in the world but those listed, anonymous callers included.',
      ja: '`Allow` と `NotPrincipal` を組み合わせると、列挙したプリンシパル以外の世界中の全員に、匿名のアクセスも含めて許可することになります。',
    },
    instead: {
      en: 'List with `Principal` who is to have access. To keep someone out, add a Deny.',
      ja: 'アクセスを許可する相手を `Principal` で列挙してください。特定の相手を除外するには Deny を追加します。',
    },
    bad: { policy: examplePolicy({ Effect: 'Allow', NotPrincipal: { AWS: ROLE }, ...READ }) },
    good: { policy: examplePolicy({ Effect: 'Allow', Principal: { AWS: ROLE }, ...READ }) },
    references: [AWS_PAGES.notPrincipal, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    everyoneElse: {
      en: 'This allows everyone in the world but the principals listed, anonymous callers included. List those who are to have access with `Principal`.',
      ja: '列挙したプリンシパル以外の世界中の全員を、匿名のアクセスも含めて許可します。許可する相手を `Principal` で列挙してください。',
    },
  },
  fixes: {},
  check: {
    principals: ({ entry, negated }, { effect }, { report, type, typeIsSure }) => {
      // In a trust policy AWS refuses the element altogether: another rule says so.
      if (!negated || effect !== 'Allow' || (type === 'trust' && typeIsSure)) return;
      report({ message: 'everyoneElse', range: entry.key.range });
    },
  },
});
