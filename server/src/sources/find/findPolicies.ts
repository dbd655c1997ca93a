import { POLICY_ELEMENTS, canonicalName } from '../../iam/element';
import { itemsOf } from '../../policy/value';
import type { ListValue, MapValue, StringValue, Value } from '../../policy/value';
import { branchesOf, intrinsicCall, resolveIntrinsics } from '../cloudformation/intrinsics';
import type { IntrinsicCall } from '../cloudformation/intrinsics';
import type { Place, PlaceFinder } from './place';
import { isPolicy, isStatement } from './recognise';

/** Values that are a policy, with the keys of the larger structure that lead to it. */
export interface FoundPolicy {
  readonly value: MapValue | ListValue;
  /** Statements without a policy around them. */
  readonly fragment: boolean;
  /** Statements that the policy around them has or not. */
  readonly isPerhaps?: true;
  /** Keys from the root, the nearest last; items of lists add none. */
  readonly path: readonly string[];
  /** What the place says about the policy, where it is a known one. */
  readonly place?: Place;
}

/** A string that holds a policy as JSON text. */
export interface FoundText {
  readonly string: StringValue;
  readonly path: readonly string[];
  readonly place?: Place;
}

type Found = FoundPolicy | FoundText;

/**
 * Finds the policies in a value by their content, also deep inside a larger structure (an answer of
 * the AWS CLI). A policy is not looked into for further policies.
 *
 * @param explicit the text is declared to be a policy: its root counts as one if nothing else does
 */
export const findPolicies = (root: Value, explicit: boolean): readonly FoundPolicy[] =>
  findInTemplate(root, explicit, () => []).filter((one) => 'value' in one);

/**
 * Finds policies by their content, as `findPolicies` does, and by their places in a template; also
 * those that a string holds as JSON text. Statements that depend on a condition of the template are
 * found beside their policy, as fragments that are checked by themselves (`isPerhaps`).
 *
 * @param placesIn the places that the template's language has for policies
 */
export function findInTemplate(
  root: Value,
  explicit: boolean,
  placesIn: PlaceFinder,
): readonly Found[] {
  const found = [...new Search(placesIn).in(root, [])];
  if (found.length > 0 || !explicit || root.kind !== 'map') return found;
  return [{ value: root, fragment: false, path: [] }];
}

type Path = readonly string[];

/** One walk over the values of a text; it remembers the places that it has come by. */
class Search {
  private readonly places = new Map<Value, Place>();

  constructor(private readonly placesIn: PlaceFinder) {}

  *in(value: Value, path: Path): Generator<Found> {
    const place = this.places.get(value);
    if (place?.form === 'other') return;
    const call = intrinsicCall(value);
    if (call !== undefined) yield* this.inCall(value, call, path, place);
    else if (value.kind === 'string') yield* textIn(value, path, place);
    else if (value.kind === 'list') yield* this.inList(value, path, place);
    else if (value.kind === 'map') yield* this.inMap(value, path, place);
  }

  private *inMap(map: MapValue, path: Path, place: Place | undefined): Generator<Found> {
    for (const [value, its] of this.placesIn(map, path)) this.places.set(value, its);
    const around = place && { place };
    if (place?.form === 'policy' || (isPolicy(map) && !this.isAroundPlaces(map))) {
      yield { value: map, fragment: false, path, ...around };
      yield* conditionalStatements(map, path, place);
    } else if (place?.form === 'statements' || (path.length === 0 && isStatement(map))) {
      yield { value: map, fragment: true, path, ...around };
    } else {
      for (const { key, value } of map.entries) {
        if (value !== undefined) yield* this.in(value, [...path, key.outline]);
      }
    }
  }

  /** What has a place for statements right in it is the place's resource, and no policy. */
  private isAroundPlaces({ entries }: MapValue): boolean {
    return entries.some(({ value }) => value !== undefined && this.places.has(value));
  }

  private *inList(list: ListValue, path: Path, place: Place | undefined): Generator<Found> {
    const atRoot = path.length === 0 && list.items.length > 0 && list.items.every(isStatement);
    if (place?.form === 'statements' || atRoot) {
      // A framework takes an empty list for no policy at all.
      if (list.items.length === 0) return;
      yield { value: list, fragment: true, path, ...(place && { place }) };
      yield* list.items.flatMap((item) => fragmentsIn(item, path, place));
      return;
    }
    for (const item of list.items) yield* this.in(item, path);
  }

  /** Into what a function of the template may choose or put together. */
  private *inCall(
    value: Value,
    { name, argument }: IntrinsicCall,
    path: Path,
    place: Place | undefined,
  ): Generator<Found> {
    const inner = name === 'Fn::ToJsonString' && argument ? [argument] : branchesOf(value);
    for (const one of inner) {
      if (place !== undefined) this.places.set(one, place);
      yield* this.in(one, path);
    }
    // A loop of the transform AWS::LanguageExtensions writes resources.
    if (name.startsWith('Fn::ForEach::') && argument !== undefined) yield* this.in(argument, path);
    if (name === 'Fn::Sub' || name === 'Fn::Join') {
      const resolved = resolveIntrinsics(value);
      if (resolved.kind === 'string') yield* textIn(resolved, path, place);
    }
  }
}

/** JSON text that is a policy by its place, or looks like one. */
function* textIn(string: StringValue, path: Path, place: Place | undefined): Generator<FoundText> {
  const isObject = /^\s*\{/.test(string.outline);
  const isExpected = place?.form === 'policy';
  const looksLikePolicy = /"statement"\s*:/i.test(string.outline);
  if (isObject && (isExpected || looksLikePolicy)) yield { string, path, ...(place && { place }) };
}

/** The statements of a policy that Fn::If lets in or not. */
function conditionalStatements(
  map: MapValue,
  path: Path,
  place: Place | undefined,
): readonly FoundPolicy[] {
  const statements = map.entries.find(
    ({ key }) => canonicalName(POLICY_ELEMENTS, key.outline) === 'Statement',
  )?.value;
  return itemsOf(statements).flatMap((item) => fragmentsIn(item, path, place));
}

function fragmentsIn(value: Value, path: Path, place: Place | undefined): readonly FoundPolicy[] {
  return branchesOf(value).flatMap((branch) => {
    if (branchesOf(branch).length > 0) return fragmentsIn(branch, path, place);
    const isOne = branch.kind === 'map' || branch.kind === 'list';
    if (!isOne || !itemsOf(branch).every(isStatement)) return [];
    // The fragment has the type of its policy, and nothing else of its place.
    const own: Place | undefined = place && { form: 'maybe', type: place.type };
    return [{ value: branch, fragment: true, isPerhaps: true, path, ...(own && { place: own }) }];
  });
}
