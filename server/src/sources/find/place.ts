import type { PolicyQuota } from '../../iam/quota';
import type { PolicyType } from '../../iam/policyType';
import type { MapValue, Value } from '../../policy/value';

/** What a place in a template says about the policy that stands there. */
export interface Place {
  /**
   * `policy`: a policy, as a map or as JSON text. `statements`: a statement or a list of them, around
   * which the language puts a policy. `maybe`: a policy, where it looks like one. `other`: something
   * that may look like a policy of IAM and is none.
   */
  readonly form: 'policy' | 'statements' | 'maybe' | 'other';
  readonly type: PolicyType;
  /** The quota, where the place has one of its own. */
  readonly quota?: PolicyQuota;
  /** Elements that the language fills in where they are left out. */
  readonly defaults?: ReadonlySet<string>;
}

/**
 * Finds the places for policies right under a map: a resource's properties, a key of a framework.
 *
 * @param path keys that lead to the map
 */
export type PlaceFinder = (
  map: MapValue,
  path: readonly string[],
) => readonly (readonly [Value, Place])[];
