import { ENROLMENT_ACTIONS, mfaResourceOf } from '../../iam/mfa';
import type { PolicyEdit } from '../../policy/edit';
import type { Policy, Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { actionsMatch } from '../../reasoning/evaluate';
import {
  couldReach,
  isLiteral,
  selectedMfaActions,
  statementCouldReach,
} from '../../reasoning/mfaResources';
import { isSelfManagement } from '../../reasoning/selfManagement';
import { defineRule } from '../rule';
import { ANY_DEVICE, OWN_USER, allow } from './examples';
import { examplePolicy } from '../examplePolicy';
import { onceForEachAction } from './onceForEachAction';
import { IAM_ACTIONS_PAGE, MFA_SELF_MANAGE_PAGE } from './references';

const CREATE = 'iam:CreateVirtualMFADevice';
const ENABLE = 'iam:EnableMFADevice';

export const rule = defineRule({
  id: 'mfa-self-management-incomplete',
  group: 'mfa',
  severity: 'warning',
  accessAnalyzer: [],
  types: ['identity'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'Users may begin to enrol an MFA device but not finish',
      ja: 'ユーザーが MFA デバイスの登録を始められても、完了できません',
    },
    why: {
      en: 'Enrolling takes several calls. A user who may create a virtual device but not enable it ends up with an error and an unassigned device. The same happens where an action is allowed only on a resource that it is never authorised on.',
      ja: '登録には複数の API 呼び出しが必要です。仮想デバイスを作成できても有効化できなければ、エラーになり、未割り当てのデバイスが残ります。アクションが認可されないリソースに対してだけ許可されている場合も同じです。',
    },
    instead: {
      en: 'Allow `iam:CreateVirtualMFADevice` on `mfa/*`, and `iam:EnableMFADevice`, `iam:ListMFADevices` and `iam:ResyncMFADevice` on `user/${aws:username}`.',
      ja: '`iam:CreateVirtualMFADevice` は `mfa/*` に、`iam:EnableMFADevice`、`iam:ListMFADevices`、`iam:ResyncMFADevice` は `user/${aws:username}` に対して許可してください。',
    },
    bad: {
      policy: examplePolicy(
        allow(CREATE, ANY_DEVICE),
        allow(['iam:ListMFADevices', 'iam:ResyncMFADevice'], OWN_USER),
      ),
    },
    good: {
      policy: examplePolicy(
        allow(CREATE, ANY_DEVICE),
        allow([ENABLE, 'iam:ListMFADevices', 'iam:ResyncMFADevice'], OWN_USER),
      ),
    },
    references: [MFA_SELF_MANAGE_PAGE, IAM_ACTIONS_PAGE],
  },
  messages: {
    cannotEnable: {
      en: 'Users may create a virtual MFA device here, but nothing in this policy lets them enable it. Allow iam:EnableMFADevice on the user.',
      ja: 'このポリシーでは仮想 MFA デバイスを作成できますが、有効化は許可されていません。iam:EnableMFADevice をユーザーに対して許可してください。',
    },
    neverMatches: {
      en: '{action} is authorised on {type}, and this statement names none, so it is not allowed. Add a resource such as `{example}`.',
      ja: '{action} は {type} に対して認可されますが、このステートメントにはそのリソースがないため、許可されません。`{example}` のようなリソースを加えてください。',
    },
  },
  fixes: {
    enable: {
      en: "Also allow iam:EnableMFADevice on the user's own IAM user",
      ja: 'ユーザー自身に対する iam:EnableMFADevice も許可する',
    },
    resource: { en: 'Add the resource `{example}`', ja: 'リソース `{example}` を加える' },
  },
  check: {
    policy: (policy, { document, report }) => {
      // Each answer takes a walk over all statements: asked for each statement, once is enough.
      const granted = onceForEachAction((action) => isGranted(policy, action));
      const mayEnable = onceForEachAction((action) => listsAnywhere(policy, action));
      let enabling: readonly (readonly PolicyEdit[])[] | undefined;
      for (const [statement, value] of literalActions(policy)) {
        const action = value.text ?? '';
        const kind = mfaResourceOf(action);
        if (kind === 'mfa' || kind === 'user') {
          if (!granted(action) && statementHasUse(statement)) {
            const example = exampleOf(statement, kind);
            report({
              message: 'neverMatches',
              data: { action, type: `${kind}/…`, example },
              range: value.range,
              fixes: addResource(statement, example).map((edits) => ({
                title: 'resource',
                data: { example },
                effect: 'widens',
                edits,
              })),
            });
          }
        }
        // In a policy that is not plainly for users themselves, another policy may allow the rest.
        if (is(action, CREATE) && granted(CREATE) && !mayEnable(ENABLE)) {
          enabling ??= allowEnabling(policy);
          report({
            message: 'cannotEnable',
            range: value.range,
            ...(isSelfManagement(document) ? {} : { severity: 'info' }),
            fixes: enabling.map((edits) => ({
              title: 'enable',
              effect: 'widens',
              edits,
            })),
          });
        }
      }
    },
  },
});

