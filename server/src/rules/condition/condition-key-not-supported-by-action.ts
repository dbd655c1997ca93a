import { findConditionKey } from '../../catalog/conditionKeys';
import { findService } from '../../catalog/services';
import type { Condition, Policy, Statement } from '../../policy/model';
import { sendsServiceKey } from '../../reasoning/conditionSupport/keySupport';
import {
  actionsWithoutKey,
  holdWithoutKey,
} from '../../reasoning/conditionSupport/statementSupport';
import type { WithoutKey } from '../../reasoning/conditionSupport/statementSupport';
import { statedActions } from '../../reasoning/resourceFit/statedActions';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import type { Report } from '../rule';
import { shownText } from '../shownText';
import { WITHOUT_KEY_FIXES, quoted, withoutKeyFixes } from './withoutKeyFixes';
import type { WithoutKeyFix } from './withoutKeyFixes';

const list = {
  Effect: 'Allow',
  Resource: 'arn:aws:s3:::amzn-s3-demo-bucket',
  Condition: { StringLike: { 's3:prefix': 'public/*' } },
};

export const rule = defineRule({
  id: 'condition-key-not-supported-by-action',
  group: 'condition',
  severity: 'error',
  accessAnalyzer: ['UNSUPPORTED_ACTION_FOR_CONDITION_KEY'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'A condition key that requests for an action do not have',
      ja: 'アクションのリクエストに含まれない条件キー',
    },
    why: {
      en: 'Condition keys of a service are in the requests for certain actions only. For any other action the key is absent: the condition fails, so an Allow allows nothing and a Deny denies nothing; or, where it is negated, it holds for every request. An operator with `IfExists` says that the key may be absent, and is not reported. Access Analyzer looks at named actions only; a pattern of which no action has the key is reported as a warning, or as information where the statement has other actions. Which action has which keys is taken from the Service Authorization Reference; keys that it ties to no action of the service, or to nearly all of them, are left alone.',
      ja: 'サービスの条件キーは、特定のアクションのリクエストだけに含まれます。ほかのアクションではキーがないため条件は成り立たず、Allow は何も許可せず、Deny は何も拒否しません。否定の条件の場合は、すべてのリクエストで成り立ちます。`IfExists` の付いた演算子はキーがないことを想定しているため、報告しません。Access Analyzer が調べるのは名前で指定されたアクションだけです。どのアクションにもキーがないパターンは警告とし、ステートメントにほかのアクションもあれば情報として報告します。どのアクションにどのキーがあるかはサービス認可リファレンスによって判断し、サービスのどのアクションとも関連付けられていないキーや、ほぼすべてのアクションにあるキーは対象外です。',
    },
    instead: {
      en: 'Move the actions without the key to a statement of their own, without the condition, and limit them by their resources where needed.',
      ja: 'キーのないアクションを条件のない別のステートメントに移し、必要に応じてリソースで限定してください。',
    },
    bad: {
      policy: examplePolicy({ ...list, Action: ['s3:ListBucket', 's3:GetBucketLocation'] }),
    },
    good: {
      policy: examplePolicy(
        { ...list, Action: 's3:ListBucket' },
        { Effect: 'Allow', Action: 's3:GetBucketLocation', Resource: list.Resource },
      ),
    },
    references: [
      'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
      AWS_PAGES.condition,
      AWS_PAGES.accessAnalyzerChecks,
    ],
  },
  messages: {
    never: {
      en: 'Requests for {actions} do not have `{key}`, so the condition fails and the statement never applies to them. Move such actions to a statement without this condition.',
      ja: '{actions} のリクエストに `{key}` は含まれないため、条件が成り立たず、このステートメントはそのアクションに適用されません。この条件のない別のステートメントに移してください。',
    },
    always: {
      en: 'Requests for {actions} do not have `{key}`, so every one of them meets this condition. If that is meant, move such actions to a statement without it.',
      ja: '{actions} のリクエストに `{key}` は含まれないため、そのアクションではこの条件が常に成り立ちます。意図どおりであれば、この条件のない別のステートメントに移してください。',
    },
    foreign: {
      en: '`{key}` is in requests to `{service}` only, and this statement has none of its actions, so the condition is out of place here. Remove it, or add the actions that it is for.',
      ja: '`{key}` は `{service}` へのリクエストだけに含まれますが、このステートメントにはそのアクションがないため、この条件は役に立ちません。条件を削除するか、対象のアクションを追加してください。',
    },
    here: { en: '`{action}` is here.', ja: '`{action}` はここにあります。' },
  },
  fixes: WITHOUT_KEY_FIXES,
  check: {
    statement(statement, { policy, report }) {
      for (const conditions of conditionsByKey(statement)) {
        const found = reportOf(policy, statement, conditions);
        if (found !== undefined) report(found);
      }
    },
  },
});

/** The conditions that are worth a look, those on one key together. */
function conditionsByKey({ conditions }: Statement): readonly (readonly Condition[])[] {
  const groups = new Map<string, Condition[]>();
  for (const condition of conditions) {
    const { operator, key, entry } = condition;
    if (operator === undefined || operator.ifExists || entry.key.text === undefined) continue;
    const name = key.startsWith('aws:') ? undefined : findConditionKey(key)?.name;
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [condition]);
    else group.push(condition);
  }
  return [...groups.values()];
}

type Message = 'never' | 'always' | 'foreign' | 'here';

function reportOf(
  policy: Policy,
  statement: Statement,
  conditions: readonly Condition[],
): Report<Message, WithoutKeyFix> | undefined {
  const [first] = conditions;
  if (first === undefined) return undefined;
  const { key, entry } = first;
  const without = actionsWithoutKey(statement, (action) => sendsServiceKey(action, key));
  const holds = holdWithoutKey(conditions);
  if (without === undefined || holds === 'unknown') return undefined;
  const values = [...without.named, ...without.patterns];
  const written = entry.key.outline;
  const service = key.slice(0, key.indexOf(':'));
  const data = { actions: quoted(values), key: written, service };
  const foreign = without.whole && isForeign(statement, service);
  return {
    message: foreign ? 'foreign' : holds === 'no' ? 'never' : 'always',
    data,
    range: entry.key.range,
    related: values.map((value) => ({
      range: value.range,
      message: 'here',
      data: { action: shownText(value) },
    })),
    ...graveness(without),
    fixes: withoutKeyFixes(policy, statement, without, conditions, holds, written),
  };
}

/** Access Analyzer passes over patterns, and AWS publishes some that are wider than they need to be. */
function graveness({ named, whole }: WithoutKey): Pick<Report, 'severity' | 'accessAnalyzer'> {
  return named.length > 0 ? {} : { severity: whole ? 'warning' : 'info', accessAnalyzer: null };
}

const isForeign = (statement: Statement, prefix: string): boolean =>
  !statedActions(statement).some(({ actions }) =>
    actions?.some(({ service }) => service === findService(prefix)),
  );
