import { arnServices } from '../../catalog/arnFormats';
import { isKeyPrefix } from '../../catalog/conditionKeys';
import { findRetiredService } from '../../catalog/retiredServices';
import { findService } from '../../catalog/services';
import { catalogOrigin } from '../../catalog/store';
import { parseAction } from '../../iam/action';
import { IAM_TYPES } from '../../iam/policyType';
import type { PolicyType } from '../../iam/policyType';
import { hasWildcard } from '../../iam/wildcard';
import type { Condition, Statement } from '../../policy/model';
import { locate } from '../../policy/value';
import type { StringValue } from '../../policy/value';
import { renameKeyFix } from '../condition/renameKey';
import { isFilledInLater } from '../grammar/placeholder';
import type { Effect, Report } from '../rule';
import { arnFields, fieldRange } from './arnField';
import { readableKey } from './readableKey';
import { replaceFixes } from './replaceFixes';
import {
  suggestServiceOfAction,
  suggestServiceOfArn,
  suggestServiceOfKey,
} from './serviceSuggestions';

/** What is to be said about a service that does not exist. */
export type ServiceReport = Report<'unknown' | 'near' | 'wildcard', 'change' | 'rename'>;

const isKnown = (prefix: string): boolean =>
  catalogOrigin() === undefined ||
  findService(prefix) !== undefined ||
  findRetiredService(prefix) !== undefined;

/** Looks at the prefix of an action. */
export function serviceOfAction(
  target: StringValue,
  type: PolicyType,
  effect: Effect | undefined,
): ServiceReport | undefined {
  const action = target.outline;
  const { service, name } = parseAction(action) ?? {};
  if (service === undefined || name === undefined || isKnown(service)) return undefined;
  if (action === '*' || isFilledInLater(action)) return undefined;
  const place = { target, start: 0, end: service.length };
  const written = action.slice(0, place.end);
  const range = locate(target, place.start, place.end);
  const accessAnalyzer = 'INVALID_SERVICE_IN_ACTION';
  if (hasWildcard(service)) {
    // `*:*` is every action, and accepted.
    if (/^\*+:\*+$/.test(action) || !IAM_TYPES.includes(type)) return undefined;
    const data = { service: written };
    return { message: 'wildcard', data, range, accessAnalyzer: 'WILDCARD_IN_SERVICE_NAME' };
  }
  const suggestions = suggestServiceOfAction(service, name);
  const fixes = replaceFixes(place, suggestions, effect);
  return { ...messageFor(written, suggestions), range, accessAnalyzer, fixes };
}

/** Looks at the service field of an ARN. */
export function serviceOfArn(
  target: StringValue,
  effect: Effect | undefined,
): ServiceReport | undefined {
  const field = arnFields(target).service;
  const service = field?.text ?? '';
  // A capital letter is another rule's.
  if (field === undefined || service === '' || service !== service.toLowerCase()) return undefined;
  if (hasWildcard(service) || isKnown(service) || arnServices().has(service)) return undefined;
  const suggestions = suggestServiceOfArn(service);
  return {
    ...messageFor(service, suggestions),
    range: fieldRange(field),
    accessAnalyzer: 'INVALID_SERVICE',
    fixes: replaceFixes(field, suggestions, effect),
  };
}

/** Looks at the prefix of a condition key. */
export function serviceOfKey(
  condition: Condition,
  statement: Statement,
): ServiceReport | undefined {
  const key = readableKey(condition);
  // A dot is in the names of identity providers, whose keys are their own.
  if (key === undefined || key.prefix.includes('.')) return undefined;
  const { prefix, name } = key;
  if (isKnown(prefix) || isKeyPrefix(prefix)) return undefined;
  const suggestions = suggestServiceOfKey(prefix, name);
  return {
    ...messageFor(prefix, suggestions),
    range: locate(condition.entry.key, 0, prefix.length),
    accessAnalyzer: 'INVALID_SERVICE',
    fixes: suggestions.flatMap((one) => renameKeyFix(condition, statement, `${one}:${name}`)),
  };
}

const messageFor = (
  service: string,
  [suggestion]: readonly string[],
): Pick<ServiceReport, 'message' | 'data'> =>
  suggestion === undefined
    ? { message: 'unknown', data: { service } }
    : { message: 'near', data: { service, suggestion } };
