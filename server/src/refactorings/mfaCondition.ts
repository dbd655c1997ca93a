import { ENROLMENT_ACTIONS } from '../iam/mfa';
import type { PolicyType } from '../iam/policyType';
import type { PolicyDocument } from '../policy/document';
import type { PlainMap, PlainValue, PolicyEdit } from '../policy/edit';
import type { Statement } from '../policy/model';
import type { MapValue } from '../policy/value';
import { readsAllConditions } from '../reasoning/conditions';
import { findGates } from '../reasoning/gate';
import { mfaConditions } from '../reasoning/mfaCondition';

const KEY = 'aws:MultiFactorAuthPresent';

/** Policies whose Allow may depend on how the caller has signed in. */
const TYPES: ReadonlySet<PolicyType> = new Set([
  'identity',
  'boundary',
  'session',
  'trust',
  'resource',
]);

/** Without MFA nobody could enrol a device, or get a session with it. */
const NEVER_BEHIND_MFA: ReadonlySet<string> = new Set(
  [...ENROLMENT_ACTIONS, 'sts:GetSessionToken'].map((action) => action.toLowerCase()),
);

/** Whether an action is one that users need before they have MFA. */
export const neededBeforeMfa = (action: string): boolean =>
  NEVER_BEHIND_MFA.has(action.toLowerCase());

/** Whether an Allow can be made to ask for MFA: neither it nor a gate does yet, and those it allows can have MFA. */
export function canAskForMfa(document: PolicyDocument, statement: Statement): boolean {
  const { type } = document.type;
  const { effect, principals, oddEntries, elements } = statement;
  const people =
    principals === undefined ||
    principals.everyone ||
    (!principals.negated &&
      principals.groups.length > 0 &&
      principals.groups.every(({ kind }) => kind === 'AWS'));
  return (
    TYPES.has(type) &&
    effect === 'Allow' &&
    people &&
    oddEntries.length === 0 &&
    readsAllConditions(statement) &&
    // The host language may fill in a whole condition.
    [...elements.values()].every(({ value }) => value?.kind !== 'unknown') &&
    mfaConditions(statement).length === 0 &&
    findGates(document).length === 0
  );
}

/** Edits that make a statement ask for MFA. */
export function askForMfa({ node, elements }: Statement): readonly PolicyEdit[] {
  const block = elements.get('Condition')?.value;
  const line: PlainMap = new Map([[KEY, 'true']]);
  const last = undefined;
  if (block?.kind !== 'map') {
    const value: PlainMap = new Map([['Bool', line]]);
    return [{ kind: 'add-entry', map: node, after: last, key: 'Condition', value }];
  }
  const bool = boolIn(block);
  return bool === undefined
    ? [{ kind: 'add-entry', map: block, after: last, key: 'Bool', value: line }]
    : [{ kind: 'add-entry', map: bool, after: last, key: KEY, value: 'true' }];
}

/** A copy of a statement that asks for MFA. */
export function withMfa(copy: PlainMap, { elements }: Statement): PlainMap {
  const block = elements.get('Condition')?.value;
  const bool = block?.kind === 'map' ? boolIn(block) : undefined;
  const operators = copyEntries(block?.kind === 'map' ? block : undefined);
  const name = block?.kind === 'map' ? boolName(block) : 'Bool';
  operators.set(name, copyEntries(bool).set(KEY, 'true'));
  return new Map(copy).set('Condition', operators);
}

const copyEntries = (map: MapValue | undefined): Map<string, PlainValue> =>
  new Map(
    (map?.entries ?? []).flatMap(({ key, value }): [string, PlainValue][] =>
      value === undefined ? [] : [[key.text ?? '', { copyOf: value }]],
    ),
  );

const boolEntry = (block: MapValue): MapValue['entries'][number] | undefined =>
  block.entries.find(
    ({ key, value }) => key.text?.toLowerCase() === 'bool' && value?.kind === 'map',
  );

const boolName = (block: MapValue): string => boolEntry(block)?.key.text ?? 'Bool';

function boolIn(block: MapValue): MapValue | undefined {
  const value = boolEntry(block)?.value;
  return value?.kind === 'map' ? value : undefined;
}
