import type { Policy, Statement } from '../policy/model';
import type { StringValue, Value } from '../policy/value';
import type { Context, Rule, StringPlace, Visitors } from './rule';

type Kind = keyof Visitors<Context>;

/** What a rule checks of one kind of node. */
type Check<K extends Kind> = {
  readonly rule: Rule;
  readonly visit: NonNullable<Visitors<Context>[K]>;
};

/** The checks that asked for each kind of node: most rules ask for one. */
export type Checks = { readonly [K in Kind]: readonly Check<K>[] };

/** The rule that is checking, to which reports belong, and what every check is given. */
export interface Turn {
  rule: Rule | undefined;
  readonly context: Context;
}

/** Sorts the checks of rules by what they ask for. */
export function sortChecks(rules: readonly Rule[]): Checks {
  const ofKind = <K extends Kind>(kind: K): readonly Check<K>[] =>
    rules.flatMap((rule) => {
      const visit = rule.check[kind];
      return visit === undefined ? [] : [{ rule, visit }];
    });
  return {
    policy: ofKind('policy'),
    statement: ofKind('statement'),
    actions: ofKind('actions'),
    resources: ofKind('resources'),
    principals: ofKind('principals'),
    condition: ofKind('condition'),
    string: ofKind('string'),
  };
}

/** Hands each node of a policy to every check that asked for its kind, in a single traversal. */
export function visitPolicy(policy: Policy, checks: Checks, turn: Turn): void {
  for (const { rule, visit } of checks.policy) {
    turn.rule = rule;
    visit(policy, turn.context);
  }
  for (const statement of policy.statements) visitStatement(statement, checks, turn);
  if (checks.string.length === 0) return;
  for (const { value, place } of stringsOfPolicy(policy)) {
    for (const { rule, visit } of checks.string) {
      turn.rule = rule;
      visit(value, place, turn.context);
    }
  }
}

function visitStatement(statement: Statement, checks: Checks, turn: Turn): void {
  const { actions, resources, principals, conditions } = statement;
  for (const { rule, visit } of checks.statement) {
    turn.rule = rule;
    visit(statement, turn.context);
  }
  visitPart(actions, statement, checks.actions, turn);
  visitPart(resources, statement, checks.resources, turn);
  visitPart(principals, statement, checks.principals, turn);
  for (const condition of conditions) visitPart(condition, statement, checks.condition, turn);
}

/** Hands a part of a statement to every check that asked for its kind, where the statement has it. */
function visitPart<Part>(
  part: Part | undefined,
  statement: Statement,
  checks: readonly {
    readonly rule: Rule;
    readonly visit: (part: Part, statement: Statement, context: Context) => void;
  }[],
  turn: Turn,
): void {
  if (part === undefined) return;
  for (const { rule, visit } of checks) {
    turn.rule = rule;
    visit(part, statement, turn.context);
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
