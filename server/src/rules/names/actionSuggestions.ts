import type { Action, Service } from '../../catalog/model';
import { nearestNames } from '../../iam/nearestNames';
import { actionsOfOperation } from './operationActions';

/** More than this many proposals are a guess. */
const MOST = 3;

/** Verbs that services use for the same thing, some in one API and some in the other. */
const VERB_FAMILIES: readonly ReadonlySet<string>[] = [
  new Set(['get', 'describe', 'list', 'view', 'read', 'search', 'lookup', 'batchget', 'fetch']),
  new Set(['create', 'put', 'add', 'register', 'run', 'new', 'make', 'start', 'launch']),
  new Set(['update', 'modify', 'put', 'set', 'edit', 'change']),
  new Set(['delete', 'remove', 'deregister', 'terminate', 'destroy']),
  new Set(['attach', 'associate', 'add']),
  new Set(['detach', 'disassociate', 'remove']),
];

/**
 * The actions that were probably meant by a name that is no action of its service: an action that the
 * API operation of that name needs, one with nearly the same name, or one with another verb
 * (`ec2:ListInstances`, `ec2:DescribeInstances`).
 *
 * @returns full names, the likeliest first; at most three
 */
export function suggestActions(service: Service, name: string): readonly string[] {
  const ofOperation = actionsOfOperation(`${service.prefix}:${name}`);
  if (ofOperation.length > 0) return ofOperation;
  const near = nearestNames(
    service.actions.map((action) => action.name),
    name,
    MOST,
  );
  const names = [...new Set([...near, ...withAnotherVerb(service.actions, name)])];
  return names.slice(0, MOST).map((one) => `${service.prefix}:${one}`);
}

function withAnotherVerb(actions: readonly Action[], name: string): readonly string[] {
  const meant = splitVerb(name);
  if (meant === undefined) return [];
  const families = VERB_FAMILIES.filter((family) => family.has(meant.verb));
  const found = actions.filter((action) => {
    const other = splitVerb(action.name);
    return other?.noun === meant.noun && families.some((family) => family.has(other.verb));
  });
  return found.length > MOST ? [] : found.map((action) => action.name);
}

/** `DescribeInstances` is `describe` and `instance`. */
function splitVerb(name: string): { readonly verb: string; readonly noun: string } | undefined {
  const [, verb, noun] = /^(BatchGet|[A-Z][a-z]+)([A-Z].*)$/.exec(name) ?? [];
  if (verb === undefined || noun === undefined) return undefined;
  return {
    verb: verb.toLowerCase(),
    noun: noun.toLowerCase().replace(/ies$/, 'y').replace(/s$/, ''),
  };
}

/**
 * The patterns that were probably meant by one that ends in its only wildcard and matches no action:
 * `ec2:Descibe*`, `ec2:Describe*`.
 */
export function suggestPatterns(service: Service, pattern: string): readonly string[] {
  const [, beginning] = /^([^*?]+)\*$/.exec(pattern) ?? [];
  if (beginning === undefined) return [];
  const beginnings = new Set(service.actions.flatMap(({ name }) => wordBeginnings(name)));
  return nearestNames(beginnings, beginning, MOST).map((one) => `${service.prefix}:${one}*`);
}

/** `DescribeInstances` begins with the words `Describe` and `DescribeInstances`. */
const wordBeginnings = (name: string): readonly string[] =>
  [...name.matchAll(/[a-z0-9](?=[A-Z])|$/g)].map(({ index, 0: last }) =>
    name.slice(0, index + last.length),
  );
