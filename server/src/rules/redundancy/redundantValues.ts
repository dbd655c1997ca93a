import { dateForm } from '../../iam/dateValue';
import { conditionText } from '../../policy/model';
import type { Condition } from '../../policy/model';
import type { Value } from '../../policy/value';
import { valueReader } from '../../reasoning/interplay/conditionPatterns';
import { coveredRanges } from './coveredRanges';
import { redundantItems } from './redundantItems';

/** A value of a condition with its text, where that is known. */
export interface TextOf {
  readonly value: Value;
  readonly text: string | undefined;
}

/**
 * The values of a condition that add nothing to its others, each with one that covers it and stays.
 * The values of one key are alternatives, also under a negated operator (none of them may match) and
 * with a set qualifier, so a covered value never decides.
 */
export function redundantValues(
  { operator, values }: Condition,
  variables: boolean,
): ReadonlyMap<Value, Value> {
  if (operator === undefined || values.length < 2) return new Map();
  const items = values.map((value): TextOf => ({ value, text: conditionText(value) }));
  const read = valueReader(operator, variables);
  if (read !== undefined) return toValues(redundantItems(items, read));
  switch (operator.family) {
    case 'IpAddress':
      return toValues(coveredRanges(items));
    case 'Date':
      return operator.name.includes('Than')
        ? toValues(weakerDates(items, operator.name.startsWith('DateLess')))
        : toValues(repetitions(items, instant));
    case 'Numeric':
      // Bounds are another rule's, which answers for a code of Access Analyzer.
      return operator.name.includes('Than') ? new Map() : toValues(repetitions(items, number));
    case 'Binary':
      return toValues(repetitions(items, (text) => text));
    default:
      return new Map();
  }
}

const toValues = (found: ReadonlyMap<TextOf, TextOf>): ReadonlyMap<Value, Value> =>
  new Map([...found].map(([item, covering]) => [item.value, covering.value]));

/** Items that mean the same as an earlier one. */
function repetitions(
  items: readonly TextOf[],
  meaning: (text: string) => string | number | undefined,
): ReadonlyMap<TextOf, TextOf> {
  const firsts = new Map<string | number, TextOf>();
  const found = new Map<TextOf, TextOf>();
  for (const item of items) {
    const key = item.text === undefined ? undefined : meaning(item.text);
    if (key === undefined) continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, item);
    else found.set(item, first);
  }
  return found;
}

const number = (text: string): number | undefined =>
  /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;

/** A date in milliseconds; undefined where it is none, or says no time zone, or may be a year or seconds. */
function instant(text: string): number | undefined {
  const form = dateForm(text);
  if (form === 'epoch') return /^\d+$/.test(text) ? Number(text) * 1000 : undefined;
  const sure = form === 'w3c' && /^\d{4}-\d\d-\d\d(?:T.*(?:Z|[+-]\d\d:\d\d))?$/.test(text);
  const time = sure ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** Of several last days the latest decides, of several first days the earliest. */
function weakerDates(items: readonly TextOf[], upper: boolean): ReadonlyMap<TextOf, TextOf> {
  const dates = items.flatMap((item) => {
    const time = item.text === undefined ? undefined : instant(item.text);
    return time === undefined ? [] : [{ item, time }];
  });
  const [decisive] = dates.toSorted((a, b) => (upper ? b.time - a.time : a.time - b.time));
  if (decisive === undefined) return new Map();
  return new Map(
    dates.flatMap(({ item }) => (item === decisive.item ? [] : [[item, decisive.item] as const])),
  );
}
