import { parseAction } from '../iam/action';
import { hasWildcard, matchesWildcard } from '../iam/wildcard';
import type { AccessLevel, Action, Service } from './model';
import { findService, services } from './services';
import { catalogIndex, fromCatalog } from './store';

const byName = fromCatalog(() => new Map<Service, ReadonlyMap<string, Action>>());

/** The actions of a service by their name in lower case. */
function namesOf(service: Service): ReadonlyMap<string, Action> {
  const known = byName().get(service);
  if (known !== undefined) return known;
  const names = new Map(service.actions.map((action) => [action.lowerCase, action]));
  byName().set(service, names);
  return names;
}

/**
 * Finds an action by its full name, in any letter case.
 *
 * @param action `s3:GetObject`; a pattern finds nothing
 */
export function findAction(action: string): Action | undefined {
  const parsed = parseAction(action);
  const service = parsed && findService(parsed.service);
  return service && namesOf(service).get(parsed.name.toLowerCase());
}

/** The name of an action as policies write it: `s3:GetObject`. */
export const fullName = ({ service, name }: Action): string => `${service.prefix}:${name}`;

/**
 * The actions that a pattern matches today, service by service in alphabetical order. AWS compares
 * without regard to letter case; wildcards in the prefix are understood, though IAM refuses them.
 *
 * @param pattern `s3:Get*`, `*`, or the name of one action
 * @returns nothing for what is no pattern of actions
 */
export function expandAction(pattern: string): readonly Action[] {
  const parsed = parseAction(pattern);
  if (parsed === undefined) return [];
  const candidates = hasWildcard(parsed.service)
    ? services().filter(({ prefix }) => matchesWildcard(parsed.service, prefix))
    : [findService(parsed.service)].filter((one) => one !== undefined);
  const name = parsed.name.toLowerCase();
  if (name === '*') return candidates.flatMap((service) => service.actions);
  if (!hasWildcard(name)) {
    return candidates.flatMap((service) => namesOf(service).get(name) ?? []);
  }
  return candidates.flatMap((service) =>
    service.actions.filter(({ lowerCase }) => matchesWildcard(name, lowerCase)),
  );
}

/** How many actions there are in all; told without reading their names. */
export const countActions = fromCatalog((): number =>
  Object.values(catalogIndex().services).reduce((sum, [, , levels]) => sum + levels.length, 0),
);

/** The order in which access levels are told: what changes most comes last. */
export const ACCESS_LEVELS: readonly AccessLevel[] = [
  'List',
  'Read',
  'Write',
  'Tagging',
  'Permissions management',
];

/** How many actions there are of each access level; levels without any are left out. */
export function countLevels(actions: readonly Action[]): ReadonlyMap<AccessLevel, number> {
  const counts = new Map<AccessLevel, number>();
  for (const { level } of actions) counts.set(level, (counts.get(level) ?? 0) + 1);
  return new Map(
    ACCESS_LEVELS.flatMap((level) => {
      const count = counts.get(level);
      return count === undefined ? [] : [[level, count]];
    }),
  );
}
