import { parseArn } from '../../iam/arn';
import { hasWildcard } from '../../iam/wildcard';
import { conditionText } from '../../policy/model';
import type { Condition } from '../../policy/model';
import { toNumber, toTime } from '../evaluation/operands';
import type { RequestContext } from '../request';
import { plainText, substituteVariables } from '../variables';
import { SAMPLE_WORD } from './samples';
import type { Samples } from './samples';

const DAY = 24 * 60 * 60 * 1000;

/** Values that a condition compares a key with, and for numbers and dates those beside them. */
export interface ComparedValues {
  /** What the condition names, wildcards filled in. */
  readonly named: readonly string[];
  readonly beside: readonly string[];
}

const NOTHING: ComparedValues = { named: [], beside: [] };

/**
 * Values of a request's key for which a condition is likely to answer differently.
 *
 * @param context for policy variables; undefined where `${…}` is no variable
 */
export function comparedValues(
  { operator, values }: Condition,
  context: RequestContext | undefined,
  samples: Samples,
): ComparedValues {
  const texts = values.flatMap((value) => {
    const text = conditionText(value);
    if (text === undefined || context === undefined) return text ?? [];
    const known = substituteVariables(text, context);
    return known === undefined || known.includes(NO_VALUE) ? [] : known;
  });
  if (operator === undefined) return NOTHING;
  switch (operator.family) {
    case 'Numeric': {
      const numbers = texts.flatMap((text) => toNumber(text) ?? []);
      const beside = numbers.flatMap((number) => [number - 1, number + 1]);
      return { named: numbers.map(String), beside: beside.map(String) };
    }
    case 'Date': {
      const times = texts.flatMap((text) => toTime(text) ?? []);
      const beside = times.flatMap((time) => [time - DAY, time + DAY]);
      return { named: times.map(dateText), beside: beside.map(dateText) };
    }
    case 'Null':
      return NOTHING;
    default: {
      const fills = operator.family === 'Arn' || operator.name.endsWith('Like');
      const all = texts.map((text) => plainText(fills ? fillWildcards(text, samples) : text));
      return { named: all.filter((text) => text !== ''), beside: [] };
    }
  }
}

/** Stands for a variable without a value, which no request holds. */
const NO_VALUE = '\uE104';

const dateText = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z');

/** A text that a pattern matches. */
function fillWildcards(pattern: string, { traveller, region }: Samples): string {
  const fill = (text: string, by: string): string => text.replace(/\*+/g, by).replaceAll('?', 'x');
  const arn = parseArn(pattern);
  if (arn === undefined) return fill(pattern, SAMPLE_WORD);
  const field = (text: string, by: string): string => (hasWildcard(text) ? by : text);
  return [
    'arn',
    field(arn.partition, traveller.partition),
    field(arn.service, 'iam'),
    field(arn.region, region),
    field(arn.account, traveller.account),
    arn.resource === '*' && /^(iam|\*)$/.test(arn.service)
      ? `role/${SAMPLE_WORD}`
      : fill(arn.resource, SAMPLE_WORD),
  ].join(':');
}
