import type { Condition, Statement } from '../../policy/model';
import { sendsTagKey, tagKeyOf } from '../../reasoning/conditionSupport/keySupport';
import type { TagKey } from '../../reasoning/conditionSupport/keySupport';
import {
  actionsWithoutKey,
  holdWithoutKey,
} from '../../reasoning/conditionSupport/statementSupport';
import { AWS_PAGES, USER_GUIDE } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { shownText } from '../shownText';
import { WITHOUT_KEY_FIXES, quoted, withoutKeyFixes } from './withoutKeyFixes';

const deny = (action: readonly string[] | string) => ({
  Effect: 'Deny',
  Action: action,
  Resource: '*',
  Condition: { StringEquals: { 'aws:ResourceTag/status': 'confidential' } },
});

export const rule = defineRule({
  id: 'tag-condition-not-supported-by-action',
  group: 'condition',
  severity: 'warning',
  accessAnalyzer: [
    'DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
    'DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
    'ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
    'ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
  ],
  since: '0.2.0',
  docs: {
    title: {
      en: 'A condition on tags for actions that do not support them',
      ja: 'タグをサポートしないアクションに対するタグの条件',
    },
    why: {
      en: '`aws:ResourceTag`, `aws:RequestTag` and `aws:TagKeys` are only in the requests for actions that support authorization based on tags. For others the condition fails whatever the tags: an Allow allows nothing (reported as information), a Deny denies nothing (a warning). With `NotAction` there are always such actions. Named actions are checked, and patterns within one service of which no action has the key; support is taken from the Service Authorization Reference.',
      ja: '`aws:ResourceTag`、`aws:RequestTag`、`aws:TagKeys` は、タグに基づく認可をサポートするアクションのリクエストだけに含まれます。それ以外のアクションでは、タグが何であっても条件は成り立たず、Allow は何も許可せず（情報として報告）、Deny は何も拒否しません（警告として報告）。`NotAction` には必ずそのようなアクションが含まれます。調べるのは、名前で指定されたアクションと、どのアクションにもキーがない 1 つのサービス内のパターンです。サポートの有無はサービス認可リファレンスによって判断します。',
    },
    instead: {
      en: 'Move the actions to a statement without the tag condition, and limit them by their resource ARNs. `IfExists` is no way out: it lets the statement apply to every request of these actions.',
      ja: 'それらのアクションをタグの条件のないステートメントに移し、リソースの ARN で限定してください。`IfExists` を付けると、それらのアクションのすべてのリクエストにステートメントが適用されるため、解決になりません。',
    },
    bad: { policy: examplePolicy(deny(['ec2:TerminateInstances', 'route53:DeleteHostedZone'])) },
    good: {
      policy: examplePolicy(deny('ec2:TerminateInstances'), {
        Effect: 'Deny',
        Action: 'route53:DeleteHostedZone',
        Resource: 'arn:aws:route53:::hostedzone/Z1EXAMPLE',
      }),
    },
    references: [
      `${USER_GUIDE}/introduction_attribute-based-access-control.html`,
      AWS_PAGES.accessTags,
      AWS_PAGES.accessAnalyzerChecks,
    ],
  },
  messages: {
    deny: {
      en: 'Requests for {actions} do not have `{key}`, so this statement never denies them. Deny such actions in a statement without the tag condition.',
      ja: '{actions} のリクエストに `{key}` は含まれないため、このステートメントでは拒否されません。そのようなアクションは、タグの条件のないステートメントで拒否してください。',
    },
    allow: {
      en: 'Requests for {actions} do not have `{key}`, so this statement never allows them. Allow such actions in a statement without the tag condition.',
      ja: '{actions} のリクエストに `{key}` は含まれないため、このステートメントでは許可されません。そのようなアクションは、タグの条件のないステートメントで許可してください。',
    },
    denyNotAction: {
      en: 'Many of the actions that `NotAction` includes do not support `{key}`, so this statement does not deny them. List the actions to deny in `Action`.',
      ja: '`NotAction` の対象となるアクションの多くは `{key}` をサポートしないため、このステートメントでは拒否されません。拒否するアクションを `Action` に列挙してください。',
    },
    allowNotAction: {
      en: 'Many of the actions that `NotAction` includes do not support `{key}`, so this statement does not allow them. List the actions to allow in `Action`.',
      ja: '`NotAction` の対象となるアクションの多くは `{key}` をサポートしないため、このステートメントでは許可されません。許可するアクションを `Action` に列挙してください。',
    },
    here: { en: '`{action}` is here.', ja: '`{action}` はここにあります。' },
  },
  fixes: WITHOUT_KEY_FIXES,
  check: {
    statement(statement, { policy, report }) {
      const { actions, effect } = statement;
      if (actions === undefined || effect === undefined) return;
      const word = effect === 'Deny' ? 'deny' : 'allow';
      const severity = effect === 'Deny' ? 'warning' : 'info';
      for (const [tagKey, conditions] of tagConditions(statement)) {
        const [first] = conditions;
        if (first === undefined || holdWithoutKey(conditions) !== 'no') continue;
        const key = first.entry.key.outline;
        const { range } = first.entry.key;
        const name = shownName(tagKey);
        if (actions.negated) {
          const accessAnalyzer = `${word.toUpperCase()}_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE`;
          report({
            message: `${word}NotAction`,
            data: { key: name },
            range,
            severity,
            accessAnalyzer,
          });
          continue;
        }
        const without = actionsWithoutKey(statement, (action) => sendsTagKey(action, tagKey));
        if (without === undefined) continue;
        const values = [...without.named, ...without.patterns];
        report({
          message: word,
          data: { actions: quoted(values), key: name },
          range,
          severity,
          accessAnalyzer: `${word.toUpperCase()}_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE`,
          related: values.map((value) => ({
            range: value.range,
            message: 'here',
            data: { action: shownText(value) },
          })),
          fixes: withoutKeyFixes(policy, statement, without, conditions, 'no', key),
        });
      }
    },
  },
});

/** The conditions of a statement on each of the keys about tags, whatever the tag. */
function tagConditions({ conditions }: Statement): ReadonlyMap<TagKey, readonly Condition[]> {
  const groups = new Map<TagKey, Condition[]>();
  for (const condition of conditions) {
    const key = condition.operator === undefined ? undefined : tagKeyOf(condition.key);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), condition]);
  }
  return groups;
}

const shownName = (key: TagKey): string => key.replace('/${TagKey}', '');
