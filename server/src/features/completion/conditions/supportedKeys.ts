import { keysOfPrefix } from '../../../catalog/conditionKeys';
import { actionDetails, serviceDetails } from '../../../catalog/details';
import type { Action, ConditionKey, Service } from '../../../catalog/model';
import type { Statement } from '../../../policy/model';
import { statedActions } from '../../../reasoning/resourceFit/statedActions';

/** The condition keys that requests for a statement's actions may hold. */
export interface SupportedKeys {
  /** Any action may be meant: nothing is ruled out. */
  readonly open: boolean;
  /** The actions that are named, patterns expanded. */
  readonly actions: readonly Action[];
  readonly services: ReadonlySet<Service>;
  /** The keys that the reference lists for them, each with how many of the actions support it. */
  readonly keys: ReadonlyMap<ConditionKey, number>;
  /** The details have been read, so that the numbers are right. */
  readonly detailed: boolean;
}

/** The details of more services than these are not worth the time to read them. */
const MOST_DETAILED = 8;

const known = new WeakMap<Statement, SupportedKeys>();

/**
 * What AWS's reference says of the condition keys of a statement's actions. Of an action pattern over
 * all services, and under NotAction, it says nothing.
 */
export function supportedKeys(statement: Statement): SupportedKeys {
  const before = known.get(statement);
  if (before !== undefined) return before;
  const supported = read(statement);
  known.set(statement, supported);
  return supported;
}

function read(statement: Statement): SupportedKeys {
  const all = statement.actions?.negated === false ? statedActions(statement) : [];
  // An empty string is an action still to be written.
  const stated = all.filter(({ value }) => value.outline !== '');
  const actions = [...new Set(stated.flatMap((one) => one.actions ?? []))];
  const services = new Set(actions.map(({ service }) => service));
  const open =
    actions.length === 0 ||
    statement.actions?.complete !== true ||
    stated.some((one) => one.actions === undefined);
  const detailed = services.size <= MOST_DETAILED;
  const keys = detailed ? keysOfActions(actions) : keysOfServices([...services]);
  return { open, actions, services, keys, detailed };
}

function keysOfActions(actions: readonly Action[]): ReadonlyMap<ConditionKey, number> {
  const counts = new Map<ConditionKey, number>();
  for (const action of actions) {
    for (const key of keysOf(action)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** By the names alone, which are there without reading any details. */
const keysOfServices = (services: readonly Service[]): ReadonlyMap<ConditionKey, number> =>
  new Map(services.flatMap(({ prefix }) => keysOfPrefix(prefix)).map((key) => [key, 1]));

function keysOf(action: Action): ReadonlySet<ConditionKey> {
  const details = actionDetails(action);
  const described = serviceDetails(action.service.prefix)?.conditionKeys;
  if (details === undefined || described === undefined) return new Set();
  const names = [details, ...details.resources, ...details.resources.map(({ type }) => type)];
  return new Set(
    names.flatMap(({ conditionKeys }) =>
      conditionKeys.flatMap((name) => described.get(name.toLowerCase()) ?? []),
    ),
  );
}

const common = new WeakMap<Service, ReadonlySet<string>>();

/** The names of the keys that most actions of a service support: they say little about any of them. */
export function commonKeys(service: Service): ReadonlySet<string> {
  const before = common.get(service);
  if (before !== undefined) return before;
  const counts = new Map<string, number>();
  const actions = serviceDetails(service.prefix)?.actions ?? [];
  for (const key of actions.flatMap(({ conditionKeys }) => conditionKeys)) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const many = [...counts].filter(([, count]) => count > actions.length / 2);
  const names = new Set(many.map(([name]) => name));
  common.set(service, names);
  return names;
}
