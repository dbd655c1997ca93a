import type { PolicyType } from '../../../iam/policyType';
import type { Attribute, Block, Body } from '../hcl/syntax';
import { ORGANIZATION_TYPES, OTHER_PLACES, OTHER_PROVIDERS, PLACE_TYPES } from './placeTypes';

/** An attribute, with the blocks around it from the outermost on. */
export interface Place {
  readonly blocks: readonly [Block, ...(readonly Block[])];
  readonly attribute: Attribute;
}

/** The data source whose blocks are a policy. */
export const DOCUMENT = 'aws_iam_policy_document';

/** All attributes of the file's blocks, those of blocks in blocks too. */
export function* placesIn({ blocks }: Body): Generator<Place> {
  for (const block of blocks) yield* placesOf([block], block);
}

function* placesOf(blocks: Place['blocks'], { body }: Block): Generator<Place> {
  for (const attribute of body.attributes) yield { blocks, attribute };
  for (const inner of body.blocks) yield* placesOf([...blocks, inner], inner);
}

/** An attribute for what looks like a policy of IAM and is none. */
export const isOtherPlace = (place: Place): boolean =>
  place.blocks[0].type === 'resource' &&
  (OTHER_PLACES.has(pathOf(place)) || OTHER_PROVIDERS.test(place.blocks[0].labels[0] ?? ''));

/** The policy of a managed policy. */
export const isManagedPolicy = ({ blocks: [resource], attribute }: Place): boolean =>
  resource.type === 'resource' &&
  resource.labels[0] === 'aws_iam_policy' &&
  attribute.name === 'policy';

/** The type that a policy has at a place, as far as the place alone tells. */
export function typeOfPlace({ blocks, attribute }: Place): PolicyType | undefined {
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

/** The name of the local value that an attribute sets; undefined where it sets something else. */
export const localOf = ({ blocks: [block, inner], attribute }: Place): string | undefined =>
  block.type === 'locals' && inner === undefined ? attribute.name : undefined;

/** Whether a block is a policy document. */
export const isDocument = ({ type, labels }: Block): boolean =>
  type === 'data' && labels[0] === DOCUMENT;
