import type { StatementElement } from '../iam/element';
import type { PolicyDocument } from './document';
import type { Condition, PrincipalGroup, Statement } from './model';
import { containsOffset } from './range';
import { itemsOf } from './value';
import type { Entry, MapValue, StringValue, Value } from './value';

/**
 * Where in a policy the cursor is. Hover, completion and the other features start from here and
 * never from the text around the cursor.
 */
export type Location =
  /** On, or in the place of, a key of the policy itself. */
  | { readonly at: 'policy-element'; readonly map: MapValue; readonly entry: Entry | undefined }
  /** In a value of the policy: Version, Id, or between the statements. */
  | {
      readonly at: 'policy-value';
      readonly entry: Entry;
      readonly value: Value | undefined;
    }
  /** On, or in the place of, a key of a statement. */
  | {
      readonly at: 'statement-element';
      readonly statement: Statement;
      readonly entry: Entry | undefined;
    }
  /** In a value of a statement's element; `value` is the item of the list that the cursor is in. */
  | {
      readonly at: 'statement-value';
      readonly statement: Statement;
      readonly element: StatementElement;
      readonly entry: Entry;
      readonly value: Value | undefined;
    }
  | {
      readonly at: 'principal-kind';
      readonly statement: Statement;
      readonly map: MapValue;
      readonly entry: Entry | undefined;
    }
  | {
      readonly at: 'principal-value';
      readonly statement: Statement;
      readonly group: PrincipalGroup;
      readonly value: Value | undefined;
    }
  | {
      readonly at: 'operator';
      readonly statement: Statement;
      readonly map: MapValue;
      readonly entry: Entry | undefined;
    }
  | {
      readonly at: 'condition-key';
      readonly statement: Statement;
      readonly operatorEntry: Entry;
      readonly map: MapValue;
      readonly entry: Entry | undefined;
      readonly condition: Condition | undefined;
    }
  | {
      readonly at: 'condition-value';
      readonly statement: Statement;
      readonly condition: Condition;
      readonly value: Value | undefined;
    };

/** What of a policy a place in it is told by. */
type LocatedPolicy = Pick<PolicyDocument, 'policy' | 'places' | 'text'>;

/** Finds the location of an offset in a policy; undefined where it is outside. */
export function locationAt(document: LocatedPolicy, offset: number): Location | undefined {
  const { places: policy = document.policy } = document;
  if (!containsOffset(policy.range, offset)) return undefined;
  const inside = insideTest(document, offset);
  const statement = policy.statements.find(({ node }) => inside(node));
  if (statement !== undefined) return inStatement(statement, offset, inside);
  if (policy.node === undefined) return undefined;
  const place = inMap(policy.node, offset);
  if (place.entry === undefined || place.onKey) {
    return { at: 'policy-element', map: policy.node, entry: place.entry };
  }
  return { at: 'policy-value', entry: place.entry, value: itemAt(place.entry.value, offset) };
}

function inStatement(statement: Statement, offset: number, inside: InsideTest): Location {
  const { entry, onKey } = inMap(statement.node, offset);
  const element = [...statement.elements].find(([, one]) => one === entry)?.[0];
  if (entry === undefined || onKey || element === undefined) {
    return { at: 'statement-element', statement, entry };
  }
  if (entry.value?.kind === 'map' && inside(entry.value)) {
    if (element === 'Condition') return inCondition(statement, entry.value, offset, inside);
    if (element === 'Principal' || element === 'NotPrincipal') {
      return inPrincipal(statement, entry.value, offset);
    }
  }
  return { at: 'statement-value', statement, element, entry, value: itemAt(entry.value, offset) };
}

function inPrincipal(statement: Statement, map: MapValue, offset: number): Location {
  const { entry, onKey } = inMap(map, offset);
  const group = statement.principals?.groups.find((one) => one.entry === entry);
  if (entry === undefined || onKey || group === undefined) {
    return { at: 'principal-kind', statement, map, entry };
  }
  return { at: 'principal-value', statement, group, value: itemAt(entry.value, offset) };
}

function inCondition(
  statement: Statement,
  block: MapValue,
  offset: number,
  inside: InsideTest,
): Location {
  const { entry: operatorEntry, onKey } = inMap(block, offset);
  const map = operatorEntry?.value;
  if (operatorEntry === undefined || onKey || map?.kind !== 'map' || !inside(map)) {
    return { at: 'operator', statement, map: block, entry: operatorEntry };
  }
  const { entry, onKey: onConditionKey } = inMap(map, offset);
  const condition = statement.conditions.find((one) => one.entry === entry);
  if (entry === undefined || onConditionKey || condition === undefined) {
    return { at: 'condition-key', statement, operatorEntry, map, entry, condition };
  }
  return { at: 'condition-value', statement, condition, value: itemAt(entry.value, offset) };
}

/** The entry of a map that an offset belongs to, and whether to its key. */
function inMap(map: MapValue, offset: number): { entry: Entry | undefined; onKey: boolean } {
  const touching = map.entries.find((entry) => containsOffset(entry.range, offset));
  if (touching !== undefined) {
    return { entry: touching, onKey: containsOffset(touching.key.range, offset) };
  }
  // Behind a key whose value is still missing: the value is what is being typed.
  const before = map.entries.findLast((entry) => entry.range.end < offset);
  return { entry: before?.value === undefined ? before : undefined, onKey: false };
}

type InsideTest = (map: MapValue) => boolean;

/**
 * Tests whether an offset lies between the brackets of a map. Its very edges belong to what is around
 * it, save the end of a map whose closing bracket is still missing: there it is being written.
 */
const insideTest =
  ({ policy, text }: LocatedPolicy, offset: number): InsideTest =>
  ({ range, entries }) => {
    if (range.start >= offset || offset > range.end) return false;
    if (offset < range.end) return true;
    // A closing bracket at the end may also be that of the last child.
    const closed = text[range.end - 1 - policy.range.start] === '}';
    return !closed || entries.at(-1)?.range.end === range.end;
  };

/** The item of a list, or the value itself, that an offset touches. */
const itemAt = (value: Value | undefined, offset: number): Value | undefined =>
  itemsOf(value).find((item) => containsOffset(item.range, offset));

/** The string of a location, where the cursor is in one. */
export function stringAt(location: Location): StringValue | undefined {
  if ('value' in location) return location.value?.kind === 'string' ? location.value : undefined;
  return location.entry?.key;
}
