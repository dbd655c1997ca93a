import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { requireCondition } from '../requireCondition';
import { defineRule } from '../rule';
import { CONFUSED_DEPUTY } from './examples';
import { holdsWithoutKey, isReadableDeny, mayKeepToServices, isSourceKey } from './requestKeys';

const { Bool, ...withoutService } = CONFUSED_DEPUTY.Condition;

export const rule = defineRule({
  id: 'rcp-source-key-without-service-condition',
  group: 'organization',
  severity: 'warning',
  accessAnalyzer: ['RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY'],
  types: ['rcp'],
  since: '0.1.0',
  docs: {
    title: {
      en: "An RCP's condition on the source also stops users and roles",
      ja: 'RCP の呼び出しの元に関する条件が、ユーザーやロールも拒否します',
    },
    why: {
      en: '`aws:SourceOrgID`, `aws:SourceAccount` and the like are in a request only where an AWS service makes it. A negated condition on them holds for every user and role, so that the Deny stops your own people.',
      ja: '`aws:SourceOrgID` や `aws:SourceAccount` などは、AWS のサービスによるリクエストにしか含まれません。否定の条件はすべてのユーザーとロールで成り立つため、利用者自身のアクセスまで拒否されます。',
    },
    instead: {
      en: 'Add `"Bool": { "aws:PrincipalIsAWSService": "true" }` to the same Condition.',
      ja: '同じ Condition に `"Bool": { "aws:PrincipalIsAWSService": "true" }` を追加してください。',
    },
    bad: { policy: examplePolicy({ ...CONFUSED_DEPUTY, Condition: withoutService }), type: 'rcp' },
    good: {
      policy: examplePolicy({ ...CONFUSED_DEPUTY, Condition: { ...withoutService, Bool } }),
      type: 'rcp',
    },
    references: [AWS_PAGES.confusedDeputy, AWS_PAGES.rcpSyntax, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    stopsPeople: {
      en: 'Only requests of AWS services have `{key}`, so this Deny stops your users and roles as well. Add `Bool` on `aws:PrincipalIsAWSService` with `true`.',
      ja: '`{key}` は AWS のサービスのリクエストにしか含まれないため、この Deny はユーザーやロールも拒否します。`Bool` で `aws:PrincipalIsAWSService` が `true` という条件を追加してください。',
    },
  },
  fixes: {
    only: { en: 'Deny AWS services only', ja: 'AWS のサービスだけを拒否する' },
  },
  check: {
    statement: (statement, { report }) => {
      if (!isReadableDeny(statement) || statement.conditions.some(mayKeepToServices)) return;
      const source = statement.conditions.find((one) => isSourceKey(one) && holdsWithoutKey(one));
      if (source === undefined) return;
      const edit = requireCondition(statement, 'Bool', 'aws:PrincipalIsAWSService', 'true');
      report({
        message: 'stopsPeople',
        data: { key: source.entry.key.outline },
        range: source.entry.key.range,
        fixes: edit === undefined ? [] : [{ title: 'only', effect: 'widens', edits: [edit] }],
      });
    },
  },
});
