import type { AccessLevel, Action, Service } from './model';
import { catalogIndex, fromCatalog } from './store';

const LEVELS: Readonly<Record<string, AccessLevel>> = {
  L: 'List',
  R: 'Read',
  W: 'Write',
  P: 'Permissions management',
  T: 'Tagging',
};

const byPrefix = fromCatalog((): ReadonlyMap<string, Service> => {
  const { services, inRcps } = catalogIndex();
  const rcps = new Set(inRcps);
  return new Map(
    Object.entries(services).map(([prefix, [name, actions, levels]]) => [
      prefix,
      lazyService({ prefix, name, inRcps: rcps.has(prefix) }, actions, levels),
    ]),
  );
});

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

/** Every service of the catalogue, by prefix in alphabetical order. */
export const services = fromCatalog((): readonly Service[] => [...byPrefix().values()]);

/** The service of a prefix, in any letter case; undefined where AWS's reference has none. */
export const findService = (prefix: string): Service | undefined =>
  byPrefix().get(prefix.toLowerCase());
