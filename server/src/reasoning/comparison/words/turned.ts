import { findConditionKey } from '../../../catalog/conditionKeys';
import type { ConditionReading } from '../../explain/reading/readCondition';

/**
 * A condition that holds exactly where another one fails, where it reads better: what is denied unless
 * the Region is one of two is allowed only there. Undefined where the other one is clearer as it is.
 */
export function turned(reading: ConditionReading): ConditionReading | undefined {
  const { qualifier, comparison, negated, holdsWhenAbsent, key } = reading;
  if (qualifier !== undefined || comparison === 'unknown' || comparison === 'null')
    return undefined;
  // A request without the key meets negated operators, so that it does not meet this one.
  if (negated) return { ...reading, negated: false, holdsWhenAbsent: false };
  if (comparison !== 'bool' || findConditionKey(key)?.type !== 'Bool') return undefined;
  const [value, ...others] = reading.values.map((one) => one.toLowerCase());
  const other = value === undefined || others.length > 0 ? undefined : OPPOSITES.get(value);
  if (other === undefined) return undefined;
  return { ...reading, values: [other], holdsWhenAbsent: !holdsWhenAbsent };
}

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['true', 'false'],
  ['false', 'true'],
]);
