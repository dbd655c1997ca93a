import type { PolicyDocument } from '../policy/document';
import type { NamedPolicy } from '../reasoning/rolePair/rolePermission';
import type { Fix, Report, Rule, Severity } from './rule';
import { sortChecks, visitPolicy } from './traversal';
import type { Checks, Turn } from './traversal';

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

/** Runs rules over one policy in a single traversal. Findings come in the order of the text. */
export function runRules(
  document: PolicyDocument,
  rules: readonly AnyRule[],
  options: RunOptions,
): readonly Finding[] {
  const findings: Finding[] = [];
  const turn: Turn = {
    rule: undefined,
    context: {
      document,
      policy: document.policy,
      type: document.type.type,
      typeIsSure: document.type.origin !== 'assumed',
      known: options.known ?? [{ document, file: '' }],
      report: (report) => {
        if (turn.rule !== undefined) findings.push(complete(report, turn.rule, options));
      },
    },
  };
  visitPolicy(document.policy, checksFor(document, rules, options), turn);
  return findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

const sorted = new WeakMap<readonly AnyRule[], Map<string, Checks>>();

/** The checks of the rules that run. They are the same for policy after policy of a type. */
function checksFor(
  document: PolicyDocument,
  rules: readonly AnyRule[],
  options: RunOptions,
): Checks {
  const { type, origin } = document.type;
  const off = [...options.severities].filter(([, severity]) => severity === 'off');
  const key = JSON.stringify([type, origin === 'assumed', options.syntax, off.map(([id]) => id)]);
  const known = sorted.get(rules) ?? new Map<string, Checks>();
  sorted.set(rules, known);
  const before = known.get(key);
  if (before !== undefined) return before;
  const checks = sortChecks(rules.filter((rule) => applies(rule, document, options)));
  known.set(key, checks);
  return checks;
}

function applies(rule: AnyRule, document: PolicyDocument, options: RunOptions): boolean {
  const { type, origin } = document.type;
  if (options.severities.get(rule.id) === 'off') return false;
  if (rule.syntax === true && !options.syntax) return false;
  if (rule.needsSureType === true && origin === 'assumed') return false;
  return rule.types?.includes(type) ?? true;
}

function complete(report: Report, rule: AnyRule, { severities }: RunOptions): Finding {
  const own = severities.get(rule.id);
  const severity = own === undefined || own === 'off' ? (report.severity ?? rule.severity) : own;
  const onlyCode = rule.accessAnalyzer.length === 1 ? rule.accessAnalyzer[0] : undefined;
  const accessAnalyzer =
    report.accessAnalyzer === undefined ? (onlyCode ?? null) : report.accessAnalyzer;
  return { ...report, rule, severity, accessAnalyzer, fixes: report.fixes ?? [] };
}
