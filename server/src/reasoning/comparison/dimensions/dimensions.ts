import { coversWildcard, hasWildcard } from '../../../iam/wildcard';
import { plainText, substituteVariables } from '../../variables';
import { normalise } from './intersect';
import { gather, unitsOf } from './dimension';
import type { Dimension, Unit } from './dimension';
import { actionMatcher, resourceMatcher } from './matchers';
import type { Member } from '../members';
import { cutIntoPieces } from './pieces';
import { closedContext, SAMPLE } from '../worlds';
import type { World } from '../worlds';

/** A dimension, and whether it tells apart all that the statements do. */
export interface Measured extends Dimension {
  readonly whole: boolean;
  /** The bits of the statements that speak about a text, be it a sample or not. */
  readonly maskOf: (text: string) => bigint;
}

/** @param speaksFor says, for a statement, of what it speaks */
export function maskBy(
  members: readonly Member[],
  speaksFor: (member: Member) => (text: string, lowerCase: string) => boolean,
): (text: string) => bigint {
  const all = members.map((member) => ({ bit: member.bit, speaks: speaksFor(member) }));
  const known = new Map<string, bigint>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const lowerCase = text.toLowerCase();
    const mask = all.reduce(
      (bits, { bit, speaks }) => (speaks(text, lowerCase) ? bits | bit : bits),
      0n,
    );
    known.set(text, mask);
    return mask;
  };
}

/** Actions that need no permission: they are asked about on their own. */
export const SPECIAL_ACTIONS: ReadonlyMap<string, string> = new Map(
  ['sts:GetCallerIdentity', 'sts:GetSessionToken'].map((name) => [name.toLowerCase(), name]),
);

/** All actions there are and may ever be, as far as the statements tell them apart. */
export function actionDimension(members: readonly Member[]): Measured {
  const spelled = new Map<string, string>([['*', '*']]);
  for (const { statement } of members)
    for (const { outline } of statement.actions?.values ?? []) {
      const pattern = normalise(outline.toLowerCase());
      if (!spelled.has(pattern)) spelled.set(pattern, outline === '*:*' ? '*' : outline);
    }
  const { pieces, whole } = cutIntoPieces([...spelled.keys(), ...SPECIAL_ACTIONS.keys()], '*:*');
  const speaks = maskBy(members, ({ statement }) => actionMatcher(statement.actions));
  const special = (action: string): bigint =>
    BigInt([...SPECIAL_ACTIONS.keys()].indexOf(action.toLowerCase()) + 1) << BigInt(members.length);
  const maskOf = (action: string): bigint => speaks(action) | special(action);
  const units = unitsOf(pieces).map(({ label, sample }): Unit => ({
    label: spelled.get(label) ?? label,
    sample,
  }));
  const covers = (wide: string, narrow: string): boolean => coversWildcard(wide, narrow, true);
  return { ...gather(units, maskOf, { isWide: hasWildcard, covers }), whole, maskOf };
}

/** All resources; `*` is one of them, for actions that know no resources. */
export function resourceDimension(members: readonly Member[], { pinned }: World): Measured {
  const context = closedContext(pinned);
  const written = new Map<string, string>([['*', '*']]);
  for (const { statement, variables } of members)
    for (const { outline } of statement.resources?.values ?? []) {
      const text = variables ? substituteVariables(outline, context) : outline;
      // A variable without a value leaves a character that no resource has.
      if (text === undefined || text.includes('\uE104')) continue;
      const pattern = normalise(text);
      // What is no variable in one policy must not be taken for that of the other.
      const label = variables ? outline : outline.replaceAll('${', '${$}{');
      if (!written.has(pattern)) written.set(pattern, label);
    }
  const { pieces, whole } = cutIntoPieces(written.keys(), 'arn:*:*:*:*:*');
  const maskOf = maskBy(members, ({ statement, variables }) =>
    resourceMatcher(statement.resources, context, variables),
  );
  const units = unitsOf(pieces).map(({ label, sample }): Unit => ({
    label: written.get(label) ?? withVariables(label, pinned),
    sample: plainText(sample),
  }));
  const patternOf = new Map([
    ...pieces.map(({ pattern }) => [withVariables(pattern, pinned), pattern] as const),
    ...[...written].map(([pattern, label]) => [label, pattern] as const),
  ]);
  const patternFor = (label: string): string => patternOf.get(label) ?? label;
  const all = [...units, { label: '*', sample: '*' }];
  const dimension = gather(all, maskOf, {
    isWide: (label) => hasWildcard(patternFor(label)),
    covers: (wide, narrow) => coversWildcard(patternFor(wide), patternFor(narrow)),
  });
  return { ...dimension, whole, maskOf };
}

/** Puts variables back where samples of their values stand. */
const withVariables = (pattern: string, pinned: World['pinned']): string =>
  [...pinned].reduce(
    (text, [key, [value]]) =>
      value?.startsWith(SAMPLE) === true ? text.replaceAll(value, `\${${key}}`) : text,
    pattern,
  );
