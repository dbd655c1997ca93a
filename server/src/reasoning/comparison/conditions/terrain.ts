import type { Condition } from '../../../policy/model';
import type { Box, Grid, Point } from './grid';
import { holds, kindsOf } from './kinds';
import type { Line } from './kinds';
import type { Member } from '../members';
import { hasVariables } from '../worlds';
import type { World } from '../worlds';

/** The conditions of all statements, as boxes over the kinds of values that their keys may have. */
export interface Terrain {
  readonly grid: Grid;
  /** The box of each statement. */
  readonly boxes: ReadonlyMap<Member, Box>;
  /** The values that a point stands for, by key as policies write it. */
  readonly contextAt: (point: Point) => ReadonlyMap<string, readonly string[]>;
  readonly whole: boolean;
  /**
   * Conditions whose values hold policy variables can hold and fail in every way beside the others on
   * their key, so that other values of the variables would show nothing more.
   */
  readonly free: boolean;
}

/** Finds out, for every condition key, which kinds of values the statements tell apart. */
export function surveyConditions(members: readonly Member[], { pinned }: World): Terrain {
  const byKey = new Map<string, Line[]>();
  for (const member of members) {
    for (const condition of member.statement.conditions) {
      const lines = byKey.get(condition.key) ?? [];
      byKey.set(condition.key, lines);
      lines.push({ member, condition });
    }
  }
  const boxes = new Map<Member, Map<string, number>>(members.map((one) => [one, new Map()]));
  const kinds = new Map<string, readonly (readonly string[])[]>();
  const names = new Map<string, string>();
  let whole = true;
  let free = true;
  for (const [key, lines] of byKey) {
    const { kinds: values, ...sure } = kindsOf(key, lines, pinned);
    whole &&= sure.whole;
    if (lines.some(({ condition, member }) => hasVariables(condition, member))) free &&= sure.free;
    kinds.set(key, values);
    names.set(key, lines[0]?.condition.entry.key.outline ?? key);
    for (const { member, condition } of lines) {
      const box = boxes.get(member);
      box?.set(key, (box.get(key) ?? ~0) & bitsOf(condition, member, values, pinned));
    }
  }
  return {
    grid: new Map([...kinds].map(([key, values]) => [key, values.length])),
    boxes,
    whole,
    free,
    contextAt: (point) => {
      const context = new Map<string, readonly string[]>(
        [...pinned].filter(([, values]) => values.length > 0),
      );
      for (const [key, kind] of point) {
        const values = kinds.get(key)?.[kind] ?? [];
        if (pinned.has(key) || values.length === 0) continue;
        context.set(names.get(key) ?? key, values);
      }
      return context;
    },
  };
}

const bitsOf = (
  condition: Condition,
  member: Member,
  values: readonly (readonly string[])[],
  pinned: World['pinned'],
): number =>
  values.reduce(
    (bits, value, i) => (holds(condition, member, value, pinned) ? bits | (1 << i) : bits),
    0,
  );
