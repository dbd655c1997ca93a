import type { ConditionOperator } from '../../iam/conditionOperator';
import { containsRange, parseIpRange } from '../../iam/ipRange';
import { isLiteral } from '../../iam/pattern';
import { fieldsCover } from '../../iam/patternFields';
import { conditionText } from '../../policy/model';
import type { Condition } from '../../policy/model';
import { valueReader } from './conditionPatterns';

/** A condition of which everything is known. */
interface Known {
  readonly operator: ConditionOperator;
  readonly texts: readonly string[];
}

/**
 * Whether every request that fulfils `given` also fulfils `asked`. Both are on the same key. Only yes
 * where it is certain, for keys with one value or several.
 */
export function conditionImplies(given: Condition, asked: Condition, variables: boolean): boolean {
  const [a, b] = [readCondition(given), readCondition(asked)];
  if (a === undefined || b === undefined || given.key !== asked.key) return false;
  const { qualifier, negated } = a.operator;
  if (a.operator.family === 'Null') return false;
  if (b.operator.family === 'Null') {
    const asksPresence = b.texts.every((text) => text.toLowerCase() === 'false');
    return asksPresence && b.operator.qualifier === undefined && !holdsWithoutKey(a.operator);
  }
  if (qualifier !== b.operator.qualifier) return false;
  if (holdsWithoutKey(a.operator) && !holdsWithoutKey(b.operator)) return false;
  if (negated === b.operator.negated)
    return negated ? isSubset(b, a, variables) : isSubset(a, b, variables);
  return !negated && areApart(a, b);
}

function readCondition({ operator, values }: Condition): Known | undefined {
  const texts = values.flatMap((value) => conditionText(value) ?? []);
  if (operator === undefined || texts.length === 0 || texts.length < values.length)
    return undefined;
  // What a variable without a value does to `none of` is not documented.
  if (operator.negated && texts.some((text) => text.includes('${'))) return undefined;
  return { operator, texts };
}

/** Whether a condition holds where the key is not in the request. */
const holdsWithoutKey = ({ ifExists, negated, qualifier }: ConditionOperator): boolean =>
  ifExists || qualifier === 'ForAllValues' || (negated && qualifier === undefined);

/** Whether every value of a key that matches one of the first ones matches one of the others. */
function isSubset(narrow: Known, wide: Known, variables: boolean): boolean {
  const { family, name } = wide.operator;
  if (narrow.operator.family !== family) return false;
  if (family === 'IpAddress') return narrow.texts.every((text) => isInRange(text, wide.texts));
  if (family === 'String' || family === 'Arn') return areCovered(narrow, wide, variables);
  const word = (text: string): string => (family === 'Bool' ? text.toLowerCase() : text);
  const words = new Set(wide.texts.map(word));
  return narrow.operator.name === name && narrow.texts.every((text) => words.has(word(text)));
}

function isInRange(text: string, others: readonly string[]): boolean {
  const inner = parseIpRange(text);
  return others.some((other) => {
    const outer = parseIpRange(other);
    return inner !== undefined && outer !== undefined && containsRange(outer, inner);
  });
}

function areCovered(narrow: Known, wide: Known, variables: boolean): boolean {
  const ignoreCase = ignoresCase(wide.operator);
  if (ignoresCase(narrow.operator) && !ignoreCase) return false;
  const readWide = valueReader(wide.operator, variables);
  const readNarrow = valueReader(narrow.operator, variables);
  const cased = (text: string): string => (ignoreCase ? text.toLowerCase() : text);
  const patterns = wide.texts.flatMap((text) => readWide?.(text) ?? []);
  return narrow.texts.every((text) => {
    const pattern = readNarrow?.(cased(text));
    return pattern !== undefined && patterns.some((one) => fieldsCover(one, pattern));
  });
}

/** Whether no value of one condition can be a value of the other: plain texts only. */
function areApart(a: Known, b: Known): boolean {
  if (a.operator.family !== 'String' || b.operator.family !== 'String') return false;
  if (a.operator.name.endsWith('Like') || a.texts.some((text) => text.includes('${'))) return false;
  const ignoreCase = ignoresCase(a.operator) || ignoresCase(b.operator);
  const cased = (text: string): string => (ignoreCase ? text.toLowerCase() : text);
  const readA = valueReader(a.operator, false);
  const readB = valueReader(b.operator, false);
  return a.texts.every((text) => {
    const own = readA?.(cased(text));
    return b.texts.every((other) => {
      const pattern = readB?.(cased(other));
      if (own === undefined || pattern === undefined) return false;
      return own.fields.every(isLiteral) && !fieldsCover(pattern, own);
    });
  });
}

const ignoresCase = ({ name }: ConditionOperator): boolean => name.endsWith('IgnoreCase');
