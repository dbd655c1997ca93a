import { DENYING_MANAGED_POLICIES } from '../../../catalog/denyingManagedPolicies';
import { buildPolicy } from '../../../policy/build';
import type { PolicyDocument } from '../../../policy/document';
import { stringValue } from '../../../policy/value';
import type { Entry, MapValue, StringValue, Value } from '../../../policy/value';
import type { Authorization } from '../../evaluation/authorize';
import type { Attachment } from './directory';

/** Stands for no place: the policy is in none of the texts. */
const NOWHERE = { start: 0, end: 0 };

/**
 * A policy whose text nobody has at hand: whatever it may decide is not known. One that AWS manages
 * allows something and denies nothing, save those of which it is known (`DENYING_MANAGED_POLICIES`).
 */
export function unreadPolicy({ policy: { kind, name }, as, identity }: Attachment): PolicyDocument {
  const unknown: Value = { kind: 'unknown', range: NOWHERE };
  const allowsOnly = kind === 'aws-managed' && !DENYING_MANAGED_POLICIES.has(name ?? '');
  const statements = allowsOnly
    ? map(entry('Effect', word('Allow')), entry('Action', unknown), entry('Resource', word('*')))
    : unknown;
  const document: PolicyDocument = {
    policy: buildPolicy(map(entry('Version', word('2012-10-17')), entry('Statement', statements))),
    type: { type: as === 'boundary' ? 'boundary' : 'identity', origin: 'context' },
    dialect: { verbatim: false, defaults: new Set() },
    whole: false,
    trivia: [],
    text: '',
    name: name ?? identity.label,
    write: () => [],
    canWrite: () => false,
  };
  unread.add(document);
  return document;
}

const unread = new WeakSet<PolicyDocument>();

/** Whether a policy stands for one whose text nobody has. */
export const isUnread = (document: PolicyDocument): boolean => unread.has(document);

/** The policies among some whose text nobody has, and that an answer depends on. */
export const unreadOn = (
  { dependsOn }: Authorization,
  policies: readonly PolicyDocument[],
): readonly PolicyDocument[] =>
  policies.filter(
    (document) =>
      isUnread(document) &&
      dependsOn.some(({ judged, on }) =>
        judged === undefined ? on.kind === 'statements' : judged.document === document,
      ),
  );

const word = (text: string): StringValue =>
  stringValue(NOWHERE, NOWHERE, [{ range: NOWHERE, text, whole: true }]);

const entry = (key: string, value: Value): Entry => ({ range: NOWHERE, key: word(key), value });

const map = (...entries: readonly Entry[]): MapValue => ({ kind: 'map', range: NOWHERE, entries });
