import { fullName } from '../../catalog/actions';
import { findConditionKey, keyPattern } from '../../catalog/conditionKeys';
import { serviceDetails } from '../../catalog/details';
import { findGlobalConditionKey } from '../../catalog/globalConditionKeys';
import type { Action, ActionDetails, Service } from '../../catalog/model';
import { findService } from '../../catalog/services';
import { fromCatalog } from '../../catalog/store';
import { recent } from '../resourceFit/recent';
import type { Truth } from '../truth';
import { isUnlistedSupport } from './unlistedSupport';

/** From this share of a service's actions on, those without a key were rather forgotten than left out. */
const NEARLY_ALL = 0.95;

/**
 * Whether requests of an action can have a key of a service (`s3:prefix`), by the Service
 * Authorization Reference: as a key of the action itself, or of a resource type it works on.
 *
 * @param key in any letter case, with its tag key or other part filled in
 * @returns `unknown` for keys that AWS's reference does not tie to actions (global ones, those of
 *   sessions and identity providers), and where the reference seems to have a gap
 */
export function sendsServiceKey(action: Action, key: string): Truth {
  const name = nameOfServiceKey(key);
  if (name === undefined || isUnlistedSupport(fullName(action), key)) return 'unknown';
  return sends(action, name);
}

/** A key of a service in its reference's spelling; undefined for others, and where no action lists it. */
const nameOfServiceKey = recent((key) => {
  const owner = findService(key.slice(0, key.indexOf(':')));
  const found = findGlobalConditionKey(key) === undefined ? findConditionKey(key) : undefined;
  if (owner === undefined || found === undefined) return undefined;
  // A key of a session (`codebuild:BuildArn`) is no action's, but in the requests of many.
  return senders(owner, found.name)?.size === 0 ? undefined : found.name;
});

/** The global keys about tags: unlike the others, only the actions that list them send them. */
export const TAG_KEYS = {
  resource: 'aws:ResourceTag/${TagKey}',
  request: 'aws:RequestTag/${TagKey}',
  names: 'aws:TagKeys',
} as const;

export type TagKey = (typeof TAG_KEYS)[keyof typeof TAG_KEYS];

/** The tag key that a condition key is, whatever the tag; undefined for other keys. */
export function tagKeyOf(key: string): TagKey | undefined {
  const pattern = findGlobalConditionKey(key)?.name;
  return Object.values(TAG_KEYS).find((name) => name === pattern);
}

/**
 * Whether requests of an action can have one of the keys about tags. A request that creates a
 * resource with tags has all three: they are the tags of the resource as well (IAM User Guide,
 * `aws:ResourceTag`, Availability).
 */
export function sendsTagKey(action: Action, key: TagKey): Truth {
  const own = sends(action, key);
  if (own === 'no' && isUnlistedSupport(fullName(action), key)) return 'unknown';
  return own === 'no' && sends(action, TAG_KEYS.request) === 'yes' ? 'yes' : own;
}

function sends({ service, lowerCase }: Action, name: string): Truth {
  const known = senders(service, name);
  if (known === undefined) return 'no';
  if (known.has(lowerCase)) return 'yes';
  const gap = known.size === 0 || known.size >= service.actions.length * NEARLY_ALL;
  return gap ? 'unknown' : 'no';
}

const patternOf = recent(keyPattern);

const sendersByKey = fromCatalog(() => new Map<string, ReadonlySet<string> | undefined>());

/** The actions of a service that list a key, in lower case; undefined where the service has no such key. */
function senders({ prefix }: Service, name: string): ReadonlySet<string> | undefined {
  const pattern = patternOf(name);
  const id = `${prefix} ${pattern}`;
  if (!sendersByKey().has(id)) sendersByKey().set(id, readSenders(prefix, pattern));
  return sendersByKey().get(id);
}

function readSenders(prefix: string, pattern: string): ReadonlySet<string> | undefined {
  const details = serviceDetails(prefix);
  // The reference may spell a key in several ways: `ResourceTag/`, `ResourceTag/${TagKey}`.
  const names = [...(details?.conditionKeys.values() ?? [])]
    .map(({ name }) => name)
    .filter((name) => keyPattern(name) === pattern);
  if (details === undefined || names.length === 0) return undefined;
  const listing = details.actions.filter((action) => names.some((name) => lists(action, name)));
  return new Set(listing.map(({ action }) => action.lowerCase));
}

/** The tags of a request are no matter of the resource, though some services list them there, too. */
const lists = ({ conditionKeys, resources }: ActionDetails, name: string): boolean =>
  conditionKeys.includes(name) ||
  resources.some(
    (one) =>
      one.conditionKeys.includes(name) ||
      (!REQUEST_KEYS.has(name) && one.type.conditionKeys.includes(name)),
  );

const REQUEST_KEYS: ReadonlySet<string> = new Set([TAG_KEYS.request, TAG_KEYS.names]);
