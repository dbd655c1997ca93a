import type { PolicyType } from '../../iam/policyType';
import type { PolicyName } from './names';
import { isManagedPolicy, isOtherPlace, localOf, typeOfPlace } from './places';
import type { Place } from './places';
import type { FileUses, Use } from './uses';

/** What a file, and the files beside it, say about the use of its policies. */
export interface UseContext {
  /** The type of a policy that stands in an attribute of a block of the file. */
  readonly typeOfPlace: (place: Place) => PolicyType | undefined;
  /** Whether a policy in an attribute becomes a managed policy. */
  readonly isManagedAt: (place: Place) => boolean;
  /** Whether what stands in an attribute is no policy of IAM, whatever it looks like. */
  readonly isOtherAt: (place: Place) => boolean;
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
  // Without names of its own, a file has nothing that others could use.
  const all = own.defines.size === 0 ? own : together(own, beside());
  const boundaries = boundariesIn(all);
  const isBoundary = (name: PolicyName): boolean =>
    // A managed policy may be there to limit others: its use says so, or its name.
    boundaries.has(name) || /boundary/i.test(name);
  const types = typesOf(all, isBoundary);
  const managed = reached(all, ({ managed: name }) => name !== undefined);
  const others = reached(all, ({ type }) => type === undefined);
  const isOther = (name: PolicyName): boolean => others.has(name) && !types.has(name);
  const nameAt = (place: Place): PolicyName | undefined => {
    const local = localOf(place);
    return local === undefined ? undefined : `local.${local}`;
  };
  return {
    typeOfPlace: (place) => {
      const local = nameAt(place);
      if (local !== undefined) return types.get(local);
      const [{ labels }] = place.blocks;
      const limits = isManagedPolicy(place) && isBoundary(`policy.${labels[1] ?? ''}`);
      return limits ? 'boundary' : typeOfPlace(place);
    },
    isManagedAt: (place) => isManagedPolicy(place) || managed.has(nameAt(place) ?? 'local.'),
    isOtherAt: (place) => isOtherPlace(place) || isOther(nameAt(place) ?? 'local.'),
    typeOfDocument: (name) => types.get(`document.${name}`),
    isManaged: (name) => managed.has(`document.${name}`),
    isOther: (name) => isOther(`document.${name}`),
  };
}

/**
 * What files say together. Where two give the same name to something, they are not one module, or
 * one is read in the place of the other: what the other one says of that name is about its own.
 */
function together(own: FileUses, beside: readonly FileUses[]): FileUses {
  const files = beside.map((one): FileUses => {
    const isMeant = (name: PolicyName): boolean =>
      !(own.defines.has(name) && one.defines.has(name));
    return {
      ...one,
      uses: one.uses
        .filter(({ managed }) => managed === undefined || isMeant(managed))
        .map((use) => ({ ...use, of: use.of.filter(isMeant) })),
      parts: new Map([...one.parts].filter(([whole]) => isMeant(whole))),
      boundaries: one.boundaries.filter(isMeant),
      attached: one.attached.filter(isMeant),
    };
  });
  const each = [own, ...files];
  return {
    defines: own.defines,
    uses: each.flatMap(({ uses }) => uses),
    parts: new Map(each.toReversed().flatMap(({ parts }) => [...parts])),
    boundaries: each.flatMap(({ boundaries }) => boundaries),
    attached: each.flatMap(({ attached }) => attached),
  };
}

/** Managed policies that are permissions boundaries, and nothing else. */
function boundariesIn({ boundaries, attached }: FileUses): ReadonlySet<PolicyName> {
  const elsewhere = new Set(attached);
  return new Set(boundaries.filter((name) => !elsewhere.has(name)));
}

type Types = ReadonlyMap<PolicyName, PolicyType | undefined>;

/** Names with the one type that all their uses agree on. */
function typesOf({ uses, parts }: FileUses, isBoundary: (name: PolicyName) => boolean): Types {
  const types = new Map<PolicyName, PolicyType | undefined>();
  const note = (name: PolicyName, type: PolicyType): void => {
    if (types.has(name) && types.get(name) !== type) types.set(name, undefined);
    else types.set(name, type);
  };
  for (const { of, type, managed } of uses) {
    const used = managed !== undefined && isBoundary(managed) ? 'boundary' : type;
    if (used !== undefined) of.forEach((name) => note(name, used));
  }
  // What others are put together from is what they are.
  for (const [start, type] of [...types]) {
    if (type === undefined) continue;
    const found = new Set([start]);
    // What is added to a set while it is gone through is gone through, too.
    for (const whole of found) {
      for (const part of parts.get(whole) ?? []) {
        if (!found.has(part)) note(part, type);
        found.add(part);
      }
    }
  }
  return types;
}

/** The names at some places, with those that local values there stand for. */
function reached(
  { uses, parts }: FileUses,
  isWanted: (use: Use) => boolean,
): ReadonlySet<PolicyName> {
  const found = new Set(uses.filter(isWanted).flatMap(({ of }) => of));
  for (const name of found) {
    if (!name.startsWith('local.')) continue;
    for (const part of parts.get(name) ?? []) found.add(part);
  }
  return found;
}
