import type { Condition } from '../../policy/model';
import { conditionHolds } from '../conditions';
import type { Box, Grid, Point } from './grid';
import { valuesFor } from './keyValues';
import type { Member } from './members';
import { closedContext } from './worlds';
import type { World } from './worlds';

/** The conditions of all statements, as boxes over the kinds of values that their keys may have. */
export interface Terrain {
  readonly grid: Grid;
  /** The box of each statement. */
  readonly boxes: ReadonlyMap<Member, Box>;
  /** The values that a point stands for, by key as policies write it. */
  readonly contextAt: (point: Point) => ReadonlyMap<string, readonly string[]>;
  readonly whole: boolean;
}

/** Bits of a number that a set of kinds can use. */
const MOST = 31;

interface Line {
  readonly member: Member;
  readonly condition: Condition;
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
  for (const [key, lines] of byKey) {
    const [values, exact] = kindsOf(key, lines, pinned);
    whole &&= exact;
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

/** One value for each way in which the conditions on a key can hold. */
function kindsOf(
  key: string,
  lines: readonly Line[],
  pinned: World['pinned'],
): readonly [values: readonly (readonly string[])[], whole: boolean] {
  const fixed = pinned.get(key);
  if (fixed !== undefined) return [[fixed], true];
  const conditions = lines.map(({ condition, member: { variables } }) => ({
    condition,
    variables,
  }));
  const { values, whole } = valuesFor(key, conditions, closedContext(pinned));
  const unique = new Map<string, readonly string[]>();
  for (const value of values) {
    const signature = lines
      .map(({ condition, member }) => holds(condition, member, value, pinned))
      .join();
    if (!unique.has(signature)) unique.set(signature, value);
  }
  const all = [...unique.values()];
  return [all.slice(0, MOST), whole && all.length <= MOST];
}

const holds = (
  condition: Condition,
  { variables }: Member,
  value: readonly string[],
  pinned: World['pinned'],
): boolean =>
  conditionHolds(condition, closedContext(new Map(pinned).set(condition.key, value)), variables) ===
  'yes';

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
