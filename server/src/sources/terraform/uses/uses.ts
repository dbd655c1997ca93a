import type { PolicyType } from '../../../iam/policyType';
import type { Range } from '../../../policy/range';
import type { Body } from '../hcl/syntax';
import {
  isDocument,
  isManagedPolicy,
  isOtherPlace,
  localOf,
  placesIn,
  typeOfPlace,
} from './places';
import type { Place } from './places';
import type { Spot } from './reach';

/** An attribute that takes policies by their names, in a local value or a loop, or by several steps. */
export interface NamingAttribute {
  /** Policy documents whose JSON is named anywhere in it. */
  readonly documents: readonly string[];
  /** Where there is more to follow: local values, loops. */
  readonly spot: Spot<FileUses> | undefined;
  /** Everything that is named in it, or in what its loop goes over. */
  readonly names: readonly Name[];
}

/** A policy document or a local value, as others name it. */
export type Name = `document.${string}` | `local.${string}`;

/** A place that takes policies. */
export interface Use extends NamingAttribute {
  /** The type that the place gives them; undefined where it is for what is no policy of IAM. */
  readonly type: PolicyType | undefined;
  /** The managed policy of the file that they become. */
  readonly managed: string | undefined;
}

/** What a file says about the use of policies, its own and those of the files beside it. */
export interface FileUses {
  readonly uses: readonly Use[];
  /** Policy documents, with what each is put together from. */
  readonly documents: ReadonlyMap<string, readonly NamingAttribute[]>;
  readonly locals: ReadonlyMap<string, NamingAttribute>;
  /** The names of the managed policies that the file makes. */
  readonly managed: ReadonlySet<string>;
  /** Managed policies that limit an identity. */
  readonly boundaries: readonly string[];
  /** Managed policies that are named for anything else. */
  readonly attached: readonly string[];
}

/** Reads from a file which policy is used as what. */
export function readUses(body: Body, text: string): FileUses {
  const places = [...placesIn(body)];
  const uses: Use[] = [];
  const documents = new Map<string, NamingAttribute[]>();
  const locals = new Map<string, NamingAttribute>();
  const policies = (isWanted: (place: Place) => boolean): readonly string[] =>
    places
      .filter(isWanted)
      .flatMap(({ attribute }) => namesIn(attribute.range, text, MANAGED_REFERENCE));
  const file: FileUses = {
    uses,
    documents,
    locals,
    managed: new Set(body.blocks.flatMap((block) => managedName(block) ?? [])),
    boundaries: policies(isBoundary),
    // What tells others the name of a policy does nothing with it.
    attached: policies((place) => !isBoundary(place) && place.blocks[0].type !== 'output'),
  };
  for (const block of body.blocks.filter(isDocument)) documents.set(block.labels[1] ?? '', []);
  for (const place of places) {
    const local = localOf(place);
    const { value } = place.attribute;
    if (local !== undefined && value !== undefined) {
      const spot = { expression: value, text, file };
      locals.set(local, { ...attributeAt(place, text, file), spot });
    }
    const [block, inner] = place.blocks;
    const type = typeOfPlace(place);
    if (isDocument(block) && inner === undefined) {
      documents.get(block.labels[1] ?? '')?.push(attributeAt(place, text, file));
    } else if (type !== undefined || isOtherPlace(place)) {
      const managed = isManagedPolicy(place) ? managedName(block) : undefined;
      uses.push({ ...attributeAt(place, text, file), type, managed });
    }
  }
  return file;
}

const isBoundary = ({ attribute }: Place): boolean => attribute.name === 'permissions_boundary';

const managedName = ({ type, labels }: Body['blocks'][number]): string | undefined =>
  type === 'resource' && labels[0] === 'aws_iam_policy' ? labels[1] : undefined;

const MANAGED_REFERENCE = /\baws_iam_policy\.([\w-]+)(?:\[[^\]\r\n]*\])?\.(?:arn|id)\b/g;

const DOCUMENT_REFERENCE =
  /\bdata\.aws_iam_policy_document\.([\w-]+)(?:\[[^\]\r\n]*\])?\.(?:minified_)?json\b/g;

const namesIn = ({ start, end }: Range, text: string, pattern: RegExp): readonly string[] =>
  [...text.slice(start, end).matchAll(pattern)].map((match) => match[1] ?? '');

const DOCUMENT_NAME = /\bdata\.aws_iam_policy_document\.([\w-]+)/g;
const LOCAL_NAME = /\blocal\.([\w-]+)/g;

const namesOf = (range: Range, text: string): readonly Name[] => [
  ...namesIn(range, text, DOCUMENT_NAME).map((name): Name => `document.${name}`),
  ...namesIn(range, text, LOCAL_NAME).map((name): Name => `local.${name}`),
];

function attributeAt(
  { attribute: { range, value }, blocks: [block] }: Place,
  text: string,
  file: FileUses,
): NamingAttribute {
  const written = text.slice(range.start, range.end);
  const isLooped = /\beach\.value\b/.test(written);
  const loop = isLooped
    ? block.body.attributes.find(({ name }) => name === 'for_each')?.value
    : undefined;
  const goesOn = isLooped || written.includes('local.');
  return {
    documents: namesIn(range, text, DOCUMENT_REFERENCE),
    spot: value && goesOn ? { expression: value, text, file, loop } : undefined,
    names: [...namesOf(range, text), ...(loop ? namesOf(loop.range, text) : [])],
  };
}
