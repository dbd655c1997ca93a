import { expandAction } from '../../catalog/actions';
import { arnServices } from '../../catalog/arnFormats';
import { findConditionKey } from '../../catalog/conditionKeys';
import { services } from '../../catalog/services';
import { nearestNames } from '../../iam/nearestNames';
import { prefixesOfAlias } from './serviceAliases';

/** More than this many proposals are a guess. */
const MOST = 3;

/**
 * The prefixes that were probably meant by one that no service has, in an action.
 *
 * @param name of the action, or a pattern; services that have it come alone, where there are any
 * @returns the likeliest first; at most three
 */
export function suggestServiceOfAction(prefix: string, name: string): readonly string[] {
  const hasAction = (one: string): boolean => expandAction(`${one}:${name}`).length > 0;
  const near = preferring(hasAction, nearPrefixes(prefix));
  if (near.length > 0) return near;
  // The name may tell the service, where hardly another one has such an action.
  if (/[*?]/.test(name)) return [];
  const owners = services().filter((service) => hasAction(service.prefix));
  return owners.length > MOST ? [] : owners.map((service) => service.prefix);
}

/** The prefixes that were probably meant by the unknown one of a condition key. */
export const suggestServiceOfKey = (prefix: string, name: string): readonly string[] =>
  preferring(
    (one) => findConditionKey(`${one}:${name}`) !== undefined,
    [...nearPrefixes(prefix), 'aws'],
  ).filter((one) => one !== 'aws' || findConditionKey(`aws:${name}`) !== undefined);

/** The services that were probably meant by the unknown one of an ARN. */
export function suggestServiceOfArn(service: string): readonly string[] {
  const ofAlias = prefixesOfAlias(service);
  return ofAlias.length > 0
    ? ofAlias
    : nearestNames(new Set([...arnServices(), ...allPrefixes()]), service, MOST);
}

function nearPrefixes(prefix: string): readonly string[] {
  const ofAlias = prefixesOfAlias(prefix);
  return ofAlias.length > 0 ? ofAlias : nearestNames(allPrefixes(), prefix, Infinity);
}

const allPrefixes = (): readonly string[] => services().map(({ prefix }) => prefix);

/** Those for which something holds, where it does for any; at most three. */
function preferring(
  isBetter: (prefix: string) => boolean,
  prefixes: readonly string[],
): readonly string[] {
  const better = prefixes.filter(isBetter);
  const chosen = better.length > 0 ? better : prefixes;
  return chosen.length > MOST ? [] : chosen;
}
