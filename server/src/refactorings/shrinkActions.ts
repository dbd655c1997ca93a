import { expandAction, findAction } from '../catalog/actions';
import type { Action, Service } from '../catalog/model';
import { parseAction } from '../iam/action';
import { hasUnknown } from '../iam/unknown';
import { coversWildcard, hasWildcard, matchesWildcard } from '../iam/wildcard';
import type { StringValue } from '../policy/value';
import { exactPatterns, wordStarts } from './wildcardPatterns';

/** Values of an element with patterns in their place. */
export interface Shrunk {
  readonly removed: readonly StringValue[];
  readonly added: readonly string[];
  /** How many actions more the patterns match today. */
  readonly more: number;
}

/** What the values that name actions of one service say. */
interface Named {
  readonly service: Service;
  readonly literals: ReadonlyMap<Action, readonly StringValue[]>;
  readonly patterns: readonly StringValue[];
  /** All that is matched already. */
  readonly matched: ReadonlySet<Action>;
}

/** Patterns for the very actions that values name, as far as the catalogue knows; undefined where none help. */
export const shrinkExactly = (values: readonly StringValue[]): Shrunk | undefined =>
  shrink(values, ({ literals, matched, patterns }) => {
    const wanted = [...literals.keys()].filter((action) => !isMatched(patterns, action));
    return exactPatterns(wanted, matched);
  });

/** Patterns by the first words that actions share, whatever else they match; undefined where none help. */
export const shrinkLoosely = (values: readonly StringValue[]): Shrunk | undefined =>
  shrink(values, ({ literals, patterns }) => {
    const byVerb = new Map<string, Action[]>();
    for (const action of literals.keys()) {
      if (isMatched(patterns, action)) continue;
      const verb = action.name.slice(0, wordStarts(action.name)[1] ?? action.name.length);
      byVerb.set(verb, [...(byVerb.get(verb) ?? []), action]);
    }
    return [...byVerb.values()].flatMap((group) =>
      group.length < 2 ? [] : `${sharedWords(group.map(({ name }) => name))}*`,
    );
  });

function shrink(
  values: readonly StringValue[],
  patternsFor: (named: Named) => readonly string[],
): Shrunk | undefined {
  const results = namedActions(values).map((named): Shrunk => {
    const { service, literals, patterns, matched } = named;
    const added = patternsFor(named).map((name) => `${service.prefix}:${name}`);
    const isCovered = ({ outline }: StringValue): boolean =>
      added.some((wide) => coversWildcard(wide, outline, true));
    const removed = [...[...literals.values()].flat(), ...patterns].filter(isCovered);
    const now = new Set(added.flatMap((pattern) => expandAction(pattern)));
    return { removed, added, more: [...now].filter((action) => !matched.has(action)).length };
  });
  const added = results.flatMap((one) => one.added);
  const gone = new Set(results.flatMap((one) => one.removed));
  const removed = values.filter((value) => gone.has(value));
  if (added.length === 0 || removed.length <= added.length) return undefined;
  return { removed, added, more: results.reduce((sum, one) => sum + one.more, 0) };
}

interface NamedValues {
  readonly literals: Map<Action, StringValue[]>;
  readonly patterns: StringValue[];
}

/** The values by service; those that the catalogue does not know are in none. */
function namedActions(values: readonly StringValue[]): readonly Named[] {
  const byService = new Map<Service, NamedValues>();
  const of = (service: Service): NamedValues => {
    const known = byService.get(service) ?? { literals: new Map(), patterns: [] };
    byService.set(service, known);
    return known;
  };
  for (const value of values) {
    const parsed = hasUnknown(value.outline) ? undefined : parseAction(value.outline);
    if (parsed === undefined || hasWildcard(parsed.service)) continue;
    if (hasWildcard(parsed.name)) {
      const [first] = expandAction(value.outline);
      if (first !== undefined) of(first.service).patterns.push(value);
      continue;
    }
    const action = findAction(value.outline);
    if (action === undefined) continue;
    const { literals } = of(action.service);
    literals.set(action, [...(literals.get(action) ?? []), value]);
  }
  return [...byService].map(([service, { literals, patterns }]) => ({
    service,
    literals,
    patterns,
    matched: new Set([
      ...literals.keys(),
      ...patterns.flatMap(({ outline }) => expandAction(outline)),
    ]),
  }));
}

const isMatched = (patterns: readonly StringValue[], { service, name }: Action): boolean =>
  patterns.some(({ outline }) => matchesWildcard(outline, `${service.prefix}:${name}`, true));

/** The words with which all names begin. */
function sharedWords(names: readonly string[]): string {
  const [first = ''] = names;
  const ends = [...wordStarts(first), first.length];
  return first.slice(
    0,
    ends.findLast((end) => names.every((name) => name.startsWith(first.slice(0, end)))),
  );
}
