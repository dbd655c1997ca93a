import type { Found, Spot } from '../found';
import { actionsFor, resourcesFor } from './niceNames';
import { pairFit } from './pairFit';

/** An action and a resource that an example asks about. */
export interface Pair {
  readonly action: string;
  readonly resource: string;
  /** 0 where AWS authorises the action on the resource, 1 where that is not known, 2 where it does not. */
  readonly rank: number;
}

/** So many actions and resources are tried until two are found that belong together. */
const TRIES = 6;

/** Picks names for what a spot is about that people would choose, and that AWS would ask about. */
export function pickPair({ actions, resources }: Found, spot: Spot, label: string): Pair {
  const unit = spot.action.units.find((one) => one.label === label) ?? spot.action.units[0];
  const sample = unit?.sample ?? '';
  let best: Pair | undefined;
  let tries = 0;
  for (const action of actionsFor(label, sample)) {
    if (actions.maskOf(action) !== spot.action.mask) continue;
    for (const { label: of, sample: like } of spot.resource.units.slice(0, TRIES)) {
      for (const resource of resourcesFor(of, like, action)) {
        if (resources.maskOf(resource) !== spot.resource.mask) continue;
        const pair = { action, resource, rank: rankOf(action, resource) };
        if (pair.rank === 0) return pair;
        if (best === undefined || pair.rank < best.rank) best = pair;
        break;
      }
    }
    if (++tries > TRIES) break;
  }
  const resource = spot.resource.units[0]?.sample ?? '*';
  return best ?? { action: sample, resource, rank: 2 };
}

function rankOf(action: string, resource: string): number {
  const fit = pairFit(action, resource);
  if (fit === 'fits') return 0;
  return fit === 'unsure' ? 1 : 2;
}
