import { matchesArn } from '../../iam/arnMatch';
import type { ConditionOperator } from '../../iam/conditionOperator';
import { containsRange, parseIpRange } from '../../iam/ipRange';
import { literalIn, matchesPattern, plainText } from '../variables';
import { toBoolean, toNumber, toTime } from './operands';

/**
 * Whether one value of a request matches one of a policy, the `Not` of the operator left aside.
 *
 * @param wanted the policy's value with its variables substituted
 */
export function matchesValue(
  { family, name }: ConditionOperator,
  wanted: string,
  value: string,
): boolean {
  switch (family) {
    case 'String':
      return compareStrings(name, wanted, value);
    case 'Arn':
      // Each of the six fields is compared with its own: a pattern that lacks some matches nothing.
      return matchesArn(wanted, literalIn(wanted, value)) ?? false;
    case 'Bool':
      return same(toBoolean(plainText(wanted)), toBoolean(value));
    case 'Numeric':
      return ordered(name, toNumber(wanted), toNumber(value));
    case 'Date':
      return ordered(name, toTime(wanted), toTime(value));
    case 'Binary':
      return wanted === value;
    case 'IpAddress':
      return inRange(wanted, value);
    case 'Null':
      // Asks whether there is a value, never which one.
      return false;
  }
}

function compareStrings(name: string, wanted: string, value: string): boolean {
  if (name.endsWith('Like')) return matchesPattern(wanted, value);
  const text = plainText(wanted);
  return name.endsWith('IgnoreCase') ? text.toLowerCase() === value.toLowerCase() : text === value;
}

const same = (wanted: boolean | undefined, value: boolean | undefined): boolean =>
  wanted !== undefined && wanted === value;

function ordered(name: string, wanted: number | undefined, value: number | undefined): boolean {
  if (wanted === undefined || value === undefined) return false;
  if (name.endsWith('LessThanEquals')) return value <= wanted;
  if (name.endsWith('LessThan')) return value < wanted;
  if (name.endsWith('GreaterThanEquals')) return value >= wanted;
  return name.endsWith('GreaterThan') ? value > wanted : value === wanted;
}

/** Whether an address lies in a range. A request without an address (a service's) matches nothing. */
function inRange(wanted: string, value: string): boolean {
  const [range, address] = [parseIpRange(wanted), parseIpRange(value)];
  return range !== undefined && address !== undefined && containsRange(range, address);
}
