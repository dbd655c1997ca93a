import { hasUnknown } from '../../iam/unknown';
import type { Condition, Statement } from '../../policy/model';
import { readsAllConditions } from '../conditions';
import { isImplied } from './appliesWhenever';
import { neverTogether } from './neverTogether';

/**
 * The conditions of a Deny that decide whether it applies to what an Allow lets through: those that
 * the Allow's own conditions do not make sure of.
 *
 * @param variables policy variables work in their policy (`variablesWork`)
 * @returns `never` where a condition of the Allow excludes one of the Deny, so that the two never
 *   meet; `unknown` where the Deny has conditions that cannot be read
 */
export function leftOver(
  deny: Statement,
  allow: Statement,
  variables: boolean,
): 'never' | 'unknown' | readonly Condition[] {
  if (!deny.elements.has('Condition')) return [];
  if (deny.conditions.some((one) => isExcluded(one, allow))) return 'never';
  const readable =
    deny.conditions.length > 0 && readsAllConditions(deny) && deny.conditions.every(isReadable);
  if (!readable) return 'unknown';
  return deny.conditions.filter((one) => !isImplied(one, allow, variables));
}

const isExcluded = (asked: Condition, { conditions }: Statement): boolean =>
  conditions.some((given) => given.key === asked.key && neverTogether([given, asked]));

const isReadable = ({ operator, key, values }: Condition): boolean =>
  operator !== undefined && !hasUnknown(key) && values.length > 0;
