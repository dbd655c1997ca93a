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
  serviceDetails(service.prefix)?.actions.get(lowerCase);

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
  return {
    service,
    actions: new Map(
      service.actions.map((action, i) => [
        action.lowerCase,
        detailsOf(action, shard.actions[i], resourceTypes, named),
      ]),
    ),
    resourceTypes,
    conditionKeys: new Map(shard.conditionKeys.map(readKey)),
  };
}

const readKey = ([name, type, description]: StoredKey): readonly [string, DescribedKey] => [
  name.toLowerCase(),
  { name, ...readKeyType(type), description },
];

/** Most actions of a service are never asked for: their details are read at first use. */
function detailsOf(
  action: Action,
  stored: StoredAction = NOTHING_STORED,
  resourceTypes: readonly ResourceType[],
  named: (numbers: readonly number[]) => readonly string[],
): ActionDetails {
  const [description, storedResources, keys, dependentActions] = stored;
  let resources: readonly ActionResource[] | undefined;
  let conditionKeys: readonly string[] | undefined;
  const resourceOf = ([coded = 0, ...own]: readonly number[]): readonly ActionResource[] => {
    const type = resourceTypes[coded >> 1];
    if (type === undefined) return [];
    return [{ type, required: (coded & 1) === 1, conditionKeys: named(own) }];
  };
  return {
    action,
    description,
    get resources() {
      return (resources ??= storedResources.flatMap(resourceOf));
    },
    get conditionKeys() {
      return (conditionKeys ??= named(keys));
    },
    dependentActions: dependentActions?.split(' ') ?? [],
  };
}

const NOTHING_STORED: StoredAction = ['', [], []];
