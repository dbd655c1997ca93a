import { hasUnknown } from '../../iam/unknown';
import type { PlainMap, PlainValue, PolicyEdit } from '../../policy/edit';
import type { Policy, Selection, Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import {
  iamResourceKind,
  isPinnedToUserName,
  lastSegment,
  selectedMfaActions,
} from '../../reasoning/mfaResources';
import { defineRule } from '../rule';
import type { Effect, Fix } from '../rule';
import { shownText } from '../shownText';
import { ANY_DEVICE, OWN_USER, allow } from './examples';
import { examplePolicy } from '../examplePolicy';
import { IAM_ACTIONS_PAGE, MFA_SELF_MANAGE_PAGE } from './references';

const DELETE = 'iam:DeleteVirtualMFADevice';

type FixId = 'anyName' | 'covered' | 'split' | 'drop';

export const rule = defineRule({
  id: 'legacy-mfa-resource',
  group: 'mfa',
  severity: 'warning',
  accessAnalyzer: [],
  since: '0.1.0',
  docs: {
    title: {
      en: "An MFA device resource is pinned to the user's name",
      ja: 'MFA デバイスのリソースがユーザー名に固定されています',
    },
    why: {
      en: 'Until November 2022 a virtual MFA device was always named for its user. Since then each device has a name of its own, so `mfa/${aws:username}` matches only a device that happens to be called like the user: for any other name AWS answers "not authorized" when the user creates it.',
      ja: '2022 年 11 月まで、仮想 MFA デバイスの名前は常にユーザー名と同じでした。それ以降はデバイスごとに名前を付けるため、`mfa/${aws:username}` に一致するのはユーザーと同じ名前のデバイスだけです。ほかの名前で作成しようとすると、AWS は「not authorized」エラーを返します。',
    },
    instead: {
      en: 'Allow `iam:CreateVirtualMFADevice` on `mfa/*`. The other actions of enrolling (`iam:EnableMFADevice`, `iam:ListMFADevices`, `iam:ResyncMFADevice`, `iam:DeactivateMFADevice`) are authorised on the user, so keep them on `user/${aws:username}`. On `mfa/*`, `iam:DeleteVirtualMFADevice` reaches the unassigned devices of others too: keep it behind MFA, or leave it out as AWS does.',
      ja: '`iam:CreateVirtualMFADevice` は `mfa/*` に対して許可してください。登録のほかのアクション（`iam:EnableMFADevice`、`iam:ListMFADevices`、`iam:ResyncMFADevice`、`iam:DeactivateMFADevice`）はユーザーに対して認可されるため、`user/${aws:username}` のままにします。`mfa/*` に対する `iam:DeleteVirtualMFADevice` は、ほかのユーザーの未割り当てのデバイスにも及びます。MFA を必須にするか、AWS の例のように外してください。',
    },
    bad: {
      policy: examplePolicy(
        allow(
          ['iam:CreateVirtualMFADevice', DELETE, 'iam:EnableMFADevice'],
          ['arn:aws:iam::*:mfa/${aws:username}', OWN_USER],
        ),
      ),
    },
    good: {
      policy: examplePolicy(
        allow('iam:CreateVirtualMFADevice', ANY_DEVICE),
        allow('iam:EnableMFADevice', OWN_USER),
      ),
    },
    references: [MFA_SELF_MANAGE_PAGE, IAM_ACTIONS_PAGE],
  },
  messages: {
    pinned: {
      en: 'Since November 2022 MFA devices have names of their own, so `{resource}` matches only a device named like the user and {action} fails for any other. Use `{better}`.',
      ja: '2022 年 11 月以降は MFA デバイスに固有の名前が付くため、`{resource}` はユーザーと同じ名前のデバイスにしか一致せず、ほかの名前では {action} が失敗します。`{better}` を使用してください。',
    },
    deniedByName: {
      en: 'Since November 2022 MFA devices have names of their own, so with `{resource}` this Deny of {action} stops only a device named like the user. Use `{better}` if any device is meant.',
      ja: '2022 年 11 月以降は MFA デバイスに固有の名前が付くため、`{resource}` に対するこの {action} の Deny は、ユーザーと同じ名前のデバイスにしか効きません。すべてのデバイスが対象であれば `{better}` を使用してください。',
    },
  },
  fixes: {
    anyName: {
      en: 'Change to `{better}`: devices of any name',
      ja: '`{better}` に変更し、任意の名前のデバイスを対象にする',
    },
    covered: {
      en: 'Remove it: `{better}` is in the list already',
      ja: '削除する（`{better}` がすでにリストにあります）',
    },
    split: {
      en: 'Change to `{better}`, and allow deleting devices only with MFA',
      ja: '`{better}` に変更し、デバイスの削除には MFA を必須にする',
    },
    drop: {
      en: 'Change to `{better}`, and no longer allow deleting devices',
      ja: '`{better}` に変更し、デバイスの削除の許可を外す',
    },
  },
  check: {
    resources: (resources, statement, { policy, report }) => {
      const [action] = selectedMfaActions(statement.actions, 'mfa');
      if (action === undefined) return;
      // Told from the value, and not from the journey: it is as wrong in a Deny, a boundary or beside
      // an Allow of all devices, where no call of the journey comes out otherwise.
      for (const value of resources.values) {
        if (iamResourceKind(value) !== 'mfa' || !isPinnedToUserName(value)) continue;
        const better = value.outline.slice(0, lastSegment(value.outline)) + '*';
        const data = { resource: shownText(value), better: shownText({ outline: better }), action };
        const fixes = proposeFixes(policy, statement, resources, value, better);
        report({
          message: statement.effect === 'Deny' && !resources.negated ? 'deniedByName' : 'pinned',
          data,
          range: value.range,
          fixes: fixes.map((fix) => ({ ...fix, data })),
        });
      }
    },
  },
});

function proposeFixes(
  policy: Policy,
  statement: Statement,
  resources: Selection,
  value: StringValue,
  better: string,
): readonly Fix<FixId>[] {
  const list = resources.entry.value;
  if (list?.kind === 'list' && resources.values.some(({ outline }) => outline === better)) {
    return [
      { title: 'covered', effect: 'same', edits: [{ kind: 'remove-item', list, item: value }] },
    ];
  }
  const rewrite: PolicyEdit = {
    kind: 'replace-characters',
    target: value,
    start: lastSegment(value.outline),
    end: value.outline.length,
    text: '*',
  };
  const effect: Effect =
    (statement.effect === 'Allow') === !resources.negated ? 'widens' : 'narrows';
  const plain: Fix<FixId> = {
    title: 'anyName',
    effect,
    edits: [rewrite],
  };
  return [plain, ...withoutDelete(policy, statement, resources, value, rewrite, better)];
}

/** Where a device may be deleted too, on any name that should need MFA or not be allowed. */
function withoutDelete(
  { statementEntry }: Policy,
  statement: Statement,
  resources: Selection,
  value: StringValue,
  rewrite: PolicyEdit,
  better: string,
): readonly Fix<FixId>[] {
  const { actions } = statement;
  const list = actions?.entry.value;
  const item = actions?.values.find(({ text }) => text?.toLowerCase() === DELETE.toLowerCase());
  if (statement.effect !== 'Allow' || resources.negated || actions?.negated !== false) return [];
  if (item === undefined || list?.kind !== 'list' || list.items.length < 2) return [];
  const remove: PolicyEdit = { kind: 'remove-item', list, item };
  const drop: Fix<FixId> = { title: 'drop', effect: 'widens', edits: [rewrite, remove] };
  const statements = statementEntry?.value;
  if (statements?.kind !== 'list' || statement.conditions.length > 0 || hasUnknown(value.outline))
    return [drop];
  const insert: PolicyEdit = {
    kind: 'insert-item',
    list: statements,
    after: statement.node,
    value: deleteWithMfa(statement, better),
  };
  return [{ title: 'split', effect: 'widens', edits: [rewrite, remove, insert] }, drop];
}

function deleteWithMfa({ sid }: Statement, resource: string): PlainMap {
  const entries: [string, PlainValue][] = [
    ['Effect', 'Allow'],
    ['Action', DELETE],
    ['Resource', resource],
    ['Condition', new Map([['Bool', new Map([['aws:MultiFactorAuthPresent', 'true']])]])],
  ];
  // A policy whose statements have Sids gets one more; this one is unlikely to be taken.
  const named: [string, PlainValue][] =
    sid === undefined ? [] : [['Sid', 'AllowDeletingVirtualMFADevicesWithMFA']];
  return new Map([...named, ...entries]);
}
