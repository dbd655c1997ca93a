import type { PolicyDocument } from '../policy/document';
import type { Policy, Statement } from '../policy/model';
import type { Entry, Value } from '../policy/value';
import type { NamedPolicy } from '../reasoning/rolePair/rolePermission';
import type { Context, Fix, Report, Rule, Severity, StringPlace, Visitors } from './rule';

/** A report of a rule, complete: nothing in it depends on a language yet. */
export interface Finding extends Report {
  readonly rule: AnyRule;
  readonly severity: Severity;
  readonly accessAnalyzer: string | null;
  readonly fixes: readonly Fix[];
}

/** A rule whose message ids are not known to the type checker any more. */
export type AnyRule = Rule;

/** Which rules run, and how grave their findings are. */
export interface RunOptions {
  /** Severity by rule id, `off` included; rules that are not named keep their own. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Report also what the editor's own JSON support reports. */
  readonly syntax: boolean;
  /** The policies that are known together; the one that is checked alone where left out. */
  readonly known?: readonly NamedPolicy[];
}

type Visitor = { readonly visit: Visitors<Context>; readonly context: Context };

/** The checks that asked for each kind of node: most rules ask for one. */
type Visiting = { readonly [Kind in keyof Visitors<Context>]-?: readonly Visitor[] };

/** Runs rules over one policy in a single traversal. Findings come in the order of the text. */
export function runRules(
  document: PolicyDocument,
  rules: readonly AnyRule[],
  options: RunOptions,
): readonly Finding[] {
  const findings: Finding[] = [];
  const visitors = rules
    .filter((rule) => applies(rule, document, options))
    .map((rule): Visitor => ({
      visit: rule.check,
      context: contextFor(rule, document, options, findings),
    }));
  visitPolicy(document.policy, byKind(visitors));
  return findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

const byKind = (visitors: readonly Visitor[]): Visiting => ({
  policy: visitors.filter(({ visit }) => visit.policy !== undefined),
  statement: visitors.filter(({ visit }) => visit.statement !== undefined),
  actions: visitors.filter(({ visit }) => visit.actions !== undefined),
  resources: visitors.filter(({ visit }) => visit.resources !== undefined),
  principals: visitors.filter(({ visit }) => visit.principals !== undefined),
  condition: visitors.filter(({ visit }) => visit.condition !== undefined),
  string: visitors.filter(({ visit }) => visit.string !== undefined),
});

function applies(rule: AnyRule, document: PolicyDocument, options: RunOptions): boolean {
  const { type, origin } = document.type;
  if (options.severities.get(rule.id) === 'off') return false;
  if (rule.syntax === true && !options.syntax) return false;
  if (rule.needsSureType === true && origin === 'assumed') return false;
  return rule.types?.includes(type) ?? true;
}

function contextFor(
  rule: AnyRule,
  document: PolicyDocument,
  options: RunOptions,
  findings: Finding[],
): Context {
  const own = options.severities.get(rule.id);
  return {
    document,
    policy: document.policy,
    type: document.type.type,
    typeIsSure: document.type.origin !== 'assumed',
    known: options.known ?? [{ document, file: '' }],
    report: (report) => {
      const severity =
        own === undefined || own === 'off' ? (report.severity ?? rule.severity) : own;
      const onlyCode = rule.accessAnalyzer.length === 1 ? rule.accessAnalyzer[0] : undefined;
      const accessAnalyzer =
        report.accessAnalyzer === undefined ? (onlyCode ?? null) : report.accessAnalyzer;
      findings.push({ ...report, rule, severity, accessAnalyzer, fixes: report.fixes ?? [] });
    },
  };
}

function visitPolicy(policy: Policy, visiting: Visiting): void {
  for (const { visit, context } of visiting.policy) visit.policy?.(policy, context);
  for (const statement of policy.statements) visitStatement(statement, visiting);
  if (visiting.string.length === 0) return;
  for (const [value, place] of stringsOfPolicy(policy)) {
    for (const { visit, context } of visiting.string) visit.string?.(value, place, context);
  }
}

function visitStatement(statement: Statement, visiting: Visiting): void {
  const { actions, resources, principals, conditions } = statement;
  for (const { visit, context } of visiting.statement) visit.statement?.(statement, context);
  if (actions !== undefined) {
    for (const { visit, context } of visiting.actions) visit.actions?.(actions, statement, context);
  }
  if (resources !== undefined) {
    for (const { visit, context } of visiting.resources)
      visit.resources?.(resources, statement, context);
  }
  if (principals !== undefined) {
    for (const { visit, context } of visiting.principals)
      visit.principals?.(principals, statement, context);
  }
  for (const condition of conditions) {
    for (const { visit, context } of visiting.condition)
      visit.condition?.(condition, statement, context);
  }
}

type PlacedString = readonly [Value & { readonly kind: 'string' }, StringPlace];

function* stringsOfPolicy(policy: Policy): Generator<PlacedString> {
  for (const entry of [policy.version, policy.id]) {
    const element = entry === policy.version ? 'Version' : 'Id';
    if (entry !== undefined)
      yield* placed(entry.value, { statement: undefined, element, condition: undefined });
  }
  for (const statement of policy.statements) {
    for (const [element, entry] of statement.elements) {
      if (element !== 'Condition')
        yield* placed(entry.value, { statement, element, condition: undefined });
    }
    for (const condition of statement.conditions) {
      yield* placed(condition.entry.value, { statement, element: 'Condition', condition });
    }
  }
}

function* placed(value: Value | undefined, place: StringPlace): Generator<PlacedString> {
  if (value?.kind === 'string') yield [value, place];
  if (value?.kind === 'list') for (const item of value.items) yield* placed(item, place);
  if (value?.kind === 'map') {
    for (const { value: inner } of value.entries satisfies readonly Entry[])
      yield* placed(inner, place);
  }
}
