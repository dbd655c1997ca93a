import type { Change, Terms } from '../difference';
import { conditionsKey } from '../members';
import type { Member, Side } from '../members';
import type { Terrain } from './terrain';
import type { Region } from './verdict';

/** The condition boxes of the statements of one side that speak about something. */
export function regionOf(
  members: readonly Member[],
  mask: bigint,
  side: Side,
  { boxes }: Terrain,
): Region {
  const special = mask >> BigInt(members.length);
  // sts:GetCallerIdentity is allowed whatever is said, sts:GetSessionToken where nothing denies it.
  if (special === 1n) return { allows: [], denies: [] };
  const of = (effect: 'Allow' | 'Deny') =>
    members
      .filter((one) => one.side === side && (mask & one.bit) !== 0n)
      .filter(({ statement }) => statement.effect === effect)
      .flatMap((one) => boxes.get(one) ?? []);
  const allows = of('Allow');
  return { allows: special === 2n ? [...allows, new Map()] : allows, denies: of('Deny') };
}

/** What to say about when each side allows; what a removed or added access has not on one side is left out. */
export function termsOf(
  speaking: readonly Member[],
  change: Change,
): { readonly before: Terms; readonly after: Terms; readonly key: string } {
  const before = change === 'added' ? NOTHING : termsOfSide(speaking, 'old');
  const after = change === 'removed' ? NOTHING : termsOfSide(speaking, 'new');
  const keyOf = ({ allows, denies }: Terms): unknown => [
    allows.map(conditionsKey),
    denies.map(conditionsKey),
  ];
  return { before, after, key: JSON.stringify([change, keyOf(before), keyOf(after)]) };
}

const NOTHING: Terms = { allows: [], denies: [] };

function termsOfSide(speaking: readonly Member[], side: Side): Terms {
  const of = (effect: 'Allow' | 'Deny') => {
    const all = speaking
      .filter((one) => one.side === side && one.statement.effect === effect)
      .map(({ statement }) => statement.conditions);
    const unique = new Map(all.map((one) => [conditionsKey(one).join(), one]));
    return [...unique.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  };
  const allows = of('Allow');
  return {
    allows: allows.some(({ length }) => length === 0) ? [] : allows,
    denies: of('Deny').filter(({ length }) => length > 0),
  };
}
