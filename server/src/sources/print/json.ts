import { isPlainList, isPlainMap } from '../../policy/edit';
import type { PlainMap, PlainValue } from '../../policy/edit';
import { formOf, replaceFilledIn } from '../../policy/filledIn';
import { formatJson } from '../json/format';
import type { Style } from '../json/style';
import { namesIn } from './names';
import type { PrintedPolicy } from './print';

const STYLE: Style = {
  eol: '\n',
  unit: '  ',
  oneLine: false,
  inlineLists: false,
  colon: ': ',
  comma: ', ',
};

/** Writes a policy as JSON. What is filled in becomes `{{ name }}`, for a template engine or a person. */
export function printJson(policy: PlainMap): PrintedPolicy {
  const text = formatPolicy(policy);
  return {
    text: replaceFilledIn(text, (name) => `{{ ${name} }}`),
    names: namesIn(text, (name) => name),
  };
}

/** The JSON of a policy, with marks around names. */
export const formatPolicy = (policy: PlainMap, lists: SingleNames = 'kept'): string =>
  `${formatJson(unwrapped(policy, lists), '', STYLE, '')}\n`;

/** Whether lists stay lists that hold nothing but a name. */
type SingleNames = 'kept' | 'unwrapped';

/**
 * A list of one string is written as the string, as people do it; but not where a name is all of it,
 * and what is written there could be a list, too.
 */
export function unwrapped(value: PlainValue, lists: SingleNames = 'kept'): PlainValue {
  if (isPlainMap(value))
    return new Map([...value].map(([key, one]) => [key, inEntry(key, one, lists)]));
  return isPlainList(value) ? value.map((one) => unwrapped(one, lists)) : value;
}

function inEntry(key: string, value: PlainValue, lists: SingleNames): PlainValue {
  const [only, more] = isPlainList(value) ? value : [];
  const isSingle = only !== undefined && more === undefined && key !== 'Statement';
  if (!isSingle || typeof only === 'object') return unwrapped(value, lists);
  const isName = typeof only === 'string' && formOf(only) === 'string';
  return isName && lists === 'kept' ? value : only;
}
