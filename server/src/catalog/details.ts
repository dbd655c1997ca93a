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
import type { Shard, StoredAction } from './shard';
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
  const keys = shard.conditionKeys.map(([name, type, description]): DescribedKey => ({
    name,
    ...readKeyType(type),
    description,
  }));
  const named = (numbers: readonly number[]): readonly string[] =>
    numbers.flatMap((number) => keys[number]?.name ?? []);
  const resourceTypes = shard.resourceTypes.map(([name, arn, conditionKeys]): ResourceType => ({
    name,
    arn,
    conditionKeys: named(conditionKeys),
  }));
  const resourceOf = ([
    coded = 0,
    ...conditionKeys
  ]: readonly number[]): readonly ActionResource[] => {
    const type = resourceTypes[coded >> 1];
    if (type === undefined) return [];
    return [{ type, required: (coded & 1) === 1, conditionKeys: named(conditionKeys) }];
  };
  const detailsOf = (action: Action, stored: StoredAction | undefined): ActionDetails => ({
    action,
    description: stored?.[0] ?? '',
    resources: (stored?.[1] ?? []).flatMap(resourceOf),
    conditionKeys: named(stored?.[2] ?? []),
    dependentActions: stored?.[3]?.split(' ') ?? [],
  });
  return {
    service,
    actions: new Map(
      service.actions.map((action, i) => [action.lowerCase, detailsOf(action, shard.actions[i])]),
    ),
    resourceTypes,
    conditionKeys: new Map(keys.map((key) => [key.name.toLowerCase(), key])),
  };
}
