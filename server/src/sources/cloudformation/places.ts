import { MANAGED_POLICY_QUOTA } from '../../iam/quota';
import type { PolicyType } from '../../iam/policyType';
import { itemsOf } from '../../policy/value';
import type { MapValue, Value } from '../../policy/value';
import type { Place, PlaceFinder } from '../find/place';
import { branchesOf, intrinsicCall, resolveIntrinsics } from './intrinsics';
import {
  MIXED_PROPERTIES,
  OTHER_PROPERTIES,
  POLICY_PROPERTIES,
  STATEMENT_PROPERTIES,
} from './resourceTypes';

/** The languages that put a policy around statements write its Version. */
const FILLED_IN: ReadonlySet<string> = new Set(['Version', 'Statement']);

/**
 * Finds the policies among the properties of a resource of CloudFormation, wherever the resource
 * stands: in a template, in one that an answer of AWS holds, in the resources of a framework.
 */
export const resourcePlaces: PlaceFinder = (map, path) => {
  const type = textOf(entryOf(map, 'Type'));
  if (type?.startsWith('AWS::') !== true) return [];
  const properties = entryOf(map, 'Properties');
  if (properties?.kind !== 'map') return [];
  const placed = (paths: readonly string[], place: Place): (readonly [Value, Place])[] =>
    paths.flatMap((one) => valuesAt(properties, one).map((value) => [value, place] as const));
  const typed = (known: Readonly<Record<string, PolicyType>> | undefined, form: Place['form']) =>
    Object.entries(known ?? {}).flatMap(([one, policyType]) =>
      placed([one], placeOf(type, policyType, form, path)),
    );
  if (type === 'AWS::Organizations::Policy')
    return placed(['Content'], organizationPlace(properties));
  return [
    ...typed(POLICY_PROPERTIES.get(type), 'policy'),
    ...typed(MIXED_PROPERTIES.get(type), 'maybe'),
    ...placed(STATEMENT_PROPERTIES.get(type) ?? [], {
      form: 'statements',
      type: 'resource',
      defaults: FILLED_IN,
    }),
    ...placed(OTHER_PROPERTIES.get(type) ?? [], { form: 'other', type: 'resource' }),
  ];
};

/** A managed policy may be there to limit others: then its name says so. */
function placeOf(
  resourceType: string,
  type: PolicyType,
  form: Place['form'],
  path: readonly string[],
): Place {
  if (resourceType !== 'AWS::IAM::ManagedPolicy') return { form, type };
  const isBoundary = /boundary/i.test(path.at(-1) ?? '');
  return { form, type: isBoundary ? 'boundary' : type, quota: MANAGED_POLICY_QUOTA };
}

const ORGANIZATION_TYPES: ReadonlyMap<string, PolicyType> = new Map([
  ['SERVICE_CONTROL_POLICY', 'scp'],
  ['RESOURCE_CONTROL_POLICY', 'rcp'],
]);

/** The kinds of AWS Organizations' policies that are not written in the language of IAM are nothing to us. */
function organizationPlace(properties: MapValue): Place {
  const type = ORGANIZATION_TYPES.get(textOf(entryOf(properties, 'Type')) ?? '');
  return type === undefined ? { form: 'other', type: 'scp' } : { form: 'policy', type };
}

/** The values at a path of properties; both branches where Fn::If decides on the way. */
function valuesAt(from: Value, path: string): readonly Value[] {
  let values: readonly Value[] = [from];
  for (const step of path.split('.')) {
    const name = step.replace('[]', '');
    values = values.flatMap(alternatives).flatMap((value) => entryOf(value, name) ?? []);
    if (step !== name) values = values.flatMap(alternatives).flatMap(itemsOf);
  }
  return values;
}

const alternatives = (value: Value): readonly Value[] => {
  const branches = branchesOf(value);
  if (branches.length > 0) return branches.flatMap(alternatives);
  return intrinsicCall(value) === undefined ? [value] : [];
};

const entryOf = (value: Value, name: string): Value | undefined =>
  value.kind === 'map' ? value.entries.find(({ key }) => key.text === name)?.value : undefined;

const textOf = (value: Value | undefined): string | undefined => {
  const resolved = value && resolveIntrinsics(value);
  return resolved?.kind === 'string' ? resolved.text : undefined;
};
