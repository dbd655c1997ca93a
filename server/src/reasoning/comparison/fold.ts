import { partsOf } from './dimensions/dimension';
import type { Cell, Part } from './dimensions/dimension';
import type { Difference, Example } from './difference';
import { SPECIAL_ACTIONS } from './dimensions/dimensions';
import type { ExampleFinder } from './examples/examples';
import type { Found, Spot } from './found';

/** Says spots together where the same is to be said of them, one difference for each action pattern. */
export function fold(
  found: Found,
  examplesOf: ExampleFinder,
): { readonly differences: readonly Difference[]; readonly whole: boolean } {
  let whole = true;
  const differences = groups(found.spots).flatMap((spots): readonly Difference[] => {
    const resources = partsOf(found.resources, cellsOf(spots, 'resource'));
    const principals = partsOf(found.callers, cellsOf(spots, 'caller')).filter(
      ({ pattern }) => pattern !== '',
    );
    const byLabel = groupsOf(spots, ({ action }) => action.units.map(({ label }) => label));
    // What is true of one action of a cell is true of all: one is tried for each.
    const tried = new Map<string, readonly Example[]>();
    return partsOf(found.actions, cellsOf(spots, 'action')).flatMap((part) => {
      const own = byLabel.get(part.pattern) ?? [];
      const cells = indices(own, 'action');
      const known = tried.get(cells);
      const shown = known ?? examplesOf(own, part.pattern);
      tried.set(cells, shown);
      const [spot] = own;
      if (spot === undefined || shown.length === 0) {
        whole = false;
        return [];
      }
      const { change, before, after } = spot;
      const statements = [...new Set(own.flatMap(({ speaking }) => speaking))];
      const action = withoutSpecial(part);
      const examples = once(known === undefined ? shown : () => examplesOf(own, part.pattern));
      return [{ change, action, resources, principals, before, after, examples, statements }];
    });
  });
  return { differences, whole };
}

/** Asks when somebody wants to know, and remembers the answer. */
function once<T extends object>(ask: T | (() => T)): () => T {
  let known = typeof ask === 'function' ? undefined : ask;
  return () => (known ??= typeof ask === 'function' ? ask() : ask);
}

/** What needs no permission is no exception worth a word, unless a policy names it. */
const withoutSpecial = ({ pattern, except }: Part): Part => ({
  pattern: SPECIAL_ACTIONS.get(pattern) ?? pattern,
  except: except.filter((one) => !SPECIAL_ACTIONS.has(one)),
});

/** Adds what was found for other values of the variables; of the same difference the wider one stays. */
export function merge(
  known: readonly Difference[],
  more: readonly Difference[],
): readonly Difference[] {
  const all = new Map(known.map((one) => [keyOf(one), one]));
  for (const one of more) {
    const key = keyOf(one);
    const other = all.get(key);
    all.set(
      key,
      other === undefined ? one : { ...other, resources: widen(other.resources, one.resources) },
    );
  }
  return [...all.values()];
}

const keyOf = ({ change, action, resources, principals, before, after }: Difference): string =>
  JSON.stringify([
    change,
    action,
    resources.map(({ pattern }) => pattern),
    principals,
    [before, after].map(({ allows, denies }) =>
      [allows, denies].map((all) => all.map((one) => one.map(({ entry }) => entry.range))),
    ),
  ]);

/** An exception with a variable stays: without a value it matches nothing. */
const widen = (parts: readonly Part[], others: readonly Part[]): readonly Part[] =>
  parts.map(({ pattern, except }) => ({
    pattern,
    except: except.filter(
      (one) =>
        one.includes('${') ||
        others.some((other) => other.pattern === pattern && other.except.includes(one)),
    ),
  }));

/** Spots that agree in what is to be said, with all resources and callers for each of their actions. */
function groups(spots: readonly Spot[]): readonly (readonly Spot[])[] {
  const byAction = groupBy(spots, ({ key, action }) => `${action.index} ${key}`);
  // Actions are said together where they differ on the very same resources, for the same callers.
  const whole = byAction.flatMap((one) =>
    groupBy(one, ({ resource }) => String(resource.index)).map((same) => ({
      spots: same,
      callers: indices(same, 'caller'),
    })),
  );
  const boxes = groupBy(
    whole,
    ({ spots: [spot], callers }) => `${callers} ${spot?.action.index ?? ''} ${spot?.key ?? ''}`,
  );
  const alike = groupBy(boxes, (box) => {
    const [first] = box;
    const resources = indices(
      box.flatMap((one) => one.spots),
      'resource',
    );
    return `${first?.callers ?? ''} ${resources} ${first?.spots[0]?.key ?? ''}`;
  });
  return alike.map((same) => same.flat().flatMap((one) => one.spots));
}

type Side = 'action' | 'resource' | 'caller';

const cellsOf = (spots: readonly Spot[], side: Side): readonly Cell[] => [
  ...new Set(spots.map((spot) => spot[side])),
];

const indices = (spots: readonly Spot[], side: Side): string =>
  cellsOf(spots, side)
    .map(({ index }) => index)
    .sort((a, b) => a - b)
    .join();

const groupBy = <T>(all: readonly T[], keyOfOne: (one: T) => string): readonly (readonly T[])[] => [
  ...groupsOf(all, (one) => [keyOfOne(one)]).values(),
];

function groupsOf<T>(
  all: readonly T[],
  keysOf: (one: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const byKey = new Map<string, T[]>();
  for (const one of all)
    for (const key of new Set(keysOf(one))) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [one]);
      else known.push(one);
    }
  return byKey;
}
