import { findGlobalConditionKey } from '../../catalog/globalConditionKeys';
import type { GlobalConditionKey } from '../../catalog/globalConditionKeys';
import { parseAction } from '../../iam/action';
import { parseArn } from '../../iam/arn';
import { hasWildcard, matchesWildcard } from '../../iam/wildcard';
import { conditionText } from '../../policy/model';
import type { Condition, Selection } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { AWS_PAGES, globalKeyPage } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';

const perimeter = (actions: string | readonly string[]): string =>
  examplePolicy({
    Effect: 'Deny',
    Action: actions,
    Resource: '*',
    Condition: {
      StringNotEqualsIfExists: { 'aws:VpceOrgID': 'o-a1b2c3d4e5' },
      BoolIfExists: { 'aws:ViaAWSService': 'false' },
    },
  });

export const rule = defineRule({
  id: 'condition-key-beyond-its-services',
  group: 'condition',
  severity: 'warning',
  accessAnalyzer: ['USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'A condition key that not all services of the statement support',
      ja: 'ステートメントの一部のサービスが対応していない条件キー',
    },
    why: {
      en: '`aws:VpceAccount`, `aws:VpceOrgID` and `aws:VpceOrgPaths` are in the requests to some services only. In requests to others they are absent even behind your own VPC endpoint: a negated condition then denies everyone, a positive one allows nobody. AWS keeps adding services; the list is that of the IAM User Guide as of 2026.',
      ja: '`aws:VpceAccount`、`aws:VpceOrgID`、`aws:VpceOrgPaths` は、一部のサービスへのリクエストだけに含まれます。ほかのサービスでは自分の VPC エンドポイント経由でも含まれないため、否定の条件では全員が拒否され、肯定の条件では誰も許可されません。対応サービスは増え続けており、ここでは 2026 年の IAM ユーザーガイドの一覧を使用しています。',
    },
    instead: {
      en: 'Name only supported services in the statement, and use `aws:SourceVpc` or `aws:SourceVpce` for the others.',
      ja: 'ステートメントには対応しているサービスだけを書き、ほかのサービスには `aws:SourceVpc` や `aws:SourceVpce` を使用してください。',
    },
    bad: { policy: perimeter('*') },
    good: { policy: perimeter(['kms:*', 's3:*']) },
    references: [
      globalKeyPage('vpceaccount'),
      globalKeyPage('vpceorgid'),
      globalKeyPage('vpceorgpaths'),
      AWS_PAGES.accessAnalyzerChecks,
    ],
  },
  messages: {
    beyond: {
      en: 'Requests for `{action}` do not have `{key}`, even through your own VPC endpoint. Name only services that support the key in this statement.',
      ja: '`{action}` のリクエストには、自分の VPC エンドポイント経由でも `{key}` が含まれません。このステートメントには、このキーに対応しているサービスだけを書いてください。',
    },
    everything: {
      en: 'Only some services support `{key}`, and this statement is about others too. Name only services that support the key.',
      ja: '`{key}` に対応しているのは一部のサービスだけですが、このステートメントはほかのサービスも対象にしています。このキーに対応しているサービスだけを書いてください。',
    },
  },
  fixes: {},
  check: {
    condition(condition, { actions, resources, conditions }, { report }) {
      const key = findGlobalConditionKey(condition.key);
      if (key?.onlyServices === undefined || !key.name.startsWith('aws:Vpce')) return;
      if (condition.operator === undefined || condition.operator.family === 'Null') return;
      if (actions === undefined || conditions.some((one) => asksForPresence(one, condition.key))) {
        return;
      }
      const { range } = condition.entry.key;
      const data = { key: condition.entry.key.outline };
      const beyond = actions.values.find((value) => isBeyond(value, key));
      if (actions.negated || beyond?.text === '*') {
        if (!areOfServices(resources, key)) report({ message: 'everything', data, range });
      } else if (beyond !== undefined) {
        report({ message: 'beyond', data: { ...data, action: beyond.outline }, range });
      }
    },
  },
});

/** A statement that applies only where the key is there may speak of any service. */
const asksForPresence = ({ operator, key, values }: Condition, wanted: string): boolean =>
  key === wanted &&
  operator?.family === 'Null' &&
  values.every((value) => conditionText(value)?.toLowerCase() === 'false');

/** Whether an action (or pattern) goes beyond the key's services. */
function isBeyond({ text }: StringValue, key: GlobalConditionKey): boolean {
  const action = text === undefined ? undefined : parseAction(text);
  if (action === undefined) return false;
  const { service, name } = action;
  // Wildcards in the name of the service are reported as such.
  if (service !== '*' && hasWildcard(service)) return false;
  if (key.onlyServices?.includes(service) !== true) return true;
  return (
    !hasWildcard(name) &&
    (key.notActions ?? []).some((one) => matchesWildcard(one, `${service}:${name}`, true))
  );
}

/** Whether the resources confine all actions to the key's services: the bucket of a bucket policy. */
const areOfServices = (resources: Selection | undefined, key: GlobalConditionKey): boolean =>
  resources !== undefined &&
  !resources.negated &&
  resources.values.length > 0 &&
  resources.values.every(({ outline }) => {
    const service = parseArn(outline)?.service;
    return service !== undefined && key.onlyServices?.includes(service) === true;
  });
