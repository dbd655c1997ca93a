import { parseAction } from '../iam/action';
import { hasWildcard } from '../iam/wildcard';
import type { Policy, Statement } from '../policy/model';
import { conditionText } from '../policy/model';
import type { Value } from '../policy/value';

/** Something that a policy names, with the place where it does. */
export interface NamedValue {
  readonly text: string;
  readonly value: Value;
}

/** What a policy names, as far as it is known: each in the order of the policy, and as often as it stands there. */
export interface PolicyNames {
  /** Prefixes of services in Action and NotAction, lower case. */
  readonly services: ReadonlySet<string>;
  /** The strings of Resource and NotResource. */
  readonly resources: readonly NamedValue[];
  /** The principals by their kind: `AWS`, `Service`, `Federated`. */
  readonly principals: ReadonlyMap<string, readonly NamedValue[]>;
  /** The values of conditions, by key in lower case. */
  readonly conditions: ReadonlyMap<string, readonly NamedValue[]>;
  /** The condition keys, as they are written. */
  readonly keys: ReadonlySet<string>;
}

const known = new WeakMap<Policy, PolicyNames>();

/** Collects what a policy names. */
export function policyNames(policy: Policy): PolicyNames {
  const before = known.get(policy);
  if (before !== undefined) return before;
  const names = collect(policy.statements);
  known.set(policy, names);
  return names;
}

function collect(statements: readonly Statement[]): PolicyNames {
  const services = statements.flatMap(({ actions }) =>
    (actions?.values ?? []).flatMap(({ outline }) => {
      const service = parseAction(outline)?.service;
      return service === undefined || hasWildcard(service) ? [] : [service];
    }),
  );
  const groups = statements.flatMap(({ principals }) => principals?.groups ?? []);
  const conditions = statements.flatMap((one) => one.conditions);
  return {
    services: new Set(services),
    resources: statements.flatMap(({ resources }) => named(resources?.values ?? [])),
    principals: grouped(groups.map(({ kind, values }) => [kind, named(values)])),
    conditions: grouped(conditions.map(({ key, values }) => [key, named(values)])),
    keys: new Set(conditions.map(({ entry }) => entry.key.outline)),
  };
}

/** The values whose text is known, and not empty. */
const named = (values: readonly Value[]): readonly NamedValue[] =>
  values.flatMap((value) => {
    const text = conditionText(value);
    return text === undefined || text === '' ? [] : [{ text, value }];
  });

function grouped(
  entries: readonly (readonly [string, readonly NamedValue[]])[],
): ReadonlyMap<string, readonly NamedValue[]> {
  const groups = new Map<string, readonly NamedValue[]>();
  for (const [name, values] of entries) {
    groups.set(name, [...(groups.get(name) ?? []), ...values]);
  }
  return groups;
}
