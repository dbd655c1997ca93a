import { findAction } from '../../../server/src/catalog/actions';
import { stringValue } from '../../../server/src/policy/value';
import { fitOf } from '../../../server/src/reasoning/resourceFit/fit';
import { reachOfResource } from '../../../server/src/reasoning/resourceFit/reach';
import { typesOf } from '../../../server/src/reasoning/resourceFit/typesOf';
import type { Leaves } from './sampledRequests';

/** Requests that AWS never makes: there is no such resource, or the action does not work on it. */
export const neverMade: Leaves = ({ action, resource }) => {
  const known = findAction(action);
  if (known === undefined) return false;
  const range = { start: 0, end: 0 };
  const value = stringValue(range, range, [{ range, text: resource }]);
  if (typesOf(value).kind === 'none') return true;
  const fit = fitOf(known, reachOfResource(value));
  return fit === 'other-type' || fit === 'needs-all';
};
