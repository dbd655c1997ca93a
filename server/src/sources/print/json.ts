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
  const text = `${formatJson(unwrapped(policy), '', STYLE, '')}\n`;
  return {
    text: replaceFilledIn(text, (name) => `{{ ${name} }}`),
    names: namesIn(text, (name) => name),
  };
}

/**
 * A list of one string is written as the string, as people do it; but not where a name is all of it:
 * without the list nobody could tell that it is one string.
 */
export function unwrapped(value: PlainValue): PlainValue {
  if (isPlainMap(value)) return new Map([...value].map(([key, one]) => [key, inEntry(key, one)]));
  return isPlainList(value) ? value.map(unwrapped) : value;
}

function inEntry(key: string, value: PlainValue): PlainValue {
  const [only, more] = isPlainList(value) ? value : [];
  const single = typeof only === 'string' && more === undefined && formOf(only) !== 'string';
  return single && key !== 'Statement' ? only : unwrapped(value);
}
