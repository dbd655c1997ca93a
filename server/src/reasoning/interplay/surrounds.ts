import type { Selection, Statement } from '../../policy/model';
import { appliesWhenever } from './appliesWhenever';
import { maySelect } from './covered/coveredStatements';
import { principalsCover, readPrincipals } from './covered/principalNames';
import { remember } from './covered/remember';
import { selectionCovers } from './covered/statementCovers';
import { readResources } from './covered/statementReading';

/** Comparisons in one policy: more than any needs that people write. */
const MOST_COMPARISONS = 20_000;

/**
 * Answers whether a Deny reaches all that an Allow reaches, their actions left aside: it is about all
 * of its resources and principals, and applies whenever the Allow does. For one policy: after very
 * many comparisons the answer is no.
 *
 * @param variables policy variables work in the policy (`variablesWork`)
 */
export function surroundings(variables: boolean): (deny: Statement, allow: Statement) => boolean {
  let left = MOST_COMPARISONS;
  const affords = (cost: number): boolean => (left -= cost) > 0;
  const resourcesOf = remember((one: Statement) => readResources(one, variables));
  const principalsOf = remember(readPrincipals);

  const reachesPrincipals = (deny: Statement, allow: Statement): boolean => {
    const [wide, narrow] = [principalsOf(deny), principalsOf(allow)];
    if (wide === 'unknown') return false;
    if (narrow === 'unknown') return deny.principals?.everyone === true;
    return principalsCover(wide, narrow, 'Deny');
  };

  return (deny, allow) =>
    mayReach(deny, allow) &&
    mayHold(deny, allow) &&
    affords(1 + count(allow.principals?.groups[0])) &&
    reachesPrincipals(deny, allow) &&
    affords(5 * deny.conditions.length) &&
    appliesWhenever(deny, allow, variables) &&
    affords(selectionCost(deny.resources, allow.resources)) &&
    selectionCovers(resourcesOf(deny), resourcesOf(allow), false);
}

/** What is quick to see: no resource of the Deny begins like the first one of the Allow. */
export const mayReach = (deny: Statement, { resources }: Statement): boolean =>
  resources?.negated === true || maySelect(deny.resources, resources?.values[0]?.outline);

/** What is quick to see: the Deny asks for a key that the Allow says nothing about. */
const mayHold = (deny: Statement, allow: Statement): boolean =>
  deny.conditions.every(({ key }) => allow.conditions.some((one) => one.key === key));

const count = (of: { readonly values: readonly unknown[] } | undefined): number =>
  of?.values.length ?? 1;

/** Only exceptions are compared each with each. */
const selectionCost = (wide: Selection | undefined, narrow: Selection | undefined): number =>
  wide?.negated === true && narrow?.negated === false
    ? wide.values.length * narrow.values.length
    : count(narrow);
