import type { PolicyType } from '../../iam/policyType';
import type { PolicyDocument } from '../../policy/document';
import type { Layer } from '../../reasoning/evaluation/judgement';
import type { PolicySet } from '../../reasoning/evaluation/policySet';
import { LAYER_OF_TYPE } from '../../reasoning/trial/layer';
import { addManagedPolicies } from '../policies/managed';
import type { Session } from '../session';
import { readPolicies, withFullAccess } from '../policies/places';
import type { Place } from '../policies/places';
import type { SimulateOptions } from './simulate';

/**
 * Reads all policies of a run.
 *
 * @param paths without a type of their own the identity-based policies; those that name principals are
 *   the resource's
 * @returns undefined where something cannot be read; that has been said then
 */
export async function readPolicySet(
  session: Session,
  paths: readonly string[],
  options: SimulateOptions,
  places: Map<PolicyDocument, Place>,
): Promise<PolicySet | undefined> {
  const named = await readPolicies(session, paths, places);
  const managed = new Map<PolicyDocument, string>();
  if (named === undefined || !addManagedPolicies(options.managed ?? [], managed, session))
    return undefined;
  for (const [document, path] of managed) places.set(document, { path, parsed: undefined });

  const groups = new Map<Layer, readonly PolicyDocument[]>();
  const add = (layer: Layer, documents: readonly PolicyDocument[]): void => {
    if (documents.length > 0) groups.set(layer, [...(groups.get(layer) ?? []), ...documents]);
  };
  for (const document of named) add(layerOf(document), [document]);
  add('identity', [...managed.keys()]);
  for (const [layer, type, files] of further(options)) {
    if (files.length === 0) continue;
    const documents = await readPolicies(session, files, places, type);
    if (documents === undefined) return undefined;
    add(layer, documents);
  }

  const levels: (readonly PolicyDocument[])[] = [];
  const ownLevel = groups.get('scp');
  if (ownLevel !== undefined) levels.push(withFullAccess(ownLevel, places));
  for (const path of options.scp ?? []) {
    const level = await readPolicies(session, [path], places, 'scp');
    if (level === undefined) return undefined;
    levels.push(withFullAccess(level, places));
  }
  return policySetOf(groups, levels);
}

/** The options that name policies of one kind. */
const further = ({
  boundary,
  sessionPolicy,
  rcp,
  resourcePolicy,
}: SimulateOptions): readonly (readonly [Layer, PolicyType, readonly string[]])[] => [
  ['boundary', 'boundary', boundary === undefined ? [] : [boundary]],
  ['session', 'session', sessionPolicy ?? []],
  ['rcp', 'rcp', rcp ?? []],
  ['resource', 'resource', resourcePolicy === undefined ? [] : [resourcePolicy]],
];

function policySetOf(
  groups: ReadonlyMap<Layer, readonly PolicyDocument[]>,
  scps: readonly (readonly PolicyDocument[])[],
): PolicySet {
  const [identity, boundary, session, rcps, resource, endpoint] = (
    ['identity', 'boundary', 'session', 'rcp', 'resource', 'endpoint'] as const
  ).map((layer) => groups.get(layer));
  return {
    ...(identity && { identity }),
    ...(boundary && { boundary }),
    ...(session && { session }),
    ...(scps.length > 0 && { scps }),
    ...(rcps && { rcps }),
    ...(resource && { resource }),
    ...(endpoint && { endpoint }),
  };
}

/** A file's name alone makes no boundary, SCP or session policy of what is asked about. */
function layerOf({ type, policy }: PolicyDocument): Layer {
  const hasPrincipal = policy.statements.some(({ principals }) => principals !== undefined);
  return type.origin === 'set' || hasPrincipal ? LAYER_OF_TYPE[type.type] : 'identity';
}
