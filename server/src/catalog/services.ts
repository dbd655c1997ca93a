import type { AccessLevel, Action, Service } from './model';
import { catalogIndex, fromCatalog } from './store';

const LEVELS: Readonly<Record<string, AccessLevel>> = {
  L: 'List',
  R: 'Read',
  W: 'Write',
  P: 'Permissions management',
  T: 'Tagging',
};

/** Most services of the catalogue are never asked for: their actions are split at first use. */
function lazyService(own: Omit<Service, 'actions'>, actions: string, levels: string): Service {
  let split: readonly Action[] | undefined;
  const service: Service = {
    ...own,
    get actions() {
      return (split ??= splitActions(service, actions, levels));
    },
  };
  return service;
}

const splitActions = (service: Service, actions: string, levels: string): readonly Action[] =>
  actions.split(' ').map((name, i) => ({
    service,
    name,
    lowerCase: name.toLowerCase(),
    level: LEVELS[levels[i] ?? ''] ?? 'Write',
  }));

const known = fromCatalog(() => new Map<string, Service>());

/** The service of a prefix, in any letter case; undefined where AWS's reference has none. */
export function findService(prefix: string): Service | undefined {
  const key = prefix.toLowerCase();
  const before = known().get(key);
  if (before !== undefined) return before;
  const { services: all, inRcps } = catalogIndex();
  const stored = Object.hasOwn(all, key) ? all[key] : undefined;
  if (stored === undefined) return undefined;
  const [name, actions, levels] = stored;
  const service = lazyService({ prefix: key, name, inRcps: inRcps.includes(key) }, actions, levels);
  known().set(key, service);
  return service;
}

/** Every service of the catalogue, by prefix in alphabetical order. */
export const services = fromCatalog((): readonly Service[] =>
  Object.keys(catalogIndex().services).flatMap((prefix) => findService(prefix) ?? []),
);
