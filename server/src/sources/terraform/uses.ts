import type { PolicyType } from '../../iam/policyType';
import type { Attribute, Body } from './hcl/syntax';
import { documentsIn, isEach, localsIn, managedIn } from './names';
import type { PolicyName } from './names';
import {
  isDocument,
  isManagedPolicy,
  isOtherPlace,
  localOf,
  placesIn,
  typeOfPlace,
} from './places';
import type { Place } from './places';

/** A place that takes policies by their names. */
export interface Use {
  readonly of: readonly PolicyName[];
  /** The type that the place gives them; undefined where it is for what is no policy of IAM. */
  readonly type: PolicyType | undefined;
  /** The managed policy that they become. */
  readonly managed: PolicyName | undefined;
}

/** What a file says about the use of policies, its own and those of the files beside it. */
export interface FileUses {
  /** What the file gives names to. */
  readonly defines: ReadonlySet<PolicyName>;
  readonly uses: readonly Use[];
  /** Names with those that they are put together from. */
  readonly parts: ReadonlyMap<PolicyName, readonly PolicyName[]>;
  /** Managed policies that limit an identity. */
  readonly boundaries: readonly PolicyName[];
  /** Managed policies that are named for anything else. */
  readonly attached: readonly PolicyName[];
}

/** Reads from a file which policy is used as what. */
export function readUses(body: Body, text: string): FileUses {
  const places = [...placesIn(body)];
  const managed = (isWanted: (place: Place) => boolean): readonly PolicyName[] =>
    places.filter(isWanted).flatMap(({ attribute }) => managedIn(attribute.range, text));
  return {
    defines: new Set(definedIn(body, places)),
    uses: places.flatMap((place) => usesAt(place, text)),
    parts: partsIn(places, text),
    boundaries: managed(isBoundary),
    // What tells others the name of a policy does nothing with it.
    attached: managed((place) => !isBoundary(place) && place.blocks[0].type !== 'output'),
  };
}

const isBoundary = ({ attribute }: Place): boolean => attribute.name === 'permissions_boundary';

function* definedIn({ blocks }: Body, places: readonly Place[]): Generator<PolicyName> {
  for (const block of blocks) {
    const [type, name = ''] = block.labels;
    if (isDocument(block)) yield `document.${name}`;
    if (block.type === 'resource' && type === 'aws_iam_policy') yield `policy.${name}`;
  }
  for (const place of places) {
    const local = localOf(place);
    if (local !== undefined) yield `local.${local}`;
  }
}

function usesAt(place: Place, text: string): readonly Use[] {
  const type = typeOfPlace(place);
  if (type === undefined && !isOtherPlace(place)) return [];
  const { attribute, blocks } = place;
  const loop = blocks[0].body.attributes.find(({ name }) => name === 'for_each');
  const isLooped = loop && attribute.value && isEach(attribute.value, text);
  const of = [...namesIn(attribute, text, false), ...(isLooped ? namesIn(loop, text, true) : [])];
  if (of.length === 0) return [];
  const name = blocks[0].labels[1] ?? '';
  return [{ of, type, managed: isManagedPolicy(place) ? `policy.${name}` : undefined }];
}

function namesIn({ range, value }: Attribute, text: string, every: boolean): readonly PolicyName[] {
  const locals = value === undefined ? [] : localsIn(value, text, every);
  return [...documentsIn(range, text), ...locals];
}

function partsIn(places: readonly Place[], text: string): FileUses['parts'] {
  const parts = new Map<PolicyName, readonly PolicyName[]>();
  for (const place of places) {
    const whole = madeAt(place);
    const of = whole === undefined ? [] : namesIn(place.attribute, text, true);
    if (whole !== undefined && of.length > 0) {
      parts.set(whole, [...(parts.get(whole) ?? []), ...of]);
    }
  }
  return parts;
}

/** What an attribute is a part of: a local value, or a policy document. */
function madeAt(place: Place): PolicyName | undefined {
  const [block, inner] = place.blocks;
  const local = localOf(place);
  if (local !== undefined) return `local.${local}`;
  return isDocument(block) && inner === undefined ? `document.${block.labels[1] ?? ''}` : undefined;
}
