import type { PolicyType } from '../../../iam/policyType';
import type { Range } from '../../../policy/range';
import { moduleUses } from './moduleUses';
import { isManagedPolicy, isOtherPlace, typeOfPlace } from './places';
import type { Place } from './places';
import type { FileUses } from './uses';

/**
 * What a file, and the files beside it, say about the use of its policies. A policy in an attribute is
 * told by its range: an attribute may hold several.
 */
export interface UseContext {
  /** The type of a policy that stands in an attribute of a block of the file. */
  readonly typeOfPlace: (place: Place, policy?: Range) => PolicyType | undefined;
  /** Whether a policy in an attribute becomes a managed policy. */
  readonly isManagedAt: (place: Place, policy?: Range) => boolean;
  /** Whether what stands in an attribute is no policy of IAM, whatever it looks like. */
  readonly isOtherAt: (place: Place, policy?: Range) => boolean;
  /** The type of a policy document, by its name, where it is used. */
  readonly typeOfDocument: (name: string) => PolicyType | undefined;
  /** Whether a policy document becomes a managed policy. */
  readonly isManaged: (name: string) => boolean;
  /** Whether a policy document is used as something that is no policy of IAM, and for nothing else. */
  readonly isOther: (name: string) => boolean;
}

/**
 * @param beside reads what the files say that the file is put together with; asked where they can
 *   have a say
 */
export function useContext(own: FileUses, beside: () => readonly FileUses[]): UseContext {
  const { documents, written, isBoundary } = moduleUses(own, hasNames(own) ? beside() : []);
  const isOther = (name: string): boolean => {
    const uses = documents.get(name);
    return uses?.other === true && uses.types.size === 0;
  };
  const around = (policy: Range) =>
    written.filter(({ range }) => range.start <= policy.start && policy.end <= range.end);
  const rangeAt = ({ attribute }: Place): Range => attribute.value?.range ?? attribute.range;
  return {
    typeOfPlace: (place, policy = rangeAt(place)) => {
      const [{ labels }] = place.blocks;
      if (isManagedPolicy(place) && isBoundary(labels[1] ?? '')) return 'boundary';
      return typeOfPlace(place) ?? only(new Set(around(policy).flatMap(({ types }) => [...types])));
    },
    isManagedAt: (place, policy = rangeAt(place)) =>
      isManagedPolicy(place) || around(policy).some(({ managed }) => managed),
    isOtherAt: (place, policy = rangeAt(place)) => {
      const uses = around(policy);
      const isUsed = uses.some(({ types }) => types.size > 0);
      return isOtherPlace(place) || (!isUsed && uses.some(({ other }) => other));
    },
    typeOfDocument: (name) => only(documents.get(name)?.types ?? new Set()),
    isManaged: (name) => documents.get(name)?.managed === true,
    isOther,
  };
}

/** Without names of its own, a file has nothing that others could use. */
const hasNames = ({ documents, locals, managed }: FileUses): boolean =>
  documents.size + locals.size + managed.size > 0;

/** The one type that all uses agree on. */
const only = (types: ReadonlySet<PolicyType>): PolicyType | undefined =>
  types.size === 1 ? [...types][0] : undefined;
