import type { PolicyType } from '../../../iam/policyType';
import type { Range } from '../../../policy/range';
import { reach } from './reach';
import { relevantNames } from './relevantNames';
import type { FileUses, NamingAttribute } from './uses';

/** What is made of a policy. */
export interface Uses {
  readonly types: Set<PolicyType>;
  /** It becomes a managed policy. */
  managed: boolean;
  /** It becomes something that is no policy of IAM. */
  other: boolean;
}

/** What is written out in a local value, or in what a loop goes over. */
export interface WrittenUses extends Uses {
  readonly range: Range;
}

/** What a module says of the policies of one of its files. */
export interface OwnUses {
  readonly documents: ReadonlyMap<string, Uses>;
  readonly written: readonly WrittenUses[];
  /** Whether a managed policy of the file limits identities, and does nothing else. */
  readonly isBoundary: (name: string) => boolean;
}

/** A policy document of a file, or what is written out in it. */
interface Target extends Uses {
  readonly file: FileUses;
  readonly parts: readonly NamingAttribute[];
  readonly document?: string;
  readonly range?: Range;
}

/** Gathers what the files of a module say of the policies of the first one. */
export function moduleUses(own: FileUses, beside: readonly FileUses[]): OwnUses {
  const files = [own, ...beside];
  const targets = new Map<unknown, Target>();
  const target = (key: unknown, about: Omit<Target, keyof Uses>): Target => {
    const known = targets.get(key) ?? { ...about, types: new Set(), managed: false, other: false };
    targets.set(key, known);
    return known;
  };
  const definersOfLocal = definersIn(files, (file) => file.locals);
  const definersOfDocument = definersIn(files, (file) => file.documents);
  const documentsOf = (from: FileUses, document: string): readonly Target[] =>
    definersOfDocument(from, document).map((file) => {
      const parts = file.documents.get(document) ?? [];
      return target(parts, { file, parts, document });
    });
  const locals: Parameters<typeof reach<FileUses>>[1] = (from, name) =>
    definersOfLocal(from, name).flatMap((file) => file.locals.get(name)?.spot ?? []);
  const named = ({ documents, spot }: NamingAttribute, from: FileUses): ReadonlySet<Target> => {
    const reached = spot && reach(spot, locals);
    return new Set([
      ...documents.flatMap((name) => documentsOf(from, name)),
      ...(reached?.documents ?? []).flatMap(({ name, file }) => documentsOf(file, name)),
      ...(reached?.written ?? []).map(({ expression, file }) =>
        target(expression, { file, parts: [], range: expression.range }),
      ),
    ]);
  };
  const isBoundary = boundariesOf(files);
  const relevant = relevantNames(own, beside);
  for (const file of files) {
    for (const use of file.uses) {
      // Most of what others say is about other policies.
      const isAbout =
        (file === own && use.spot?.loop) || use.names.some((name) => relevant.has(name));
      if (!isAbout) continue;
      const limits = use.managed !== undefined && isBoundary(file, use.managed);
      for (const one of named(use, file)) {
        if (use.type === undefined) one.other = true;
        else one.types.add(limits ? 'boundary' : use.type);
        one.managed ||= use.managed !== undefined;
      }
    }
  }
  for (const whole of [...targets.values()]) passOn(whole, named);
  const ofOwn = [...targets.values()].filter(({ file }) => file === own);
  return {
    documents: new Map(
      ofOwn.flatMap((one) => (one.document === undefined ? [] : [[one.document, one] as const])),
    ),
    written: ofOwn.flatMap(({ range, ...one }) => (range === undefined ? [] : [{ ...one, range }])),
    isBoundary: (name) => isBoundary(own, name),
  };
}

/** What a document is put together from is what the document is. */
function passOn(
  whole: Target,
  named: (attribute: NamingAttribute, from: FileUses) => ReadonlySet<Target>,
): void {
  if (whole.types.size === 0) return;
  const found = new Set([whole]);
  // What is added to a set while it is gone through is gone through, too.
  for (const { file, parts } of found) {
    for (const attribute of parts) for (const part of named(attribute, file)) found.add(part);
  }
  for (const part of found) for (const type of whole.types) part.types.add(type);
}

/**
 * The files that may have given a name to something. Where the file that says it is one of them, it
 * means its own: two files that define the same are not one module, or one is read in the place of
 * the other.
 */
function definersIn(
  files: readonly FileUses[],
  names: (file: FileUses) => ReadonlyMap<string, unknown> | ReadonlySet<string>,
): (from: FileUses, name: string) => readonly FileUses[] {
  const definers = new Map<string, FileUses[]>();
  for (const file of files) {
    for (const name of names(file).keys())
      definers.set(name, [...(definers.get(name) ?? []), file]);
  }
  return (from, name) => (names(from).has(name) ? [from] : (definers.get(name) ?? []));
}

/** Tells managed policies that are permissions boundaries, and nothing else. */
function boundariesOf(files: readonly FileUses[]): (file: FileUses, name: string) => boolean {
  const definers = definersIn(files, ({ managed }) => managed);
  const gather = (of: (file: FileUses) => readonly string[]) => {
    const found = new Map(files.map((file) => [file, new Set<string>()]));
    for (const from of files) {
      for (const name of of(from)) {
        for (const file of definers(from, name)) found.get(file)?.add(name);
      }
    }
    return found;
  };
  const limiting = gather(({ boundaries }) => boundaries);
  const attached = gather((file) => file.attached);
  return (file, name) =>
    // A managed policy may be there to limit others: its use says so, or its name.
    /boundary/i.test(name) ||
    (limiting.get(file)?.has(name) === true && attached.get(file)?.has(name) !== true);
}
