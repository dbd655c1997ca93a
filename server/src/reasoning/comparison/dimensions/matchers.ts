import {
  coversWildcard,
  hasWildcard,
  matchesWildcard,
  wildcardsOverlap,
} from '../../../iam/wildcard';
import type { Selection, Statement } from '../../../policy/model';
import { actionsMatch, resourcesMatch } from '../../evaluate';
import type { RequestContext } from '../../request';

/**
 * Whether a selection of known strings has an action. Thousands of actions are asked about, and most
 * strings have no wildcard: these are looked up.
 */
export function actionMatcher(
  selection: Selection | undefined,
): (action: string, lowerCase: string) => boolean {
  if (selection === undefined) return (action) => actionsMatch(selection, action) === 'yes';
  const { plain, wide } = sortedOut(selection);
  return (_, action) =>
    (plain.has(action) || wide.some((one) => matchesWildcard(one, action))) !== selection.negated;
}

interface SortedOut {
  readonly plain: ReadonlySet<string>;
  readonly wide: readonly string[];
}

const known = new WeakMap<Selection, SortedOut>();

/** The strings of a selection of actions, in lower case. */
function sortedOut(selection: Selection): SortedOut {
  const before = known.get(selection);
  if (before !== undefined) return before;
  const all = selection.values.map(({ outline }) => outline.toLowerCase());
  const found = {
    plain: new Set(all.filter((one) => !hasWildcard(one))),
    wide: all.filter(hasWildcard),
  };
  known.set(selection, found);
  return found;
}

/** Whether two selections may have an action in common. */
export function actionsMayMeet(a: Selection | undefined, b: Selection | undefined): boolean {
  if (!isKnown(a) || !isKnown(b) || (a.negated && b.negated)) return true;
  const [one, other] = [sortedOut(a), sortedOut(b)];
  if (a.negated || b.negated) {
    const [without, taken] = a.negated ? [one, other] : [other, one];
    const isTaken = (pattern: string): boolean =>
      without.plain.has(pattern) || without.wide.some((wide) => coversWildcard(wide, pattern));
    return ![...taken.plain, ...taken.wide].every(isTaken);
  }
  const [few, many] = one.plain.size < other.plain.size ? [one, other] : [other, one];
  const reaches = ({ wide }: SortedOut, { plain }: SortedOut): boolean =>
    wide.some((pattern) => [...plain].some((action) => matchesWildcard(pattern, action)));
  return (
    [...few.plain].some((action) => many.plain.has(action)) ||
    reaches(one, other) ||
    reaches(other, one) ||
    one.wide.some((wide) => other.wide.some((another) => wildcardsOverlap(wide, another)))
  );
}

const compiled = new WeakMap<Selection, ReturnType<typeof actionMatcher>>();

/** Whether a statement may have a word on an action: `false` is certain, and quickly said. */
export function mayConcern({ actions }: Statement, action: string): boolean {
  if (actions === undefined || !isKnown(actions)) return true;
  const matches = compiled.get(actions) ?? actionMatcher(actions);
  compiled.set(actions, matches);
  return matches(action, action.toLowerCase());
}

/** Every value of a selection is a string of which all is known. */
export const isKnown = (selection: Selection | undefined): selection is Selection =>
  selection !== undefined &&
  selection.complete &&
  selection.values.every(({ text }) => text !== undefined);

/** The same for resources, for some values of the policy variables. */
export function resourceMatcher(
  selection: Selection | undefined,
  context: RequestContext,
  variables: boolean,
): (resource: string) => boolean {
  if (selection === undefined) return () => true;
  const isPlain = ({ outline }: Selection['values'][number]): boolean =>
    !hasWildcard(outline) && !outline.includes('${');
  const plain = new Set(selection.values.filter(isPlain).map(({ outline }) => outline));
  const others = selection.values.filter((value) => !isPlain(value));
  const wide = { ...selection, negated: false, values: others };
  return (resource) =>
    (plain.has(resource) ||
      (others.length > 0 &&
        resourcesMatch(wide, { action: '', resource, context }, variables) === 'yes')) !==
    selection.negated;
}
