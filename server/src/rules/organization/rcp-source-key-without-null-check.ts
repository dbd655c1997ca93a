import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { requireCondition } from '../requireCondition';
import { defineRule } from '../rule';
import { CONFUSED_DEPUTY } from './examples';
import { holdsWithoutKey, isReadableDeny, isSourceKey } from './requestKeys';

const { Null, ...withoutCheck } = CONFUSED_DEPUTY.Condition;

export const rule = defineRule({
  id: 'rcp-source-key-without-null-check',
  group: 'organization',
  severity: 'warning',
  accessAnalyzer: ['RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK'],
  types: ['rcp'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'An RCP stops services that do not send a source',
      ja: 'RCP が、呼び出しの元を示さないサービスも拒否します',
    },
    why: {
      en: 'Not every AWS service says for which account it acts. A negated condition on `aws:SourceOrgID` and the like holds where the key is missing, so that the Deny stops those services too.',
      ja: 'どのアカウントのために動作しているかを示さないサービスもあります。`aws:SourceOrgID` などに対する否定の条件はキーがない場合にも成り立つため、そうしたサービスも拒否されます。',
    },
    instead: {
      en: 'Add `"Null": { "aws:SourceAccount": "false" }` (or `aws:SourceArn`) to the same Condition, so that the Deny applies only to requests with a source.',
      ja: '同じ Condition に `"Null": { "aws:SourceAccount": "false" }`（または `aws:SourceArn`）を追加し、呼び出しの元を示すリクエストだけを対象にしてください。',
    },
    bad: { policy: examplePolicy({ ...CONFUSED_DEPUTY, Condition: withoutCheck }), type: 'rcp' },
    good: {
      policy: examplePolicy({ ...CONFUSED_DEPUTY, Condition: { ...withoutCheck, Null } }),
      type: 'rcp',
    },
    references: [AWS_PAGES.confusedDeputy, AWS_PAGES.rcpSyntax, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    stopsServices: {
      en: 'Some AWS services do not send `{key}`, and this Deny stops them too. Add `Null` on `aws:SourceAccount` with `false`.',
      ja: '`{key}` を送らない AWS のサービスもあり、この Deny はそれらも拒否します。`Null` で `aws:SourceAccount` が `false` という条件を追加してください。',
    },
  },
  fixes: {
    check: {
      en: 'Apply only to requests with `aws:SourceAccount`',
      ja: '`aws:SourceAccount` のあるリクエストだけを対象にする',
    },
  },
  check: {
    statement: (statement, { report }) => {
      if (!isReadableDeny(statement)) return;
      const sources = statement.conditions.filter(isSourceKey);
      const [first] = sources;
      // One condition that needs a source key (`Null` with `false` is one) is enough.
      if (first === undefined || !sources.every(holdsWithoutKey)) return;
      const edit = requireCondition(statement, 'Null', 'aws:SourceAccount', 'false');
      report({
        message: 'stopsServices',
        data: { key: first.entry.key.outline },
        range: first.entry.key.range,
        fixes: edit === undefined ? [] : [{ title: 'check', effect: 'widens', edits: [edit] }],
      });
    },
  },
});
