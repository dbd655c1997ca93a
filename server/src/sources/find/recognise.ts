import { POLICY_ELEMENTS, STATEMENT_ELEMENTS, VERSIONS, canonicalName } from '../../iam/element';
import { itemsOf } from '../../policy/value';
import type { MapValue, Value } from '../../policy/value';
import { branchesOf } from '../cloudformation/intrinsics';

/** A map with a Statement that holds statements, or with a Version of the policy language. */
export function isPolicy(map: MapValue): boolean {
  let versioned = false;
  for (const { key, value } of map.entries) {
    const element = canonicalName(POLICY_ELEMENTS, key.outline);
    if (element === 'Statement' && itemsOf(value).some(looksLikeStatement))
      return !itemsOf(value).every(isOfAnotherLanguage);
    if (element === 'Version' && value?.kind === 'string') {
      versioned ||= (VERSIONS as readonly string[]).includes(value.outline);
    }
  }
  return versioned;
}

/** A map with at least one element that only statements have; it may depend on a condition. */
const looksLikeStatement = (value: Value): boolean =>
  branchesOf(value).some((branch) => itemsOf(branch).some(looksLikeStatement)) ||
  (value.kind === 'map' &&
    value.entries.some(({ key }) => canonicalName(STATEMENT_ELEMENTS, key.outline) !== undefined));

/**
 * A statement that is written like IAM's and is none: of a stack policy of AWS CloudFormation, which
 * allows updates (`Update:Replace`) of resources by their logical IDs, or of a data protection
 * policy, which looks for data.
 */
function isOfAnotherLanguage(value: Value): boolean {
  if (value.kind !== 'map') return false;
  if (value.entries.some(({ key }) => key.text === 'DataIdentifier')) return true;
  const actions = value.entries.find(({ key }) => /^(Not)?Action$/.test(key.outline))?.value;
  const names = itemsOf(actions);
  return (
    names.length > 0 &&
    names.every((one) => one.kind === 'string' && /^Update:/.test(one.text ?? ''))
  );
}

/** A map that can be nothing but a statement: an effect, and actions. */
export function isStatement(value: Value): boolean {
  if (value.kind !== 'map') return false;
  const effect = value.entries.find(({ key }) => key.outline === 'Effect')?.value;
  const allowsOrDenies =
    effect?.kind === 'string' && (effect.text === 'Allow' || effect.text === 'Deny');
  const hasActions = value.entries.some(({ key }) => /^(Not)?Action$/.test(key.outline));
  return allowsOrDenies && hasActions;
}
