import { loosePattern } from '../../iam/loosePattern';
import { fieldsCover, readResourcePattern } from '../../iam/patternFields';
import { hasUnknown } from '../../iam/unknown';
import { beginApart, coversWildcard, wildcardsOverlap } from '../../iam/wildcard';
import type { Selection, Statement } from '../../policy/model';
import { wildcardsStayInside } from '../evaluation/resourcePattern';
import { together } from './cover';
import type { Cover } from './cover';

/** How much of an action pattern a selection of actions takes in. */
export const coverAction = (selection: Selection | undefined, action: string): Cover =>
  selection === undefined ? 'unknown' : coverBy(selection, action, compareActions);

/** How much of a resource pattern a selection of resources takes in. */
export const coverResource = (selection: Selection | undefined, resource: string): Cover =>
  selection === undefined ? 'unknown' : coverBy(selection, resource, compareResources);

/** How much of a statement's resources another statement's take in. */
export function coverResources(wide: Statement, narrow: Statement): Cover {
  // Role trust policies have no Resource: every statement speaks about the role.
  if (wide.resources === undefined && narrow.resources === undefined) return 'whole';
  return coverSelection(wide.resources, narrow.resources, compareResources);
}

/** How much of a statement's actions another statement's take in. */
export const coverActions = (wide: Statement, narrow: Statement): Cover =>
  coverSelection(wide.actions, narrow.actions, compareActions);

type Compare = (wide: string, narrow: string) => Cover;

function coverSelection(
  wide: Selection | undefined,
  narrow: Selection | undefined,
  compareOne: Compare,
): Cover {
  if (wide === undefined) return 'unknown';
  if (!wide.negated && wide.values.some(({ outline }) => compareOne(outline, '*') === 'whole')) {
    return 'whole';
  }
  if (narrow === undefined) return 'unknown';
  if (!narrow.negated) {
    const covers = narrow.values.map(({ outline }) => coverBy(wide, outline, compareOne));
    return narrow.complete ? together(covers) : 'unknown';
  }
  // A list of patterns never has all that is not in another list, unless one of them is `*`.
  if (!wide.negated) return isKnown(wide) ? 'part' : 'unknown';
  // Of two statements with exceptions, the one whose exceptions the other one has too reaches further.
  const exceptions = { ...narrow, negated: false };
  const covers = wide.values.map(({ outline }) => coverBy(exceptions, outline, compareOne));
  if (covers.includes('part') || covers.includes('none')) return 'part';
  return wide.complete && !covers.includes('unknown') ? 'whole' : 'unknown';
}

const isKnown = ({ complete, values }: Selection): boolean =>
  complete && values.every(({ text }) => text !== undefined);

function coverBy(selection: Selection, text: string, compareOne: Compare): Cover {
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

function compare(wide: string, narrow: string, actions: boolean): Cover {
  if (wide === '*' || (wide === '*:*' && actions)) return 'whole';
  if (beginApart(wide, narrow)) return 'none';
  if (!hasUnknown(wide) && !hasUnknown(narrow)) {
    if (actions ? coversWildcard(wide, narrow, true) : coversResource(wide, narrow)) return 'whole';
  }
  if (!wildcardsOverlap(loosePattern(wide), loosePattern(narrow), actions)) return 'none';
  return hasUnknown(wide) || hasUnknown(narrow) ? 'unknown' : 'part';
}

/** ARNs are compared field by field, and a policy variable is equal to nothing but itself. */
function coversResource(wide: string, narrow: string): boolean {
  if (wide === narrow) return true;
  const [outer, inner] = [readResourcePattern(wide, true), readResourcePattern(narrow, true)];
  if (outer !== undefined && inner !== undefined) return fieldsCover(outer, inner);
  return !wildcardsStayInside(wide) && coversWildcard(wide, narrow);
}

const compareResources: Compare = (wide, narrow) => compare(wide, narrow, false);
const compareActions: Compare = (wide, narrow) => compare(wide, narrow, true);
