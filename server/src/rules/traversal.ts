import type { Policy, Statement } from '../policy/model';
import type { StringValue, Value } from '../policy/value';
import type { Context, Rule, StringPlace, Visitors } from './rule';

type Kind = keyof Visitors<Context>;

/** What a rule checks of one kind of node, with the place of the rule among all. */
type Check<K extends Kind> = {
  readonly rule: number;
  readonly visit: NonNullable<Visitors<Context>[K]>;
};

/** The checks that asked for each kind of node: most rules ask for one. */
type Checks = { readonly [K in Kind]: readonly Check<K>[] };

/** By the place of a rule: what its checks are given; undefined for rules that do not run. */
export type Contexts = readonly (Context | undefined)[];

/** Hands each node of a policy to every check that asked for its kind, in a single traversal. */
export function visitPolicy(policy: Policy, rules: readonly Rule[], contexts: Contexts): void {
  const checks = checksOf(rules);
  for (const { rule, visit } of checks.policy) {
    const context = contexts[rule];
    if (context !== undefined) visit(policy, context);
  }
  for (const statement of policy.statements) visitStatement(statement, checks, contexts);
  const strings = checks.string.filter(({ rule }) => contexts[rule] !== undefined);
  if (strings.length === 0) return;
  for (const { value, place } of stringsOfPolicy(policy)) {
    for (const { rule, visit } of strings) {
      const context = contexts[rule];
      if (context !== undefined) visit(value, place, context);
    }
  }
}

const sorted = new WeakMap<readonly Rule[], Checks>();

/** Rules are the same for policy after policy: sorted once. */
function checksOf(rules: readonly Rule[]): Checks {
  const before = sorted.get(rules);
  if (before !== undefined) return before;
  const ofKind = <K extends Kind>(kind: K): readonly Check<K>[] =>
    rules.flatMap(({ check }, rule) => {
      const visit = check[kind];
      return visit === undefined ? [] : [{ rule, visit }];
    });
  const checks = {
    policy: ofKind('policy'),
    statement: ofKind('statement'),
    actions: ofKind('actions'),
    resources: ofKind('resources'),
    principals: ofKind('principals'),
    condition: ofKind('condition'),
    string: ofKind('string'),
  };
  sorted.set(rules, checks);
  return checks;
}

function visitStatement(statement: Statement, checks: Checks, contexts: Contexts): void {
  const { actions, resources, principals, conditions } = statement;
  for (const { rule, visit } of checks.statement) {
    const context = contexts[rule];
    if (context !== undefined) visit(statement, context);
  }
  visitPart(actions, statement, checks.actions, contexts);
  visitPart(resources, statement, checks.resources, contexts);
  visitPart(principals, statement, checks.principals, contexts);
  for (const condition of conditions) visitPart(condition, statement, checks.condition, contexts);
}

/** Hands a part of a statement to every check that asked for its kind, where the statement has it. */
function visitPart<Part>(
  part: Part | undefined,
  statement: Statement,
  checks: readonly {
    readonly rule: number;
    readonly visit: (part: Part, statement: Statement, context: Context) => void;
  }[],
  contexts: Contexts,
): void {
  if (part === undefined) return;
  for (const { rule, visit } of checks) {
    const context = contexts[rule];
    if (context !== undefined) visit(part, statement, context);
  }
}

interface PlacedString {
  readonly value: StringValue;
  readonly place: StringPlace;
}

/** Most strings have no brace, and every variable has one. */
function stringsOfPolicy(policy: Policy): readonly PlacedString[] {
  const found: PlacedString[] = [];
  for (const entry of [policy.version, policy.id]) {
    const element = entry === policy.version ? 'Version' : 'Id';
    if (entry !== undefined)
      addStrings(entry.value, { statement: undefined, element, condition: undefined }, found);
  }
  for (const statement of policy.statements) {
    for (const [element, entry] of statement.elements) {
      if (element !== 'Condition')
        addStrings(entry.value, { statement, element, condition: undefined }, found);
    }
    for (const condition of statement.conditions) {
      addStrings(condition.entry.value, { statement, element: 'Condition', condition }, found);
    }
  }
  return found;
}

function addStrings(value: Value | undefined, place: StringPlace, found: PlacedString[]): void {
  if (value?.kind === 'string' && value.outline.includes('{')) found.push({ value, place });
  if (value?.kind === 'list') for (const item of value.items) addStrings(item, place, found);
  if (value?.kind === 'map') {
    for (const entry of value.entries) addStrings(entry.value, place, found);
  }
}