const is = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const enrolment: ReadonlySet<string> = new Set(ENROLMENT_ACTIONS.map((one) => one.toLowerCase()));

const isEnrolment = (action: string): boolean => enrolment.has(action.toLowerCase());

/** The enrolment actions that Allow statements write out, each where it stands. */
function* literalActions({ statements }: Policy): Generator<readonly [Statement, StringValue]> {
  for (const statement of statements) {
    if (statement.effect !== 'Allow' || statement.actions?.negated !== false) continue;
    for (const value of statement.actions.values) {
      if (isLiteral(value) && isEnrolment(value.text ?? '')) yield [statement, value];
    }
  }
}

const allowsAction = (statement: Statement, action: string): boolean =>
  statement.effect === 'Allow' && actionsMatch(statement.actions, action) !== 'no';

const listsAnywhere = ({ statements }: Policy, action: string): boolean =>
  statements.some((statement) => allowsAction(statement, action));

/**
 * Whether some Allow selects the action together with a resource it can be authorised on. Wider than
 * the journey's answer, which asks about one user and one device: a policy for users of one path, say,
 * or with values that are filled in later is none of this rule's.
 */
const isGranted = ({ statements }: Policy, action: string): boolean =>
  statements.some(
    (statement) =>
      allowsAction(statement, action) &&
      statementCouldReach(statement, mfaResourceOf(action) ?? 'none'),
  );

/** Whether the statement's resources serve another of its actions; else they are a finding of their own. */
const statementHasUse = (statement: Statement): boolean =>
  (['mfa', 'user'] as const).some(
    (kind) =>
      statement.resources?.values.some((value) => couldReach(value, kind)) === true &&
      selectedMfaActions(statement.actions, kind).length > 0,
  );

function exampleOf({ resources }: Statement, kind: 'mfa' | 'user'): string {
  const known = resources?.values.find(({ text }) => text?.startsWith('arn:') === true)?.text;
  const prefix = /^arn:[^:]*:iam::[^:]*:/.exec(known ?? '')?.[0] ?? 'arn:aws:iam::*:';
  return prefix + (kind === 'mfa' ? 'mfa/*' : 'user/${aws:username}');
}

const addResource = (
  { resources }: Statement,
  example: string,
): readonly (readonly PolicyEdit[])[] =>
  resources?.entry.value === undefined
    ? []
    : [[{ kind: 'add-values', entry: resources.entry, values: [example] }]];

/** Adds EnableMFADevice to a statement on the user's own user that lists other actions of enrolling. */
function allowEnabling({ statements }: Policy): readonly (readonly PolicyEdit[])[] {
  const target = statements.find(
    ({ effect, actions, resources, conditions }) =>
      effect === 'Allow' &&
      conditions.length === 0 &&
      actions?.negated === false &&
      resources?.negated === false &&
      selectedMfaActions(actions, 'user').length > 0 &&
      resources.values.some((value) => couldReach(value, 'user')),
  );
  const entry = target?.actions?.entry;
  return entry === undefined ? [] : [[{ kind: 'add-values', entry, values: [ENABLE] }]];
}
