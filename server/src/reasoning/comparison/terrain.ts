import type { Condition } from '../../policy/model';
import { conditionHolds } from '../conditions';
import type { Box, Grid, Point } from './grid';
import { conditionKey, implies } from './implication';
import { valuesFor } from './keyValues';
import type { Member } from './members';
import { closedContext, hasVariables } from './worlds';
import type { World } from './worlds';

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

interface Kinds {
  /** One value for each way in which the conditions on a key can hold. */
  readonly kinds: readonly (readonly string[])[];
  /** No way is missing. */
  readonly whole: boolean;
  /** The conditions can hold and fail in every way that their words leave open. */
  readonly free: boolean;
}

function kindsOf(key: string, lines: readonly Line[], pinned: World['pinned']): Kinds {
  const fixed = pinned.get(key);
  if (fixed !== undefined) return { kinds: [fixed], whole: true, free: false };
  const conditions = lines.map(({ condition, member: { variables } }) => ({
    condition,
    variables,
  }));
  const { values, whole } = valuesFor(key, conditions, closedContext(pinned));
  const distinct = distinctLines(lines);
  const unique = new Map<string, readonly string[]>();
  for (const value of values) {
    const way = distinct.map(({ condition, member }) => holds(condition, member, value, pinned));
    if (!unique.has(way.join())) unique.set(way.join(), value);
  }
  const all = [...unique.values()];
  const free = isEveryWay(distinct, (way) => unique.has(way.join()));
  return { kinds: all.slice(0, MOST), whole: (whole || free) && all.length <= MOST, free };
}

/** Lines that say different things. */
function distinctLines(lines: readonly Line[]): readonly Line[] {
  const keyOf = ({ condition, member: { variables } }: Line): string => {
    const key = conditionKey(condition);
    return key.includes('${') ? `${key} ${String(variables)}` : key;
  };
  return [...new Map(lines.map((line) => [keyOf(line), line])).values()];
}

/** Of more conditions on one key not every way is looked at. */
const FEW = 8;

/** Whether some ways in which conditions hold or fail are all that there can be. */
function isEveryWay(
  lines: readonly Line[],
  isFound: (way: readonly boolean[]) => boolean,
): boolean {
  if (lines.length > FEW) return false;
  const ways = Array.from({ length: 1 << lines.length }, (_, bits) =>
    lines.map((__, i) => (bits & (1 << i)) !== 0),
  );
  const alike = lines.every(({ member }) => member.variables === lines[0]?.member.variables);
  const contradicts = (way: readonly boolean[]): boolean =>
    alike &&
    lines.some((one, i) =>
      lines.some((other, j) => way[i] && !way[j] && implies(one.condition, other.condition)),
    );
  return ways.every((way) => isFound(way) || contradicts(way));
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
