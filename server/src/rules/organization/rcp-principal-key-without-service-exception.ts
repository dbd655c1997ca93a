import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { requireCondition } from '../requireCondition';
import { defineRule } from '../rule';
import { OUTSIDE_ORGANIZATION } from './examples';
import {
  holdsWithoutKey,
  isPrincipalKey,
  isReadableDeny,
  mayLeaveOutServices,
} from './requestKeys';

export const rule = defineRule({
  id: 'rcp-principal-key-without-service-exception',
  group: 'organization',
  severity: 'warning',
  accessAnalyzer: ['RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY'],
  types: ['rcp'],
  since: '0.1.0',
  docs: {
    title: {
      en: "An RCP's condition on the principal also stops AWS services",
      ja: 'RCP のプリンシパルに関する条件が、AWS のサービスも拒否します',
    },
    why: {
      en: 'Requests that an AWS service makes itself carry no organization, account or tags of a principal. A negated condition on these keys holds for them, so the Deny also stops services that work for you: log delivery, backups, encryption.',
      ja: 'AWS のサービス自身のリクエストには、プリンシパルの組織、アカウント、タグが含まれません。これらのキーに対する否定の条件が成り立つため、ログの配信、バックアップ、暗号化など、利用者のために動作するサービスも拒否されます。',
    },
    instead: {
      en: 'Add `"BoolIfExists": { "aws:PrincipalIsAWSService": "false" }` to the same Condition.',
      ja: '同じ Condition に `"BoolIfExists": { "aws:PrincipalIsAWSService": "false" }` を追加してください。',
    },
    bad: {
      policy: examplePolicy({
        ...OUTSIDE_ORGANIZATION,
        Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
      }),
      type: 'rcp',
    },
    good: { policy: examplePolicy(OUTSIDE_ORGANIZATION), type: 'rcp' },
    references: [AWS_PAGES.globalKeys, AWS_PAGES.rcpSyntax, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    stopsServices: {
      en: 'Requests of AWS services have no `{key}`, so this Deny stops the services that work for you as well. Add `BoolIfExists` on `aws:PrincipalIsAWSService` with `false`.',
      ja: 'AWS のサービスのリクエストには `{key}` が含まれないため、この Deny は利用者のために動作するサービスも拒否します。`BoolIfExists` で `aws:PrincipalIsAWSService` が `false` という条件を追加してください。',
    },
  },
  fixes: {
    except: {
      en: 'Leave AWS services out of the Deny',
      ja: 'AWS のサービスを Deny の対象から除く',
    },
  },
  check: {
    statement: (statement, { report }) => {
      if (!isReadableDeny(statement) || statement.conditions.some(mayLeaveOutServices)) return;
      const onPrincipal = statement.conditions.filter(isPrincipalKey);
      const [first] = onPrincipal;
      // A condition that needs the key never holds for a service.
      if (first === undefined || !onPrincipal.every(holdsWithoutKey)) return;
      const edit = requireCondition(
        statement,
        'BoolIfExists',
        'aws:PrincipalIsAWSService',
        'false',
      );
      report({
        message: 'stopsServices',
        data: { key: first.entry.key.outline },
        range: first.entry.key.range,
        fixes: edit === undefined ? [] : [{ title: 'except', effect: 'widens', edits: [edit] }],
      });
    },
  },
});
