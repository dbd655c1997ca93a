import { isPlainList, isPlainMap } from '../../../server/src/policy/edit';
import type { PlainValue } from '../../../server/src/policy/edit';
import { plainPolicy } from '../../../server/src/policy/plainPolicy';
import type { ParsedText } from '../../../server/src/service/languageService';

/** The first policy of a text with its keys in one order, and lists of one value as that value. */
export function meaning({ policies: [document] }: ParsedText): unknown {
  return document && normal(plainPolicy(document).policy);
}

function normal(value: PlainValue): unknown {
  if (isPlainList(value)) return value.length === 1 ? normal(value[0] ?? '') : value.map(normal);
  if (isPlainMap(value)) {
    const entries = [...value].map(([key, one]) => [key, normal(one)] as const);
    return entries.sort(([a], [b]) => (a < b ? -1 : 1));
  }
  return typeof value === 'object' ? value : String(value);
}
