import { matchesArn } from '../iam/arnMatch';
import type { ConditionOperator } from '../iam/conditionOperator';
import { containsRange, parseIpRange } from '../iam/ipRange';
import { conditionText } from '../policy/model';
import type { Condition } from '../policy/model';
import { matchesPattern, plainText, substituteVariables } from './variables';
import type { RequestContext } from './request';
import { all, any, not, truth } from './truth';
import type { Truth } from './truth';

/**
 * Whether one line of a Condition block holds for a request. Follows IAM's rules for absent keys,
 * several values, set qualifiers and `IfExists` (mfa-truth-table.tsv has the cases it is tested on).
 */
export function conditionHolds(
  condition: Condition,
  context: RequestContext,
  variables: boolean,
): Truth {
  const { operator } = condition;
  if (operator === undefined) return 'unknown';
  const requested = context.values(condition.key);
  if (requested === undefined) return 'unknown';
  const wanted = condition.values.map((value) => {
    const text = conditionText(value);
    return text === undefined || !variables ? text : substituteVariables(text, context);
  });
  if (operator.family === 'Null') return nullHolds(wanted, requested, operator);
  if (requested.length === 0) return truth(holdsWhenAbsent(operator));
  return valuesHold(operator, wanted, requested);
}

/** Whether all conditions of a statement hold. */
export const conditionsHold = (
  conditions: readonly Condition[],
  context: RequestContext,
  variables: boolean,
): Truth => all(conditions.map((condition) => conditionHolds(condition, context, variables)));

/** A qualifier makes `Null` meaningless: ForAllValues is always true, ForAnyValue never. */
function nullHolds(
  wanted: readonly (string | undefined)[],
  requested: readonly string[],
  { qualifier }: ConditionOperator,
): Truth {
  if (qualifier !== undefined) return 'unknown';
  const absent = requested.length === 0;
  return any(
    wanted.map((text) =>
      text === undefined ? 'unknown' : truth((text.toLowerCase() === 'true') === absent),
    ),
  );
}

function holdsWhenAbsent(operator: ConditionOperator): boolean {
  if (operator.ifExists || operator.qualifier === 'ForAllValues') return true;
  return operator.negated && operator.qualifier === undefined;
}

function valuesHold(
  operator: ConditionOperator,
  wanted: readonly (string | undefined)[],
  requested: readonly string[],
): Truth {
  const matchesOne = (value: string): Truth => {
    const found = any(wanted.map((text) => compare(operator, text, value)));
    return operator.negated ? not(found) : found;
  };
  const results = requested.map(matchesOne);
  return operator.qualifier === 'ForAllValues' ? all(results) : any(results);
}

/** Compares without the `Not` of the operator; the caller turns the answer round. */
function compare(operator: ConditionOperator, wanted: string | undefined, value: string): Truth {
  if (wanted === undefined) return 'unknown';
  switch (operator.family) {
    case 'String':
      return truth(compareStrings(operator.name, wanted, value));
    case 'Arn': {
      const matches = matchesArn(wanted, value);
      return matches === undefined ? 'unknown' : truth(matches);
    }
    case 'Bool':
      return truth(plainText(wanted).toLowerCase() === value.toLowerCase());
    case 'Numeric':
      return compareNumbers(operator.name, toNumber(wanted), toNumber(value));
    case 'Date':
      return compareNumbers(operator.name, toTime(wanted), toTime(value));
    case 'Binary':
      return truth(plainText(wanted) === value);
    case 'IpAddress':
      return compareAddresses(wanted, value);
    case 'Null':
      return 'unknown';
  }
}

/** Whether an address lies in a range. A request without an address (a service's) matches nothing. */
function compareAddresses(wanted: string, value: string): Truth {
  const [range, address] = [parseIpRange(wanted), parseIpRange(value)];
  if (range === undefined) return 'unknown';
  return truth(address !== undefined && containsRange(range, address));
}

function compareStrings(name: string, wanted: string, value: string): boolean {
  if (name.endsWith('Like')) return matchesPattern(wanted, value);
  const text = plainText(wanted);
  return name.endsWith('IgnoreCase') ? text.toLowerCase() === value.toLowerCase() : text === value;
}

function compareNumbers(name: string, wanted: number, value: number): Truth {
  // A request value of another type matches nothing; a malformed policy value is for a rule to say.
  if (Number.isNaN(value)) return 'no';
  if (Number.isNaN(wanted)) return 'unknown';
  if (name.endsWith('LessThanEquals')) return truth(value <= wanted);
  if (name.endsWith('LessThan')) return truth(value < wanted);
  if (name.endsWith('GreaterThanEquals')) return truth(value >= wanted);
  return truth(name.endsWith('GreaterThan') ? value > wanted : value === wanted);
}

/** An empty text is no number, whatever JavaScript says. */
const toNumber = (text: string): number => (text.trim() === '' ? NaN : Number(text));

/** Dates are W3C texts or seconds since 1970. */
const toTime = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
