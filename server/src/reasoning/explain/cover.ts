import { loosePattern } from '../../iam/loosePattern';
import { hasUnknown } from '../../iam/unknown';
import { coversWildcard, wildcardsOverlap } from '../../iam/wildcard';
import type { Principals, Selection, Statement } from '../../policy/model';

/** How much of what one statement speaks about another one speaks about too. */
export type Cover = 'whole' | 'part' | 'none' | 'unknown';

/** How much of an action pattern a selection of actions takes in. */
export const coverAction = (selection: Selection | undefined, action: string): Cover =>
  coverBy(selection, action, (wide, narrow) => compare(wide, narrow, true));

/** How much of a statement's resources another statement's take in. */
export function coverResources(wide: Statement, narrow: Statement): Cover {
  // Role trust policies have no Resource: every statement speaks about the role.
  if (wide.resources === undefined && narrow.resources === undefined) return 'whole';
  const everything = wide.resources?.values.some(({ outline }) => outline === '*');
  if (everything === true && wide.resources?.negated === false) return 'whole';
  if (narrow.resources === undefined || narrow.resources.negated || !narrow.resources.complete) {
    return 'unknown';
  }
  return together(
    narrow.resources.values.map((value) => coverBy(wide.resources, value.outline, compare)),
  );
}

/** How much of whom a statement speaks about another one speaks about too. */
export function coverPrincipals(wide: Statement, narrow: Statement): Cover {
  const { principals } = wide;
  if (principals === undefined && narrow.principals === undefined) return 'whole';
  if (principals === undefined || principals.negated) return 'unknown';
  const names = namesOf(principals);
  if (principals.everyone || names.has('AWS *')) return 'whole';
  if (narrow.principals === undefined || narrow.principals.negated) return 'unknown';
  const others = [...namesOf(narrow.principals)];
  if (others.length > 0 && others.every((name) => names.has(name) && !hasUnknown(name))) {
    return 'whole';
  }
  // A session of a role, or a user of an account, goes by several names: nothing can be told.
  return 'unknown';
}

const namesOf = ({ groups }: Principals): ReadonlySet<string> =>
  new Set(groups.flatMap(({ kind, values }) => values.map(({ outline }) => `${kind} ${outline}`)));

function coverBy(
  selection: Selection | undefined,
  text: string,
  compareOne: (wide: string, narrow: string) => Cover,
): Cover {
  if (selection === undefined) return 'unknown';
  const covers = selection.values.map(({ outline }) => compareOne(outline, text));
  const best = covers.includes('whole') ? 'whole' : worse(covers, selection.complete);
  if (!selection.negated) return best;
  if (best === 'whole') return 'none';
  return best === 'none' ? 'whole' : best;
}

/** The cover of several patterns of which none takes in the whole. */
const worse = (covers: readonly Cover[], complete: boolean): Cover => {
  if (covers.includes('unknown') || !complete) return 'unknown';
  return covers.includes('part') ? 'part' : 'none';
};

function compare(wide: string, narrow: string, ignoreCase = false): Cover {
  if (wide === '*' || (wide === '*:*' && ignoreCase)) return 'whole';
  const overlap = wildcardsOverlap(loosePattern(wide), loosePattern(narrow), ignoreCase);
  if (hasUnknown(wide) || hasUnknown(narrow)) return overlap ? 'unknown' : 'none';
  if (coversWildcard(wide, narrow, ignoreCase)) return 'whole';
  return overlap ? 'part' : 'none';
}

/** The cover of all of several things at once. */
export function together(covers: readonly Cover[]): Cover {
  if (covers.length === 0) return 'unknown';
  if (covers.every((cover) => cover === 'whole')) return 'whole';
  if (covers.every((cover) => cover === 'none')) return 'none';
  return covers.includes('unknown') ? 'unknown' : 'part';
}
