import type { KeyType } from '../../catalog/model';
import { formatConditionOperator } from '../../iam/conditionOperator';
import type { ConditionOperator } from '../../iam/conditionOperator';
import { dateForm } from '../../iam/dateValue';
import { parseIpRange } from '../../iam/ipRange';
import { hasWildcard } from '../../iam/wildcard';
import type { Condition } from '../../policy/model';
import { plainValues } from './plainValues';

/** The operator that compares as another one does, for values of another type. */
export interface FittingOperator {
  readonly operator: string;
  /** The value to be written with it, where the present one does not do. */
  readonly value?: string;
  /** Whether the condition comes to hold for more requests, or fewer. */
  readonly change: 'same' | 'more' | 'fewer';
}

/** What an operator becomes for equal values, and whether it finds the same ones equal. */
interface Found {
  readonly name: string;
  readonly change: 'same' | 'more' | 'fewer';
}

/**
 * The operator to use for a key of a type, in the place of one that compares values of another type.
 *
 * @returns undefined where none compares like it, or the values are not of the type either
 */
export function fittingOperator(condition: Condition, type: KeyType): FittingOperator | undefined {
  const { operator, values } = condition;
  const texts = plainValues(condition).map(({ text }) => text);
  if (operator === undefined || texts.length === 0 || texts.length !== values.length) {
    return undefined;
  }
  if (type === 'Bool') return toBool(operator, texts);
  const comparison = comparisonOf(operator);
  const found =
    comparison === 'equal' ? equality(operator, type, texts) : order(operator, type, texts);
  if (found === undefined) return undefined;
  return {
    operator: formatConditionOperator({ ...operator, name: found.name }),
    change: turned(found.change, operator),
  };
}

/** `Not…` turns the answer round, and so what a change does to it. */
function turned(change: Found['change'], { negated }: ConditionOperator): Found['change'] {
  if (!negated || change === 'same') return change;
  return change === 'more' ? 'fewer' : 'more';
}

const comparisonOf = ({ name }: ConditionOperator): 'equal' | 'order' =>
  /Less|Greater/.test(name) ? 'order' : 'equal';

/** There is no negated `Bool`: "not true" is "false, or absent". */
function toBool(
  operator: ConditionOperator,
  texts: readonly string[],
): FittingOperator | undefined {
  const [text = ''] = texts;
  const word = text.toLowerCase();
  if (texts.length > 1 || !/^(true|false)$/.test(word) || operator.family !== 'String')
    return undefined;
  const exact = word === text || operator.name.endsWith('IgnoreCase');
  if (!operator.negated) {
    const name = formatConditionOperator({ ...operator, name: 'Bool' });
    return { operator: name, change: exact ? 'same' : 'more' };
  }
  if (operator.qualifier !== undefined) return undefined;
  return {
    operator: 'BoolIfExists',
    value: word === 'true' ? 'false' : 'true',
    change: exact ? 'same' : 'fewer',
  };
}

function equality(
  { family, negated, name }: ConditionOperator,
  type: KeyType,
  texts: readonly string[],
): Found | undefined {
  const not = negated ? 'Not' : '';
  const every = (test: (text: string) => boolean): boolean => texts.every(test);
  const fromString = family === 'String' && !(name.endsWith('Like') && texts.some(hasWildcard));
  switch (type) {
    case 'Numeric':
      return fromString && every(isNumber)
        ? { name: `Numeric${not}Equals`, change: every(isPlainNumber) ? 'same' : 'more' }
        : undefined;
    case 'Date':
      return fromString && every((text) => dateForm(text) === 'w3c')
        ? { name: `Date${not}Equals`, change: 'more' }
        : undefined;
    case 'IpAddress':
      return fromString && every((text) => parseIpRange(text) !== undefined)
        ? { name: `${not}IpAddress`, change: every(isSingleIpv4) ? 'same' : 'more' }
        : undefined;
    case 'Arn':
      return every(isArn) ? { name: `Arn${not}Like`, change: 'more' } : undefined;
    case 'String':
      return toString(family, not, texts);
    case 'Bool':
    case 'Binary':
      return undefined;
  }
}

/** Values that the present operator cannot compare match nothing now, and may match as texts. */
function toString(
  family: ConditionOperator['family'],
  not: string,
  texts: readonly string[],
): Found | undefined {
  const pattern = texts.some(hasWildcard);
  const name = `String${not}${pattern ? 'Like' : 'Equals'}`;
  const every = (test: (text: string) => boolean): boolean => texts.every(test);
  if (family === 'Arn') return { name, change: 'more' };
  if (family === 'Numeric') {
    if (every(isPlainNumber)) return { name, change: 'same' };
    return texts.some(isNumber) ? undefined : { name, change: 'more' };
  }
  const comparable = COMPARABLE[family];
  return comparable === undefined || texts.some(comparable) ? undefined : { name, change: 'more' };
}

const isBoolean = (text: string): boolean => /^(true|false)$/i.test(text);
const isNumber = (text: string): boolean => /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text);
/** A number that is written as AWS writes it, so that comparing texts is comparing numbers. */
const isPlainNumber = (text: string): boolean => /^(0|[1-9]\d*)$/.test(text);
const isSingleIpv4 = (text: string): boolean =>
  !text.includes('/') && !text.includes(':') && !/(^|\.)0\d/.test(text);
const isArn = (text: string): boolean => /^arn:([^:]*:){4}./.test(text);

const COMPARABLE: Readonly<
  Partial<Record<ConditionOperator['family'], (text: string) => boolean>>
> = {
  Bool: isBoolean,
  Date: (text) => dateForm(text) !== undefined,
  IpAddress: (text) => parseIpRange(text) !== undefined,
};

/** Points in time may be told in seconds, which numeric operators do not compare with dates. */
const order = (
  { name, family }: ConditionOperator,
  type: KeyType,
  texts: readonly string[],
): Found | undefined =>
  family === 'Numeric' && type === 'Date' && texts.every((text) => dateForm(text) === 'epoch')
    ? { name: name.replace('Numeric', 'Date'), change: 'more' }
    : undefined;
