import type { PolicyType } from '../../iam/policyType';
import type { Attribute, Block, Body } from './hcl/syntax';
import { ORGANIZATION_TYPES, OTHER_PLACES, PLACE_TYPES } from './placeTypes';

/** What a file says about the use of its policies. */
export interface UseContext {
  /** The type of a policy that stands in an attribute of a block of the file. */
  readonly typeOfPlace: (place: Place) => PolicyType | undefined;
  /** The type of a policy document, by its name, where the file uses it. */
  readonly typeOfDocument: (name: string) => PolicyType | undefined;
  /** Whether a policy document becomes a managed policy. */
  readonly isManaged: (name: string) => boolean;
  /** Whether the file uses a policy document as something that is no policy of IAM, and for nothing else. */
  readonly isOther: (name: string) => boolean;
}

/** An attribute, with the blocks around it from the outermost on. */
export interface Place {
  readonly blocks: readonly [Block, ...(readonly Block[])];
  readonly attribute: Attribute;
}

/** All attributes of the file's blocks, those of blocks in blocks too. */
export function* placesIn({ blocks }: Body): Generator<Place> {
  for (const block of blocks) yield* placesOf([block], block);
}

function* placesOf(blocks: Place['blocks'], { body }: Block): Generator<Place> {
  for (const attribute of body.attributes) yield { blocks, attribute };
  for (const inner of body.blocks) yield* placesOf([...blocks, inner], inner);
}

/** Reads from a file which policy is used as what. */
export function useContext(body: Body, text: string): UseContext {
  const places = [...placesIn(body)];
  const boundaries = boundaryNames(places, text);
  const ofPlace = (place: Place): PolicyType | undefined => {
    const name = place.blocks[0].labels[1] ?? '';
    // A managed policy may be there to limit others: its use says so, or its name.
    const isBoundary = isManagedPolicy(place) && (boundaries.has(name) || /boundary/i.test(name));
    return isBoundary ? 'boundary' : typeOfPlace(place);
  };
  const types = documentTypes(places, ofPlace, text);
  const managed = new Set(
    places
      .filter(isManagedPolicy)
      .flatMap(({ attribute }) => namesIn(attribute, text, DOCUMENT_REFERENCE)),
  );
  const others = new Set(
    places
      .filter(isOtherPlace)
      .flatMap(({ attribute }) => namesIn(attribute, text, DOCUMENT_REFERENCE)),
  );
  return {
    typeOfPlace: ofPlace,
    typeOfDocument: (name) => types.get(name),
    isManaged: (name) => managed.has(name),
    isOther: (name) => others.has(name) && !types.has(name),
  };
}

/** An attribute for what looks like a policy of IAM and is none. */
export const isOtherPlace = (place: Place): boolean =>
  place.blocks[0].type === 'resource' && OTHER_PLACES.has(pathOf(place));

/** The policy of a managed policy. */
export const isManagedPolicy = ({ blocks: [resource], attribute }: Place): boolean =>
  resource.type === 'resource' &&
  resource.labels[0] === 'aws_iam_policy' &&
  attribute.name === 'policy';

function typeOfPlace({ blocks, attribute }: Place): PolicyType | undefined {
  const [resource] = blocks;
  if (resource.type !== 'resource') return undefined;
  const path = pathOf({ blocks, attribute });
  return path === 'aws_organizations_policy.content'
    ? organizationType(resource)
    : PLACE_TYPES.get(path);
}

const pathOf = ({ blocks: [resource, ...inner], attribute }: Place): string =>
  [resource.labels[0] ?? '', ...inner.map((block) => block.type), attribute.name].join('.');

function organizationType({ body }: Block): PolicyType | undefined {
  const type = body.attributes.find(({ name }) => name === 'type');
  if (type === undefined) return 'scp';
  const { value } = type;
  const only = value?.kind === 'template' && value.parts.length === 1 ? value.parts[0] : undefined;
  return ORGANIZATION_TYPES.get(only?.text ?? '');
}

/** Managed policies that are permissions boundaries in this file, and nothing else. */
function boundaryNames(places: readonly Place[], text: string): ReadonlySet<string> {
  const names = { boundary: new Set<string>(), attached: new Set<string>() };
  for (const { attribute } of places) {
    const use = attribute.name === 'permissions_boundary' ? 'boundary' : 'attached';
    for (const name of namesIn(attribute, text, POLICY_REFERENCE)) names[use].add(name);
  }
  return new Set([...names.boundary].filter((name) => !names.attached.has(name)));
}

const POLICY_REFERENCE = /\baws_iam_policy\.([\w-]+)(?:\[[^\]]*\])?\.(?:arn|id)\b/g;

const DOCUMENT_REFERENCE =
  /\bdata\.aws_iam_policy_document\.([\w-]+)(?:\[[^\]]*\])?\.(?:minified_)?json\b/g;

const namesIn = ({ range }: Attribute, text: string, pattern: RegExp): readonly string[] =>
  [...text.slice(range.start, range.end).matchAll(pattern)].map((match) => match[1] ?? '');

/** Documents with the one type that all their uses agree on. */
function documentTypes(
  places: readonly Place[],
  ofPlace: UseContext['typeOfPlace'],
  text: string,
): ReadonlyMap<string, PolicyType | undefined> {
  const types = new Map<string, PolicyType | undefined>();
  const parts = new Map<string, readonly string[]>();
  const note = (name: string, type: PolicyType): void => {
    if (types.has(name) && types.get(name) !== type) types.set(name, undefined);
    else types.set(name, type);
  };
  for (const place of places) {
    const names = namesIn(place.attribute, text, DOCUMENT_REFERENCE);
    const type = names.length > 0 ? ofPlace(place) : undefined;
    if (type !== undefined) names.forEach((name) => note(name, type));
    const [{ type: kind, labels }] = place.blocks;
    const whole = labels[1];
    if (kind === 'data' && labels[0] === DOCUMENT && whole !== undefined && names.length > 0) {
      parts.set(whole, [...(parts.get(whole) ?? []), ...names]);
    }
  }
  // A document that others are put together from is what they are.
  for (const [start, type] of [...types]) {
    if (type === undefined) continue;
    const reached = new Set([start]);
    // What is added to a set while it is gone through is gone through, too.
    for (const whole of reached) {
      for (const part of parts.get(whole) ?? []) {
        if (!reached.has(part)) note(part, type);
        reached.add(part);
      }
    }
  }
  return types;
}

/** The data source whose blocks are a policy. */
export const DOCUMENT = 'aws_iam_policy_document';
