import { hasUnknown } from '../../iam/unknown';
import type { PolicyDocument } from '../../policy/document';
import { conditionText } from '../../policy/model';
import type { Condition, Selection, Statement } from '../../policy/model';
import { readsAllConditions } from '../conditions';
import { readsAllStatements, variablesWork } from '../evaluate';
import type { Layer } from '../evaluation/judgement';
import { readPrincipals } from '../evaluation/principalMatch';
import { conditionKey } from './implication';
import { isKnown } from './dimensions/matchers';

export type Side = 'old' | 'new';

/** A statement of one of the two sides of a comparison. */
export interface Member {
  readonly statement: Statement;
  readonly document: PolicyDocument;
  readonly side: Side;
  /** From where its policy has a say; who calls matters to some layers only. */
  readonly layer: Layer;
  /** `${…}` is a variable in its policy. */
  readonly variables: boolean;
  /** Equal for statements that say the same, whatever their Sid and the order of their values. */
  readonly canonical: string;
  /** It can be answered for every request, without any "it depends". */
  readonly isClear: boolean;
  /** Its number as a bit, so that sets of statements are compared at once; 0 for an unclear one. */
  readonly bit: bigint;
}

export interface Members {
  readonly all: readonly Member[];
  /** Statements that can be compared. */
  readonly clear: readonly Member[];
  /** Statements that depend on what is not known, or that IAM refuses, and that only one side has. */
  readonly unclear: readonly Member[];
  /** Statements that both sides have alike are not known: what they decide is not looked at. */
  readonly setAside: boolean;
  /** A part of a policy is not a statement, or is filled in later. */
  readonly unread: boolean;
}

/** Reads the statements of both sides. */
export function readMembers(
  before: readonly PolicyDocument[],
  after: readonly PolicyDocument[],
): Members {
  const all = [
    ...before.map((one) => of(one, 'old')),
    ...after.map((one) => of(one, 'new')),
  ].flat();
  const clear = all
    .filter((one) => one.isClear)
    .map((one, i) => ({ ...one, bit: 1n << BigInt(i) }));
  const unclear = all.filter((one) => !one.isClear);
  const alone = unclear.filter(
    ({ side, canonical }) =>
      !unclear.some((other) => other.side !== side && other.canonical === canonical),
  );
  return {
    all,
    clear,
    unclear: alone,
    setAside: alone.length < unclear.length,
    unread: [...before, ...after].some(({ policy }) => !readsAllStatements(policy)),
  };
}

const of = (document: PolicyDocument, side: Side): readonly Member[] =>
  document.policy.statements.map((statement) => {
    const variables = variablesWork(document);
    const layer = layerOf(document);
    const isClear = canBeAnswered(statement, layer);
    const member = { statement, document, side, layer, variables, isClear, canonical: '', bit: 0n };
    return { ...member, canonical: isClear ? canonicalOf(member) : sourceOf(member) };
  });

/** Policies that only limit are compared as those that grant: what they let through. */
export function layerOf({ type: { type } }: PolicyDocument): Layer {
  if (type === 'trust' || type === 'resource') return 'resource';
  return type === 'rcp' || type === 'endpoint' ? type : 'identity';
}

function canBeAnswered(statement: Statement, layer: Layer): boolean {
  const { effect, actions, resources, conditions, principals } = statement;
  const needsResource = layer !== 'resource';
  return (
    effect !== undefined &&
    isKnown(actions) &&
    (resources === undefined ? !needsResource : isKnown(resources)) &&
    readsAllConditions(statement) &&
    conditions.every(isKnownCondition) &&
    (layer === 'identity' || (principals !== undefined && readPrincipals(principals).complete))
  );
}

const isKnownCondition = ({ operator, key, values }: Condition): boolean =>
  operator !== undefined &&
  !hasUnknown(key) &&
  values.every((value) => conditionText(value) !== undefined);

function canonicalOf({ statement, variables, layer }: Member): string {
  const { effect, actions, resources, conditions, principals } = statement;
  const text = JSON.stringify([
    layer,
    effect,
    selectionKey(actions, true),
    selectionKey(resources, false),
    conditionsKey(conditions),
    layer === 'identity' || principals === undefined
      ? []
      : [
          principals.negated,
          principals.everyone,
          sorted(
            principals.groups.flatMap(({ kind, values }) =>
              values.map(({ outline }) => `${kind} ${outline}`),
            ),
          ),
        ],
  ]);
  return text.includes('${') ? `${text} ${String(variables)}` : text;
}

const sorted = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

const selectionKey = (selection: Selection | undefined, ignoreCase: boolean): readonly unknown[] =>
  selection === undefined
    ? []
    : [
        selection.negated,
        sorted(
          selection.values.map(({ outline }) => (ignoreCase ? outline.toLowerCase() : outline)),
        ),
      ];

/** Equal for Condition blocks that say the same. */
export const conditionsKey = (conditions: readonly Condition[]): readonly string[] =>
  sorted(conditions.map(conditionKey));

/** What cannot be read is the same where it is written the same. */
const sourceOf = ({ document, statement }: Member): string => {
  const { start } = document.policy.range;
  const { range } = statement.node;
  return document.text.slice(range.start - start, range.end - start);
};
