import { findService } from '../../../catalog/services';
import { fullName } from '../../../catalog/actions';
import type { AccessLevel, Action, Service } from '../../../catalog/model';
import { parseAction } from '../../../iam/action';
import { parseArn } from '../../../iam/arn';
import { hasUnknown } from '../../../iam/unknown';
import { coversWildcard, hasWildcard, matchesWildcard } from '../../../iam/wildcard';
import type { Selection, Statement } from '../../../policy/model';
import type { Value } from '../../../policy/value';
import { fits } from '../../../reasoning/resourceFit/fit';
import { reachOf } from '../../../reasoning/resourceFit/reach';
import { statedActions } from '../../../reasoning/resourceFit/statedActions';
import type { CompletionContext } from '../context';

/** What is looked for: an action that the statement lacks, and that goes with what it has. */
export interface Wish {
  readonly statement: Statement;
  readonly context: CompletionContext;
  /** Whether the values beside the one at the cursor have an action or pattern, or cover it. */
  readonly has: (actionOrPattern: string) => boolean;
  /** The services that the statement's other actions and its resources are of. */
  readonly services: ReadonlySet<Service>;
  /** The access levels of the statement's other actions. */
  readonly levels: ReadonlySet<AccessLevel>;
}

/** @param current the value at the cursor, which will be replaced and so counts for nothing */
export function wishOf(
  statement: Statement,
  current: Value | undefined,
  context: CompletionContext,
): Wish {
  const others = statedActions(statement).filter(({ value }) => value !== current);
  const actions = others.flatMap((one) => one.actions ?? []);
  const byName = others.flatMap(({ value }) => servicesOf(parseAction(value.outline)?.service));
  const byResource = (statement.resources?.values ?? []).flatMap(({ outline }) =>
    servicesOf(parseArn(outline)?.service),
  );
  return {
    statement,
    context,
    has: hasTest(statement.actions, current),
    services: new Set([...byName, ...byResource]),
    levels: new Set(actions.map(({ level }) => level)),
  };
}

const servicesOf = (prefix: string | undefined): readonly Service[] => {
  const service = prefix === undefined ? undefined : findService(prefix);
  return service === undefined ? [] : [service];
};

/** Thousands of actions are tested: names are looked up, and only patterns of their service compared. */
function hasTest(selection: Selection | undefined, current: Value | undefined): Wish['has'] {
  const written = (selection?.values ?? [])
    .filter((value) => value !== current && !hasUnknown(value.outline))
    .map(({ outline }) => outline.toLowerCase());
  const names = new Set(written);
  const patterns = new Map<string, string[]>();
  for (const pattern of written.filter(hasWildcard)) {
    const prefix = hasWildcard(prefixOf(pattern)) ? '*' : prefixOf(pattern);
    patterns.set(prefix, [...(patterns.get(prefix) ?? []), pattern]);
  }
  return (actionOrPattern) => {
    const lower = actionOrPattern.toLowerCase();
    if (names.has(lower)) return true;
    const covers = hasWildcard(lower) ? coversWildcard : matchesWildcard;
    return ['*', prefixOf(lower)].some((prefix) =>
      patterns.get(prefix)?.some((pattern) => covers(pattern, lower)),
    );
  };
}

const prefixOf = (actionOrPattern: string): string => actionOrPattern.split(':', 1)[0] ?? '';

/**
 * How well an action goes with the statement, from 1: its resources are of a type that the action
 * works on, and its other actions are of the same access level.
 */
export function rankFor(action: Action, { statement, levels }: Wish): number {
  const sameLevel = levels.has(action.level);
  const reach = reachOf(statement);
  if (reach.open) return sameLevel ? 3 : 4;
  if (fits(action, reach.types)) return sameLevel ? 1 : 2;
  return sameLevel ? 5 : 6;
}

/** Whether the statement names resources, and some action works on them. */
export const fitsResources = (action: Action, { statement }: Wish): boolean => {
  const reach = reachOf(statement);
  return !reach.open && fits(action, reach.types);
};

/** The actions that the statement does not have yet. */
export const lacking = (actions: readonly Action[], { has }: Wish): readonly Action[] =>
  actions.filter((action) => !has(fullName(action)));
