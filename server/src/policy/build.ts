import { parseConditionOperator } from '../iam/conditionOperator';
import { POLICY_ELEMENTS, STATEMENT_ELEMENTS, canonicalName } from '../iam/element';
import type { StatementElement } from '../iam/element';
import type {
  Condition,
  OddEntry,
  Policy,
  PrincipalGroup,
  Principals,
  Selection,
  Statement,
} from './model';
import { itemsOf, stringsOf } from './value';
import type { Entry, ListValue, MapValue, Value } from './value';

const NONE: ReadonlySet<string> = new Set();

/**
 * Builds the typed model of a policy from its values. Never fails: what is not there is undefined.
 *
 * @param defaults elements that the host language fills in (`Dialect.defaults`): an Effect is Allow
 */
export function buildPolicy(node: MapValue, defaults = NONE): Policy {
  const { elements, oddEntries } = readElements(node, POLICY_ELEMENTS);
  const statementEntry = elements.get('Statement');
  return {
    range: node.range,
    node,
    version: elements.get('Version'),
    id: elements.get('Id'),
    statementEntry,
    statements: mapsOf(statementEntry?.value).map((map, i) => buildStatement(map, i, defaults)),
    oddEntries,
  };
}

/**
 * Builds the model of a fragment: one statement, or a list of statements, without a policy around it.
 *
 * @param defaults as for `buildPolicy`
 */
export function buildFragment(value: MapValue | ListValue, defaults = NONE): Policy {
  return {
    range: value.range,
    node: undefined,
    version: undefined,
    id: undefined,
    statementEntry: undefined,
    statements: mapsOf(value).map((map, i) => buildStatement(map, i, defaults)),
    oddEntries: [],
  };
}

/** The statements of a fragment as the list that they may have come from. */
export const fragmentList = ({ range, statements }: Policy): ListValue => ({
  kind: 'list',
  range,
  items: statements.map(({ node }) => node),
});

const mapsOf = (value: Value | undefined): readonly MapValue[] =>
  itemsOf(value).filter((item) => item.kind === 'map');

function buildStatement(node: MapValue, index: number, defaults: ReadonlySet<string>): Statement {
  const { elements, oddEntries } = readElements(node, STATEMENT_ELEMENTS);
  const sid = elements.get('Sid')?.value;
  const allows = defaults.has('Effect') && !elements.has('Effect');
  return {
    index,
    node,
    elements,
    oddEntries,
    sid: sid?.kind === 'string' ? sid : undefined,
    effect: allows ? 'Allow' : readEffect(elements.get('Effect')?.value),
    actions: readSelection(elements, 'Action', 'NotAction'),
    resources: readSelection(elements, 'Resource', 'NotResource'),
    principals: readPrincipals(elements),
    conditions: readConditions(elements.get('Condition')?.value),
  };
}

/** Sorts entries into elements and odd ones. The exact spelling wins over another letter case. */
function readElements<T extends string>(
  node: MapValue,
  names: readonly T[],
): { elements: ReadonlyMap<T, Entry>; oddEntries: readonly OddEntry[] } {
  const elements = new Map<T, Entry>();
  const oddEntries: OddEntry[] = [];
  const exact = new Set(node.entries.map((entry) => entry.key.text));
  for (const entry of node.entries) {
    const written = entry.key.text;
    const element = written === undefined ? undefined : canonicalName(names, written);
    // A key that is filled in later may be any element: what seems to be missing may be there.
    if (element === undefined) {
      oddEntries.push({ entry, reason: 'unknown', element });
    } else if (elements.has(element)) {
      oddEntries.push({ entry, reason: 'repeated', element });
    } else if (written === element) {
      elements.set(element, entry);
    } else {
      oddEntries.push({ entry, reason: exact.has(element) ? 'repeated' : 'letter-case', element });
      if (!exact.has(element)) elements.set(element, entry);
    }
  }
  return { elements, oddEntries };
}

const readEffect = (value: Value | undefined): 'Allow' | 'Deny' | undefined => {
  const text = value?.kind === 'string' ? value.text : undefined;
  return text === 'Allow' || text === 'Deny' ? text : undefined;
};

function readSelection(
  elements: ReadonlyMap<StatementElement, Entry>,
  plain: StatementElement,
  negated: StatementElement,
): Selection | undefined {
  const entry = elements.get(plain) ?? elements.get(negated);
  if (entry === undefined) return undefined;
  const values = stringsOf(entry.value);
  return {
    negated: !elements.has(plain),
    entry,
    values,
    complete: entry.value !== undefined && values.length === itemsOf(entry.value).length,
  };
}

function readPrincipals(elements: ReadonlyMap<StatementElement, Entry>): Principals | undefined {
  const entry = elements.get('Principal') ?? elements.get('NotPrincipal');
  if (entry === undefined) return undefined;
  const value = entry.value;
  const groups = value?.kind === 'map' ? value.entries.map(readPrincipalGroup) : [];
  return {
    negated: !elements.has('Principal'),
    entry,
    everyone: value?.kind === 'string' && value.text === '*',
    groups,
  };
}

const readPrincipalGroup = (entry: Entry): PrincipalGroup => ({
  entry,
  kind: entry.key.outline,
  values: stringsOf(entry.value),
});

function readConditions(value: Value | undefined): readonly Condition[] {
  if (value?.kind !== 'map') return [];
  return value.entries.flatMap((operatorEntry) => {
    if (operatorEntry.value?.kind !== 'map') return [];
    const operator = parseConditionOperator(operatorEntry.key.outline);
    return operatorEntry.value.entries.map((entry) => ({
      operatorEntry,
      operator,
      entry,
      key: entry.key.outline.toLowerCase(),
      values: itemsOf(entry.value),
    }));
  });
}
