import { findAction } from '../../../server/src/catalog/actions';
import { parseAction } from '../../../server/src/iam/action';
import { neverMeets } from '../../../server/src/reasoning/comparison/examples/pairFit';
import { reachOfResource } from '../../../server/src/reasoning/resourceFit/reach';
import { typesOf } from '../../../server/src/reasoning/resourceFit/typesOf';
import type { Leaves } from './sampledRequests';

/** Requests that AWS never makes: there is no such resource, or the action does not work on it. */
export const neverMade: Leaves = ({ action, resource }) => {
  if (typesOf({ outline: resource }).kind === 'none') return true;
  if (findAction(action) !== undefined)
    return neverMeets({ pattern: action, except: [] }, resource);
  const { open, services } = reachOfResource({ outline: resource });
  return !open && !services.has(parseAction(action)?.service ?? '');
};
