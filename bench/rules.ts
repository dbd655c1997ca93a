import { parseTree } from 'jsonc-parser';
import { readManagedPolicies } from '../server/src/node/managedPolicies';
import type { NamedPolicy } from '../server/src/reasoning/rolePair/rolePermission';
import { RULES } from '../server/src/rules/registry.generated';
import type { Rule } from '../server/src/rules/rule';
import { runRules } from '../server/src/rules/runner';
import { parseText } from '../server/src/service/languageService';
import { ms, printTable, timeOf } from './measure';
import { policyOfSize, policyOfStatements } from './policies';

const ROUNDS = 15;
const DEAREST = 8;

/**
 * What the rules alone take for one policy, against `parseTree` on its text, when all policies are
 * new to the process and when they have been seen; and the rules that take most of it.
 */
export function benchRules(): void {
  const sets: readonly (readonly [string, readonly string[]])[] = [
    ['one statement', Array.from({ length: 200 }, (_, i) => policyOfStatements(1, i))],
    ['6,144 characters', Array.from({ length: 20 }, (_, i) => policyOfSize(6144, i))],
    ['managed by AWS', [...readManagedPolicies().values()]],
  ];
  const shares = new Map<string, number>();
  const timed = RULES.map((rule) => timedRule(rule, shares));
  const rows = sets.map(([name, texts]) => {
    const each = (work: () => unknown): number => timeOf(work) / texts.length;
    const run = (rules: readonly Rule[]): number => {
      // Much is remembered of a policy that has been checked.
      const policies = texts.flatMap(read);
      return each(() => policies.map(({ document }) => runRules(document, rules, OPTIONS)));
    };
    const first = run(RULES);
    const warm = middle(Array.from({ length: ROUNDS }, () => run(RULES)));
    const parse = middle(Array.from({ length: ROUNDS }, () => each(() => texts.map(treeOf))));
    run(timed);
    return [name, String(texts.length), ms(parse), ms(first), ms(warm), (warm / parse).toFixed(1)];
  });
  printTable(
    'Rules, for one policy',
    ['policies', 'count', 'parseTree', 'first', 'all rules', 'ratio'],
    rows,
  );
  const total = [...shares.values()].reduce((sum, share) => sum + share, 0);
  const dearest = [...shares].sort(([, a], [, b]) => b - a).slice(0, DEAREST);
  printTable(
    'The dearest rules',
    ['rule', 'share'],
    dearest.map(([id, share]) => [id, `${((100 * share) / total).toFixed(1)} %`]),
  );
}

const OPTIONS = { severities: new Map(), syntax: true } as const;

const read = (text: string): readonly NamedPolicy[] =>
  parseText({
    uri: 'bench.json',
    languageId: undefined,
    text,
    type: undefined,
  }).policies.map((document) => ({ document, file: 'bench.json' }));

const treeOf = (text: string): unknown => parseTree(text);

const middle = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

/** A rule whose checks add the time that they take to its share. */
const timedRule = (rule: Rule, shares: Map<string, number>): Rule => {
  const timed = <Args extends readonly unknown[]>(
    visit: ((...args: Args) => void) | undefined,
  ): ((...args: Args) => void) | undefined =>
    visit &&
    ((...args) => {
      const time = timeOf(() => {
        visit(...args);
      });
      shares.set(rule.id, (shares.get(rule.id) ?? 0) + time);
    });
  const { policy, statement, actions, resources, principals, condition, string } = rule.check;
  return {
    ...rule,
    check: {
      policy: timed(policy),
      statement: timed(statement),
      actions: timed(actions),
      resources: timed(resources),
      principals: timed(principals),
      condition: timed(condition),
      string: timed(string),
    },
  };
};
