import type { PlainMap, PlainValue, PolicyEdit } from '../policy/edit';
import type { Policy } from '../policy/model';
import { itemsOf } from '../policy/value';
import { findGates } from '../reasoning/gate';
import { readsAllStatements } from '../reasoning/evaluate';
import { freeSid } from '../reasoning/sid/freeSid';
import { defineRefactoring } from './refactoring';
import { isOnPolicy } from './isOnPolicy';

/**
 * What users need before they have MFA: to see and enrol their devices, and to get a session with
 * MFA on the command line. The same as in the snippets.
 */
const EXEMPT = [
  'iam:CreateVirtualMFADevice',
  'iam:EnableMFADevice',
  'iam:GetMFADevice',
  'iam:GetUser',
  'iam:ListMFADevices',
  'iam:ListVirtualMFADevices',
  'iam:ResyncMFADevice',
  'sts:GetSessionToken',
];

/** Denies everything but enrolling a device to users who have not signed in with MFA. */
export const refactoring = defineRefactoring({
  id: 'add-mfa-gate',
  kind: 'rewrite',
  titles: {
    gate: {
      en: 'Put the whole policy behind MFA: until then deny all but enrolling a device',
      ja: 'ポリシー全体で MFA を必須にする: MFA を使うまでデバイスの登録以外を拒否する',
    },
  },
  offer: (context) => {
    const { document } = context;
    const { policy, type } = document;
    const grants = policy.statements.some(({ effect }) => effect === 'Allow');
    if (!isOnPolicy(context) || type.type !== 'identity' || !grants) return [];
    if (!readsAllStatements(policy) || findGates(document).length > 0) return [];
    return [{ title: 'gate', effect: 'narrows', edits: () => addGate(policy) }];
  },
});

function addGate({ statementEntry, statements }: Policy): readonly PolicyEdit[] {
  const taken = new Set(statements.flatMap(({ sid }) => sid?.text ?? []));
  const gate: PlainMap = new Map<string, PlainValue>([
    ['Sid', freeSid('DenyEverythingElseWithoutMFA', taken)],
    ['Effect', 'Deny'],
    ['NotAction', EXEMPT],
    ['Resource', '*'],
    ['Condition', new Map([['BoolIfExists', new Map([['aws:MultiFactorAuthPresent', 'false']])]])],
  ]);
  const list = statementEntry?.value;
  if (list === undefined) return [];
  if (list.kind === 'list')
    return [{ kind: 'insert-item', list, after: itemsOf(list).at(-1), value: gate }];
  return [{ kind: 'replace-value', target: list, value: [{ copyOf: list }, gate] }];
}
