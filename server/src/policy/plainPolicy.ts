import { fragmentList } from './build';
import type { PolicyDocument } from './document';
import { isPlainList, isPlainMap } from './edit';
import type { PlainMap, PlainValue } from './edit';
import { plainReader } from './plainReading';
import type { PlainNotes } from './plainReading';

/** A policy free of the text that it stands in, with what was noted while it was taken out of it. */
export interface PlainPolicy extends Readonly<PlainNotes> {
  /** Version and Statement are among its keys; names of what is filled in stand between marks. */
  readonly policy: PlainMap;
}

const VERSION = '2012-10-17';

/**
 * Takes a policy out of its text. Within strings, what the host language fills in stays as its name;
 * elements that the language fills in by itself are written out. Statements that a loop makes, and
 * what functions compute, cannot be taken out.
 */
export function plainPolicy(document: PolicyDocument): PlainPolicy {
  const { policy, dialect } = document;
  const notes: PlainNotes = { computed: [], repeated: [], filledKeys: [], whole: [], spliced: [] };
  const read = plainReader(document, notes);
  const plain = read(policy.node ?? fragmentList(policy));
  const own: PlainMap = isPlainMap(plain) ? plain : new Map([['Statement', plain]]);
  // Statements alone are meant for a policy of today.
  const hasDefault = policy.node === undefined || dialect.defaults.has('Version');
  const version = own.get('Version') ?? (hasDefault ? VERSION : undefined);
  const others = [...own].filter(([key]) => key !== 'Version' && key !== 'Statement');
  const statements = own.get('Statement') ?? [];
  return {
    policy: new Map<string, PlainValue>([
      ...(version === undefined ? [] : [['Version', version] as const]),
      ...others,
      ['Statement', dialect.defaults.has('Effect') ? withEffects(statements) : statements],
    ]),
    ...notes,
  };
}

/** A statement without an effect has the one that its language fills in. */
const withEffects = (statements: PlainValue): PlainValue =>
  isPlainList(statements)
    ? statements.map((one) => {
        if (!isPlainMap(one) || one.has('Effect')) return one;
        const entries: readonly (readonly [string, PlainValue])[] = [...one];
        const isSid = ([key]: readonly [string, PlainValue]): boolean => key === 'Sid';
        return new Map<string, PlainValue>([
          ...entries.filter(isSid),
          ['Effect', 'Allow'],
          ...entries.filter((entry) => !isSid(entry)),
        ]);
      })
    : statements;
