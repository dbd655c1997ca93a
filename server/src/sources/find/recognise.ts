import { POLICY_ELEMENTS, STATEMENT_ELEMENTS, VERSIONS, canonicalName } from '../../iam/element';
import { itemsOf } from '../../policy/value';
import type { MapValue, Value } from '../../policy/value';
import { branchesOf } from '../cloudformation/intrinsics';

/** A map with a Statement that holds statements, or with a Version of the policy language. */
export function isPolicy(map: MapValue): boolean {
  if (isOfAlibabaCloud(map)) return false;
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

/** Alibaba Cloud's version of its own language is `1`; who meant IAM's would hardly come to that. */
const isOfAlibabaCloud = ({ entries }: MapValue): boolean =>
  entries.some(
    ({ key, value }) =>
      key.outline === 'Version' && value?.kind === 'string' && value.outline === '1',
  );

/** A map with at least one element that only statements have; it may depend on a condition. */
const looksLikeStatement = (value: Value): boolean =>
  branchesOf(value).some((branch) => itemsOf(branch).some(looksLikeStatement)) ||
  (value.kind === 'map' &&
    value.entries.some(({ key }) => canonicalName(STATEMENT_ELEMENTS, key.outline) !== undefined));

/**
 * A statement that is written like IAM's and is none: of a stack policy of AWS CloudFormation, which
 * allows updates (`Update:Replace`) of resources by their logical IDs, of a data protection policy,
 * which looks for data, or of another cloud, which has its own names for resources.
 */
function isOfAnotherLanguage(value: Value): boolean {
  if (value.kind !== 'map') return false;
  if (value.entries.some(({ key }) => key.text === 'DataIdentifier')) return true;
  return (
    isAllOf(value, /^(Not)?Action$/, /^Update:/) ||
    isAllOf(value, /^(Not)?Resource$/, /^(acs|qcs|trn):/)
  );
}

/** Whether an element has values, and all of them are of a form. */
function isAllOf({ entries }: MapValue, element: RegExp, form: RegExp): boolean {
  const values = itemsOf(entries.find(({ key }) => element.test(key.outline))?.value);
  return (
    values.length > 0 && values.every((one) => one.kind === 'string' && form.test(one.outline))
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
