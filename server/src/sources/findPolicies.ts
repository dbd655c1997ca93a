import { POLICY_ELEMENTS, STATEMENT_ELEMENTS, VERSIONS, canonicalName } from '../iam/element';
import { itemsOf } from '../policy/value';
import type { ListValue, MapValue, Value } from '../policy/value';

/** Values that are a policy, with the keys of the larger structure that lead to it. */
export interface FoundPolicy {
  readonly value: MapValue | ListValue;
  /** Statements without a policy around them. */
  readonly fragment: boolean;
  /** Keys from the root, the nearest last; items of lists add none. */
  readonly path: readonly string[];
}

/**
 * Finds the policies in a value by their content, also deep inside a larger structure (an answer of
 * the AWS CLI, a template). A policy is not looked into for further policies.
 *
 * @param explicit the text is declared to be a policy: its root counts as one if nothing else does
 */
export function findPolicies(root: Value, explicit: boolean): readonly FoundPolicy[] {
  const found = [...search(root, [])];
  if (found.length > 0 || !explicit || root.kind !== 'map') return found;
  return [{ value: root, fragment: false, path: [] }];
}

function* search(value: Value, path: readonly string[]): Generator<FoundPolicy> {
  if (value.kind === 'map') {
    if (isPolicy(value)) {
      yield { value, fragment: false, path };
    } else if (path.length === 0 && isStatement(value)) {
      yield { value, fragment: true, path };
    } else {
      for (const entry of value.entries) {
        if (entry.value !== undefined) yield* search(entry.value, [...path, entry.key.outline]);
      }
    }
  } else if (value.kind === 'list') {
    const statements =
      path.length === 0 && value.items.length > 0 && value.items.every(isStatement);
    if (statements) yield { value, fragment: true, path };
    else for (const item of value.items) yield* search(item, path);
  }
}

/** A map with a Statement that holds statements, or with a Version of the policy language. */
function isPolicy(map: MapValue): boolean {
  let versioned = false;
  for (const { key, value } of map.entries) {
    const element = canonicalName(POLICY_ELEMENTS, key.outline);
    if (element === 'Statement' && itemsOf(value).some(looksLikeStatement))
      return !itemsOf(value).every(isAboutStack);
    if (element === 'Version' && value?.kind === 'string') {
      versioned ||= (VERSIONS as readonly string[]).includes(value.outline);
    }
  }
  return versioned;
}

/** A map with at least one element that only statements have. */
const looksLikeStatement = (value: Value): boolean =>
  value.kind === 'map' &&
  value.entries.some(({ key }) => canonicalName(STATEMENT_ELEMENTS, key.outline) !== undefined);

/**
 * A statement of a stack policy of AWS CloudFormation, which is written like IAM's and is none: it
 * allows updates (`Update:Replace`) of resources by their logical IDs.
 */
function isAboutStack(value: Value): boolean {
  if (value.kind !== 'map') return false;
  const actions = value.entries.find(({ key }) => /^(Not)?Action$/.test(key.outline))?.value;
  const names = itemsOf(actions);
  return (
    names.length > 0 &&
    names.every((one) => one.kind === 'string' && /^Update:/.test(one.text ?? ''))
  );
}

/** A map that can be nothing but a statement: an effect, and actions. */
function isStatement(value: Value): boolean {
  if (value.kind !== 'map') return false;
  const effect = value.entries.find(({ key }) => key.outline === 'Effect')?.value;
  const allowsOrDenies =
    effect?.kind === 'string' && (effect.text === 'Allow' || effect.text === 'Deny');
  const hasActions = value.entries.some(({ key }) => /^(Not)?Action$/.test(key.outline));
  return allowsOrDenies && hasActions;
}
