import { services } from '../../catalog/services';
import { parseAction } from '../../iam/action';
import { hasUnknown, UNKNOWN } from '../../iam/unknown';
import { hasWildcard, matchesWildcard, wildcardsOverlap } from '../../iam/wildcard';
import type { Statement } from '../../policy/model';
import { reachOf } from '../resourceFit/fit';
import { statedActions } from '../resourceFit/statedActions';
import { all, not, truth } from '../truth';
import type { Truth } from '../truth';

/** A statement's Action or NotAction, sorted by service, so that thousands of actions are asked about quickly. */
export interface StatedServices {
  /** Prefixes that the statement tells apart from other services. */
  readonly prefixes: ReadonlySet<string>;
  /** Whether it may speak about some action of a service. */
  readonly concerns: (prefix: string) => boolean;
  /** Whether it speaks about an action of a service; what is wholly `open` is left aside. */
  readonly speaksOf: (prefix: string, lowerCase: string) => Truth;
  /** The same for the actions of all services that no statement tells apart. */
  readonly speaksOfRest: Truth;
  /** Actions as written that AWS's reference does not have, by prefix; empty for NotAction. */
  readonly unlisted: ReadonlyMap<string, readonly string[]>;
  /** It speaks about some more actions, which are filled in later with their service. */
  readonly open: boolean;
}

/** Action patterns of one service, without the prefix and in lower case. */
interface Names {
  readonly exact: Set<string>;
  readonly patterns: string[];
  /** With `*` in the place of parts that are filled in later. */
  readonly unknown: string[];
}

const known = new WeakMap<Statement, StatedServices>();

/** Reads the actions of a statement. */
export function statedServices(statement: Statement): StatedServices {
  const before = known.get(statement);
  if (before !== undefined) return before;
  const read = readServices(statement);
  known.set(statement, read);
  return read;
}

function readServices(statement: Statement): StatedServices {
  const { actions } = statement;
  const byService = new Map<string, Names>();
  /** Patterns over several services, whole and in lower case. */
  const across: string[] = [];
  let everything = false;
  let open = actions === undefined || !actions.complete;
  for (const { outline } of actions?.values ?? []) {
    const action = parseAction(outline);
    if (/^\*+(?::\*+)?$/.test(outline)) everything = true;
    else if (action !== undefined && !hasUnknown(action.service) && !hasWildcard(action.service))
      add(byService, action.service, action.name.toLowerCase());
    else if (hasUnknown(outline)) open = true;
    else across.push(outline.toLowerCase());
  }
  const negated = actions?.negated === true;
  const reach = reachOf(statement);
  // Of NotAction, what is filled in later may take away any action that is left.
  const exceptsMore: Truth = negated && open ? 'unknown' : 'no';
  const speaksOf = (prefix: string, lowerCase: string): Truth => {
    const found = everything ? 'yes' : matchesSome(prefix, lowerCase);
    return negated ? not(found) : found;
  };
  const matchesSome = (prefix: string, lowerCase: string): Truth => {
    const found = matches(byService.get(prefix), lowerCase);
    if (found === 'yes') return found;
    if (across.some((one) => matchesWildcard(one, `${prefix}:${lowerCase}`))) return 'yes';
    return exceptsMore === 'unknown' ? exceptsMore : found;
  };
  const ofRest: Truth = everything ? 'yes' : exceptsMore;
  const prefixes = new Set([
    ...byService.keys(),
    ...(across.length === 0 ? [] : services())
      .filter(({ prefix }) => across.some((one) => wildcardsOverlap(one, `${prefix}:*`)))
      .map(({ prefix }) => prefix),
    // Whatever is spoken of, only these find their resources.
    ...(everything || negated ? reach.services : []),
  ]);
  return {
    prefixes,
    concerns: (prefix) => everything || negated || open || prefixes.has(prefix),
    speaksOf,
    // ARNs belong to some services only; whatever else an action is, it finds no resource there.
    speaksOfRest: all([negated ? not(ofRest) : ofRest, truth(reach.open)]),
    unlisted: negated ? new Map() : unlistedActions(statement),
    open: open && !everything && !negated,
  };
}

function unlistedActions(statement: Statement): ReadonlyMap<string, readonly string[]> {
  const byPrefix = new Map<string, readonly string[]>();
  for (const { value, actions } of statedActions(statement)) {
    const prefix = parseAction(value.outline)?.service;
    if (prefix === undefined || actions?.length !== 0) continue;
    byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), value.outline]);
  }
  return byPrefix;
}

function add(byService: Map<string, Names>, service: string, name: string): void {
  const names = byService.get(service) ?? { exact: new Set(), patterns: [], unknown: [] };
  byService.set(service, names);
  if (hasUnknown(name)) names.unknown.push(name.replaceAll(UNKNOWN, '*'));
  else if (hasWildcard(name)) names.patterns.push(name);
  else names.exact.add(name);
}

function matches(names: Names | undefined, lowerCase: string): Truth {
  if (names === undefined) return 'no';
  if (names.exact.has(lowerCase) || names.patterns.some((one) => matchesWildcard(one, lowerCase)))
    return 'yes';
  return names.unknown.some((one) => matchesWildcard(one, lowerCase)) ? 'unknown' : 'no';
}
