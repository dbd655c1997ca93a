import type { Comparison, ConditionReading } from './readCondition';

/** Comparisons of an order, with the one that holds where they do not. */
const OPPOSITES: ReadonlyMap<Comparison, Comparison> = new Map([
  ['less', 'at-least'],
  ['at-least', 'less'],
  ['greater', 'at-most'],
  ['at-most', 'greater'],
  ['before', 'from'],
  ['from', 'before'],
  ['after', 'until'],
  ['until', 'after'],
]);

/** Comparisons that have a negated form. */
const NEGATABLE: ReadonlySet<Comparison> = new Set([
  'equals',
  'equals-ignoring-case',
  'like',
  'number-equals',
  'date-equals',
  'ip',
  'arn',
]);

/** Keys that every request has. Source: IAM User Guide, "AWS global condition context keys", "Availability". */
const ALWAYS_PRESENT: ReadonlySet<string> = new Set([
  'aws:currenttime',
  'aws:epochtime',
  'aws:principalisawsservice',
  'aws:requestedregion',
  'aws:securetransport',
]);

/**
 * The condition that holds exactly where another one does not: what a Deny under that one leaves.
 *
 * @returns undefined where no single condition says it
 */
export function complementOf(reading: ConditionReading): ConditionReading | undefined {
  const { comparison, values, negated, qualifier } = reading;
  const turned = {
    ...reading,
    holdsWhenAbsent: !reading.holdsWhenAbsent && !ALWAYS_PRESENT.has(reading.key.toLowerCase()),
    qualifier: OTHER_QUALIFIER[qualifier ?? 'none'],
  };
  if (NEGATABLE.has(comparison)) return { ...turned, negated: !negated };
  const [value, more] = values;
  if (value === undefined || more !== undefined) return undefined;
  const opposite = OPPOSITES.get(comparison);
  if (opposite !== undefined) return { ...turned, comparison: opposite };
  const word = OTHER_WORD.get(value.toLowerCase());
  const asksForWord = comparison === 'bool' || (comparison === 'null' && qualifier === undefined);
  return asksForWord && word !== undefined ? { ...turned, values: [word] } : undefined;
}

/** "Not all are not" is "one is", and the other way round. */
const OTHER_QUALIFIER = {
  none: undefined,
  ForAllValues: 'ForAnyValue',
  ForAnyValue: 'ForAllValues',
} as const;

const OTHER_WORD: ReadonlyMap<string, string> = new Map([
  ['true', 'false'],
  ['false', 'true'],
]);
