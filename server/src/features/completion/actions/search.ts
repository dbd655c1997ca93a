import type { Action, Service } from '../../../catalog/model';

/** Below this, nearly every service has a name that fits. */
const SHORTEST = 3;

/**
 * Finds actions by letters of their names: `getobj` finds GetObject, `descinst` DescribeInstances.
 *
 * @param wanted in lower case
 * @param services in the order in which they are looked through
 * @param limit how many are enough
 */
export function searchActions(
  wanted: string,
  services: Iterable<Service>,
  limit: number,
): readonly Action[] {
  if (wanted.length < SHORTEST) return [];
  const found: Action[] = [];
  for (const { actions } of services) {
    for (const action of actions) {
      if (!nameFits(wanted, action)) continue;
      if (found.length === limit) return found;
      found.push(action);
    }
  }
  return found;
}

/**
 * Finds actions by the prefix of their service and letters of their names, where the colon between
 * the two has been left out: `sqssendm` finds sqs:SendMessage.
 *
 * @param wanted in lower case
 */
export const searchBehindPrefix = (
  wanted: string,
  services: Iterable<Service>,
  limit: number,
): readonly Action[] => {
  const found: Action[] = [];
  for (const { prefix, actions } of services) {
    const rest = wanted.startsWith(prefix) ? wanted.slice(prefix.length) : '';
    if (rest === '') continue;
    found.push(...actions.filter((action) => nameFits(rest, action)));
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
};

/** Whether letters are those with which words of a name begin, in their order; words may be left out. */
function nameFits(wanted: string, { name, lowerCase }: Action): boolean {
  if (lowerCase.startsWith(wanted)) return true;
  // Cheap, and rules nearly all out.
  return isSubsequence(wanted, lowerCase) && restFits(wanted, 0, { name, lowerCase }, 0);
}

/**
 * @param at how many letters have been found
 * @param from where the name goes on behind the last of them
 */
function restFits(
  wanted: string,
  at: number,
  names: Pick<Action, 'name' | 'lowerCase'>,
  from: number,
): boolean {
  const { name, lowerCase } = names;
  if (at === wanted.length) return true;
  const letter = wanted[at];
  for (let i = from; i < name.length; i++) {
    const mayBe = i === from || isCapital(name.charCodeAt(i));
    if (mayBe && lowerCase[i] === letter && restFits(wanted, at + 1, names, i + 1)) return true;
  }
  return false;
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90;

/** Whether all letters come in this order, with others between them. */
export function isSubsequence(wanted: string, text: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
