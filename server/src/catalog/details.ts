import type {
  ActionDetails,
  ActionResource,
  Action,
  DescribedKey,
  ResourceType,
  ServiceDetails,
} from './model';
import { findService } from './services';
import { readKeyType } from './shard';
import type { Shard, StoredAction, StoredKey } from './shard';
import { fromCatalog, shardText } from './store';

const read = fromCatalog(() => new Map<string, ServiceDetails | undefined>());

/**
 * All that the catalogue knows about a service; read at the first question about it, and kept.
 *
 * @param prefix of its actions, in any letter case
 */
export function serviceDetails(prefix: string): ServiceDetails | undefined {
  const key = prefix.toLowerCase();
  if (!read().has(key)) read().set(key, readDetails(key));
  return read().get(key);
}

/** All that the catalogue knows about an action. */
export const actionDetails = ({ service, lowerCase }: Action): ActionDetails | undefined =>
  serviceDetails(service.prefix)?.actionOf(lowerCase);

/** Most actions and keys of a service are never asked for: they are read at first use. */
function readDetails(prefix: string): ServiceDetails | undefined {
  const service = findService(prefix);
  const text = shardText(prefix);
  if (service === undefined || text === undefined) return undefined;
  const shard = JSON.parse(text) as Shard;
  const named = (numbers: readonly number[]): readonly string[] =>
    numbers.flatMap((number) => shard.conditionKeys[number]?.[0] ?? []);
  const resourceTypes = shard.resourceTypes.map(([name, arn, conditionKeys]): ResourceType => ({
    name,
    arn,
    conditionKeys: named(conditionKeys),
  }));
  const positions = new Map<string, number>();
  service.actions.forEach(({ lowerCase }, i) => positions.set(lowerCase, i));
  const known = new Map<string, ActionDetails>();
  const actionOf = (lowerCase: string): ActionDetails | undefined => {
    const before = known.get(lowerCase);
    if (before !== undefined) return before;
    const position = positions.get(lowerCase) ?? -1;
    const action = service.actions[position];
    if (action === undefined) return undefined;
    const details = readAction(action, shard.actions[position], resourceTypes, named);
    known.set(lowerCase, details);
    return details;
  };
  let conditionKeys: ReadonlyMap<string, DescribedKey> | undefined;
  return {
    service,
    actionOf,
    get actions() {
      return [...positions.keys()].flatMap((lowerCase) => actionOf(lowerCase) ?? []);
    },
    resourceTypes,
    get conditionKeys() {
      return (conditionKeys ??= new Map(shard.conditionKeys.map(readKey)));
    },
  };
}

const readKey = ([name, type, description]: StoredKey): readonly [string, DescribedKey] => [
  name.toLowerCase(),
  { name, ...readKeyType(type), description },
];

function readAction(
  action: Action,
  stored: StoredAction = NOTHING_STORED,
  resourceTypes: readonly ResourceType[],
  named: (numbers: readonly number[]) => readonly string[],
): ActionDetails {
  const [description, resources, keys, dependentActions] = stored;
  return {
    action,
    description,
    resources: resources.flatMap(([coded = 0, ...own]): readonly ActionResource[] => {
      const type = resourceTypes[coded >> 1];
      if (type === undefined) return [];
      return [{ type, required: (coded & 1) === 1, conditionKeys: named(own) }];
    }),
    conditionKeys: named(keys),
    dependentActions: dependentActions?.split(' ') ?? [],
  };
}

const NOTHING_STORED: StoredAction = ['', [], []];
