import { isPlainList, isPlainMap } from '../../policy/edit';
import type { PlainMap, PlainValue } from '../../policy/edit';
import { FILLED_IN, replaceFilledIn } from '../../policy/filledIn';
import { escapeReferences } from '../cloudformation/substitution';
import { formatPolicy } from './json';
import { cloudFormationName } from './names';

/**
 * Whether something is filled in where a key of the policy is. CloudFormation calls no functions
 * there: what takes a policy takes JSON text, too, in which anything can be filled in.
 */
export const hasFilledKeys = (value: PlainValue): boolean => {
  if (isPlainList(value)) return value.some(hasFilledKeys);
  if (!isPlainMap(value)) return false;
  return [...value].some(([key, one]) => key.includes(FILLED_IN) || hasFilledKeys(one));
};

/** Writes a policy as JSON text in which names are filled in. */
export function printSubstituted(policy: PlainMap): string {
  const json = replaceFilledIn(
    escapeReferences(formatPolicy(policy, 'unwrapped')),
    (from, _form, pseudo) => `\${${cloudFormationName(from, pseudo)}}`,
  );
  return `!Sub |-\n${json.replace(/^(?=.)/gm, '  ')}`;
}
