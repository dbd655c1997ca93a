import type { PolicyEdit } from '../../policy/edit';
import type { Selection } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { shownText } from '../shownText';
import type { Fix } from '../rule';
import { ASSUME_ROLE_ACTIONS, roleCallers } from './assumeRoleAction';
import type { AssumeRoleAction } from './assumeRoleAction';

const example = (action: string): string =>
  examplePolicy({
    Effect: 'Allow',
    Principal: { Federated: 'arn:aws:iam::111122223333:saml-provider/ExampleIdP' },
    Action: action,
    Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
  });

export const rule = defineRule({
  id: 'mismatched-action-for-principal',
  group: 'trust',
  severity: 'error',
  accessAnalyzer: ['MISMATCHED_ACTION_FOR_PRINCIPAL'],
  types: ['trust'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'The principal cannot assume the role with this action',
      ja: 'このアクションでは、プリンシパルがロールを引き受けられません',
    },
    why: {
      en: 'There are three ways to assume a role: `sts:AssumeRoleWithSAML` for users of a SAML provider, `sts:AssumeRoleWithWebIdentity` for those of an OIDC provider, `sts:AssumeRole` for everyone else. With the wrong one nobody can assume the role.',
      ja: 'ロールの引き受け方は 3 つあります。SAML プロバイダーのユーザーは `sts:AssumeRoleWithSAML`、OIDC プロバイダーのユーザーは `sts:AssumeRoleWithWebIdentity`、それ以外は `sts:AssumeRole` を使います。組み合わせが違うと、誰もロールを引き受けられません。',
    },
    instead: {
      en: 'Use the action that belongs to the principal; put different kinds of principals into statements of their own.',
      ja: 'プリンシパルに合ったアクションを使い、種類の異なるプリンシパルは別のステートメントに分けてください。',
    },
    bad: { policy: example('sts:AssumeRoleWithWebIdentity') },
    good: { policy: example('sts:AssumeRoleWithSAML') },
    references: [AWS_PAGES.federation, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    mismatch: {
      en: '{principals} cannot assume a role with `{action}`. Use {needed}.',
      ja: '{principals} は `{action}` ではロールを引き受けられません。{needed} を使用してください。',
    },
  },
  fixes: {
    replace: { en: 'Use `{needed}`', ja: '`{needed}` を使う' },
    remove: { en: 'Remove `{action}`', ja: '`{action}` を削除する' },
  },
  check: {
    principals: (principals, { actions, effect }, { report }) => {
      if (effect !== 'Allow' || principals.negated || actions?.negated !== false) return;
      const callers = roleCallers(principals);
      if (callers === undefined || callers.length === 0) return;
      const needed = new Set(callers.map(({ action }) => action));
      const wrong = actions.values.filter((value) => {
        const action = assumeRoleAction(value);
        return action !== undefined && !needed.has(action);
      });
      for (const value of wrong) {
        const action = value.text ?? '';
        report({
          message: 'mismatch',
          data: {
            action,
            principals: quoted(callers.map((caller) => shownText(caller.value))),
            needed: quoted([...needed]),
          },
          range: value.range,
          fixes: fixFor(value, action, [...needed], actions, value === wrong[0]),
        });
      }
    },
  },
});

const assumeRoleAction = ({ text }: StringValue): AssumeRoleAction | undefined =>
  ASSUME_ROLE_ACTIONS.find((action) => action.toLowerCase() === text?.toLowerCase());

/** At most three: a message is no list. */
const quoted = (names: readonly string[]): string =>
  names
    .slice(0, 3)
    .map((name) => `\`${name}\``)
    .join(', ') + (names.length > 3 ? ', …' : '');

/** The right action takes the place of the (first) wrong one; beside the right one, wrong ones only go. */
function fixFor(
  value: StringValue,
  action: string,
  needed: readonly AssumeRoleAction[],
  actions: Selection,
  first: boolean,
): readonly Fix<'replace' | 'remove'>[] {
  const [only, more] = needed;
  if (only === undefined || more !== undefined) return [];
  const present = actions.values.some((one) => assumeRoleAction(one) === only);
  if (!present && first) {
    const edit: PolicyEdit = { kind: 'replace-value', target: value, value: only };
    return [{ title: 'replace', data: { needed: only }, effect: 'widens', edits: [edit] }];
  }
  const list = actions.entry.value;
  if (list?.kind !== 'list') return [];
  const edit: PolicyEdit = { kind: 'remove-item', list, item: value };
  return [{ title: 'remove', data: { action }, effect: 'same', edits: [edit] }];
}
