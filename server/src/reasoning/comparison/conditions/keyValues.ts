import { findConditionKey } from '../../../catalog/conditionKeys';
import { conditionText } from '../../../policy/model';
import type { Condition } from '../../../policy/model';
import { conditionHolds } from '../../conditions';
import { toNumber, toTime } from '../../evaluation/operands';
import { plainText, substituteVariables } from '../../variables';
import type { RequestContext } from '../../request';
import { addresses, around } from './boundaries';
import { cutIntoPieces } from '../dimensions/pieces';

/** Values that a key may have in a request, so that conditions on it differ. */
export interface KeyValues {
  /** None first, where the key is absent. */
  readonly values: readonly (readonly string[])[];
  /** Every way in which the conditions can hold together is among them. */
  readonly whole: boolean;
}

/** Milliseconds around 1970 beyond which JavaScript has no dates. */
const LAST_INSTANT = 8.64e15;

/** Of so many values every set is tried for a key that may have several. */
const FEW = 6;

/** Values of a key for some conditions on it, all of the same policy language version. */
export function valuesFor(
  key: string,
  conditions: readonly { readonly condition: Condition; readonly variables: boolean }[],
  pinned: RequestContext,
): KeyValues {
  const known = findConditionKey(key);
  const families = new Set(conditions.map(({ condition }) => condition.operator?.family));
  families.delete('Null');
  const texts = conditions.map(({ condition, variables }) => textsOf(condition, variables, pinned));
  const single = new Set<string>();
  let whole = families.size < 2;
  const numbers: number[] = [];
  const times: number[] = [];
  const strings = conditions.flatMap(({ condition }, i) => {
    const wanted = texts[i] ?? [];
    const { operator } = condition;
    switch (operator?.family) {
      case 'String':
        if (operator.name.endsWith('IgnoreCase')) {
          whole &&= texts.length < 2;
          return wanted.flatMap((text) =>
            [text, text.toUpperCase(), text.toLowerCase()].map(escape),
          );
        }
        return operator.name.endsWith('Like') ? wanted : wanted.map(escape);
      case 'Numeric':
        numbers.push(...wanted.flatMap((text) => toNumber(text) ?? []));
        return [];
      case 'Date':
        times.push(...wanted.flatMap((text) => toTime(text) ?? []));
        return [];
      case 'IpAddress':
        for (const value of wanted.flatMap(addresses)) single.add(value);
        return [];
      case 'Binary':
        for (const value of wanted) single.add(value);
        return [];
      default:
        return [];
    }
  });
  // Outside of all ranges there may be addresses of the other version of IP only.
  if (families.has('IpAddress')) for (const value of ['0.0.0.0', '::']) single.add(value);
  // Between the values of one condition and those of another there are values, too.
  for (const value of around(numbers, 1)) single.add(String(value));
  for (const value of around(times, 1000))
    if (Math.abs(value) <= LAST_INSTANT) single.add(new Date(value).toISOString());
    else whole = false;
  const arn = families.has('Arn');
  const arns = conditions.flatMap(({ condition }, i) =>
    condition.operator?.family === 'Arn' ? (texts[i] ?? []) : [],
  );
  if (families.has('Bool') || known?.type === 'Bool')
    for (const value of ['true', 'false']) single.add(value);
  // A value of another type than the key's does not come, and would make differences of nothing.
  if (known?.type !== 'Bool') {
    const cut = cutIntoPieces([...strings.map(String), '*', ...(arn ? [] : arns)], '*');
    const cutArns = arn ? cutIntoPieces([...arns, '*'], 'arn:*:*:*:*:*') : undefined;
    whole &&= cut.whole && (cutArns?.whole ?? true);
    const free = known === undefined || known.type === 'String' || known.type === 'Arn';
    for (const { pattern, samples } of [...(cutArns?.pieces ?? []), ...cut.pieces])
      if (pattern !== '*' || free || single.size === 0)
        for (const sample of samples) single.add(plainText(sample));
    if (free && !arn) single.add('');
  }
  const several =
    known?.multivalued === true ||
    conditions.some(({ condition }) => condition.operator?.qualifier !== undefined);
  const alike = several ? tellApart([...single], key, conditions, pinned) : [];
  return {
    values: [[], ...[...single].map((value) => [value]), ...(several ? sets(alike) : [])],
    whole: whole && (!several || alike.length <= FEW),
  };
}

/** The values of a condition, variables put in. */
function textsOf(
  { values, operator }: Condition,
  variables: boolean,
  pinned: RequestContext,
): readonly string[] {
  const raw = values.flatMap((value) => conditionText(value) ?? []);
  const family = operator?.family;
  if (!variables || (family !== 'String' && family !== 'Arn')) return raw;
  return raw.flatMap((text) => substituteVariables(text, pinned) ?? []);
}

/** As a pattern that matches this text only. */
const escape = (text: string): string => text.replaceAll('*', '\uE102').replaceAll('?', '\uE103');

/** Of values that every condition takes for the same, one: in a set they are worth the same. */
function tellApart(
  values: readonly string[],
  key: string,
  conditions: readonly { readonly condition: Condition; readonly variables: boolean }[],
  pinned: RequestContext,
): readonly string[] {
  const unique = new Map<string, string>();
  for (const value of values) {
    const context: RequestContext = {
      values: (name) => (name === key ? [value] : pinned.values(name)),
    };
    const ways = conditions.map(({ condition, variables }) =>
      conditionHolds(condition, context, variables),
    );
    // An empty text alone is no value to ForAllValues; beside others it is one.
    const way = `${String(value === '')} ${ways.join()}`;
    if (!unique.has(way)) unique.set(way, value);
  }
  return [...unique.values()];
}

/** Sets of several values: all of them, or each two and all together. */
function sets(values: readonly string[]): readonly (readonly string[])[] {
  if (values.length <= FEW) {
    return Array.from({ length: 1 << values.length }, (_, bits) =>
      values.filter((__, i) => (bits & (1 << i)) !== 0),
    ).filter((set) => set.length > 1);
  }
  return [...values.flatMap((a, i) => values.slice(i + 1).map((b) => [a, b])), [...values]];
}
