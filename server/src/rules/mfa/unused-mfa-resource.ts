import { hasUnknown } from '../../iam/unknown';
import type { Policy, Selection, Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { couldReach, iamResourceKind, selectedMfaActions } from '../../reasoning/mfaResources';
import { defineRule } from '../rule';
import type { Fix } from '../rule';
import { shownText } from '../shownText';
import { ANY_DEVICE, OWN_USER, allow } from './examples';
import { examplePolicy } from '../examplePolicy';
import { IAM_ACTIONS_PAGE } from './references';
import { isUnusedMfaResource } from './unusedMfaResource';

type Kind = 'mfa' | 'user';
type FixId = 'remove' | 'move' | 'replace';

export const rule = defineRule({
  id: 'unused-mfa-resource',
  group: 'mfa',
  severity: 'info',
  accessAnalyzer: [],
  since: '0.1.0',
  docs: {
    title: {
      en: 'An mfa or user resource that no action of the statement uses',
      ja: 'ステートメントのどのアクションも使わない mfa または user リソース',
    },
    why: {
      en: 'Each MFA action is authorised on one type of resource: `iam:CreateVirtualMFADevice` and `iam:DeleteVirtualMFADevice` on the device (`mfa/…`), `iam:EnableMFADevice`, `iam:DeactivateMFADevice`, `iam:ResyncMFADevice`, `iam:GetMFADevice` and `iam:ListMFADevices` on the user (`user/…`). A resource of the other type never matches; where it is the only one, the statement has no effect.',
      ja: 'MFA の各アクションは、決まったタイプのリソースに対して認可されます。`iam:CreateVirtualMFADevice` と `iam:DeleteVirtualMFADevice` はデバイス（`mfa/…`）、`iam:EnableMFADevice`、`iam:DeactivateMFADevice`、`iam:ResyncMFADevice`、`iam:GetMFADevice`、`iam:ListMFADevices` はユーザー（`user/…`）です。別のタイプのリソースは一致することがなく、それしかない場合、ステートメントには効果がありません。',
    },
    instead: {
      en: 'Name the type of resource that the actions are authorised on, and split statements by it.',
      ja: 'アクションが認可されるタイプのリソースを指定し、タイプごとにステートメントを分けてください。',
    },
    bad: {
      policy: examplePolicy(
        allow('iam:DeactivateMFADevice', ['arn:aws:iam::*:mfa/${aws:username}', OWN_USER]),
      ),
    },
    good: {
      policy: examplePolicy(
        allow('iam:CreateVirtualMFADevice', ANY_DEVICE),
        allow(['iam:EnableMFADevice', 'iam:DeactivateMFADevice'], OWN_USER),
      ),
    },
    references: [IAM_ACTIONS_PAGE],
  },
  messages: {
    mfa: {
      en: 'No action of this statement is authorised on MFA devices, so `{resource}` never matches. AWS authorises {actions} on the user.',
      ja: 'このステートメントには MFA デバイスに対して認可されるアクションがないため、`{resource}` は一致することはありません。{actions} はユーザーに対して認可されます。',
    },
    mfaPlain: {
      en: 'No action of this statement is authorised on MFA devices, so `{resource}` never matches.',
      ja: 'このステートメントには MFA デバイスに対して認可されるアクションがないため、`{resource}` は一致することはありません。',
    },
    user: {
      en: 'No action of this statement is authorised on users, so `{resource}` never matches.',
      ja: 'このステートメントにはユーザーに対して認可されるアクションがないため、`{resource}` は一致することはありません。',
    },
  },
  fixes: {
    remove: { en: 'Remove `{resource}`', ja: '`{resource}` を削除する' },
    move: {
      en: 'Move `{resource}` to the statement whose actions need it',
      ja: '`{resource}` を、それを必要とするステートメントに移す',
    },
    replace: {
      en: 'Change to `{better}`, which the actions are authorised on',
      ja: 'アクションが認可される `{better}` に変更する',
    },
  },
  check: {
    resources: (resources, statement, { policy, report }) => {
      const { actions } = statement;
      if (resources.negated || actions === undefined) return;
      const unused = resources.values.filter((value) => isUnusedMfaResource(value, actions));
      const nothingLeft = resources.complete && unused.length === resources.values.length;
      for (const value of unused) {
        const kind = iamResourceKind(value) ?? 'mfa';
        const onUser = selectedMfaActions(actions, 'user');
        const data = {
          resource: shownText(value),
          actions: onUser,
          better: other(value, kind),
        };
        report({
          message: kind === 'user' ? 'user' : onUser.length === 0 ? 'mfaPlain' : 'mfa',
          data,
          range: value.range,
          ...(nothingLeft ? { severity: 'warning' } : {}),
          fixes: proposeFixes(policy, statement, resources, value, kind, nothingLeft).map(
            (fix) => ({
              ...fix,
              data,
            }),
          ),
        });
      }
    },
  },
});

const other = (value: StringValue, kind: Kind): string =>
  value.outline.replace(/:(mfa|user)\/.*$/, kind === 'mfa' ? ':user/${aws:username}' : ':mfa/*');

function proposeFixes(
  policy: Policy,
  statement: Statement,
  resources: Selection,
  value: StringValue,
  kind: Kind,
  nothingLeft: boolean,
): readonly Fix<FixId>[] {
  const list = resources.entry.value;
  if (nothingLeft) {
    const wanted = kind === 'mfa' ? 'user' : 'mfa';
    const useful = selectedMfaActions(statement.actions, wanted).length > 0;
    if (resources.values.length !== 1 || hasUnknown(value.outline) || !useful) return [];
    const effect = statement.effect === 'Deny' ? 'narrows' : 'widens';
    const edit = { kind: 'replace-value', target: value, value: other(value, kind) } as const;
    return [{ title: 'replace', effect, edits: [edit] }];
  }
  if (list?.kind !== 'list') return [];
  const remove = { kind: 'remove-item', list, item: value } as const;
  const target = policy.statements.find((one) => one !== statement && needs(one, statement, kind));
  const entry = target?.resources?.entry;
  const same: Fix<FixId> = { title: 'remove', effect: 'same', edits: [remove] };
  if (entry === undefined) return [same];
  const add = { kind: 'add-values', entry, values: [{ copyOf: value }] } as const;
  const effect = statement.effect === 'Deny' ? 'narrows' : 'widens';
  return [same, { title: 'move', effect, edits: [remove, add] }];
}

/** Whether a statement of the same effect has an action that needs the kind, and no resource of it. */
function needs(statement: Statement, from: Statement, kind: Kind): boolean {
  const { effect, actions, resources } = statement;
  return (
    effect === from.effect &&
    actions?.negated === false &&
    resources?.negated === false &&
    resources.complete &&
    selectedMfaActions(actions, kind).length > 0 &&
    !resources.values.some((one) => couldReach(one, kind))
  );
}
