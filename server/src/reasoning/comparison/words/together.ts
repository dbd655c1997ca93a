import { describeTerms } from './describe';
import type { Difference } from '../difference';
import type { Member } from '../members';

/** Differences of which everything but the action is the same, in their order. */
export function together(differences: readonly Difference[]): readonly (readonly Difference[])[] {
  const groups = new Map<string, Difference[]>();
  for (const one of differences) {
    const { change, resources, principals, before, after, statements } = one;
    const terms = [before, after].map((side) => describeTerms(side, 'en'));
    const key = JSON.stringify([change, resources, principals, terms, statements.map(keyOf)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

const keyOf = ({ side, canonical }: Member): string => `${side} ${canonical}`;
