import type { Condition } from '../../../policy/model';
import { conditionHolds } from '../../conditions';
import { conditionKey, implies } from '../implication';
import { valuesFor } from './keyValues';
import type { Member } from '../members';
import { closedContext } from '../worlds';
import type { World } from '../worlds';

/** A condition on a key, with the statement that it stands in. */
export interface Line {
  readonly member: Member;
  readonly condition: Condition;
}

/** Bits of a number that a set of kinds can use. */
const MOST = 31;

/** What conditions on one key tell apart. */
export interface Kinds {
  /** One value for each way in which the conditions on a key can hold. */
  readonly kinds: readonly (readonly string[])[];
  /** No way is missing. */
  readonly whole: boolean;
  /** The conditions can hold and fail in every way that their words leave open. */
  readonly free: boolean;
}

/** Finds out which kinds of values some conditions on one key tell apart. */
export function kindsOf(key: string, lines: readonly Line[], pinned: World['pinned']): Kinds {
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

export const holds = (
  condition: Condition,
  { variables }: Member,
  value: readonly string[],
  pinned: World['pinned'],
): boolean =>
  conditionHolds(condition, closedContext(new Map(pinned).set(condition.key, value)), variables) ===
  'yes';
