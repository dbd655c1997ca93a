import { ACCESS_LEVELS } from '../../catalog/actions';
import type { Action, Service } from '../../catalog/model';
import type { Extent, LevelAccess } from './summary';

/** What became of some actions of a service. */
export interface Sorted {
  readonly reached: ReadonlySet<Action>;
  readonly denied: ReadonlySet<Action>;
  readonly unsure: ReadonlySet<Action>;
  /** There may be more that is filled in later. */
  readonly open: boolean;
}

/** How far each access level of a service is reached; levels that the service does not have are left out. */
export function levelsOf(service: Service, sorted: Sorted): readonly LevelAccess[] {
  return ACCESS_LEVELS.flatMap((level) => {
    const all = service.actions.filter((action) => action.level === level);
    if (all.length === 0) return [];
    const names = (some: ReadonlySet<Action>): readonly string[] =>
      all.filter((action) => some.has(action)).map(({ name }) => name);
    const actions = names(sorted.reached);
    const unsure = names(sorted.unsure);
    const extent = extentOf(actions.length, all.length, unsure.length > 0 || sorted.open);
    return [{ level, extent, total: all.length, actions, denied: names(sorted.denied), unsure }];
  });
}

const extentOf = (reached: number, total: number, mayBeMore: boolean): Extent => {
  if (reached === total) return 'full';
  if (reached > 0) return 'limited';
  return mayBeMore ? 'unknown' : 'none';
};

/** The levels of all services at once: the same for each of them. */
export const levelsOfRest = (extent: Extent): readonly LevelAccess[] =>
  ACCESS_LEVELS.map((level) => ({
    level,
    extent,
    total: 0,
    actions: [],
    denied: [],
    unsure: [],
  }));
