import { actionDetails } from '../../catalog/details';
import { findService, services } from '../../catalog/services';
import type { Action, Service } from '../../catalog/model';
import type { Principals, Statement } from '../../policy/model';
import type { Cover } from '../cover/cover';
import { coverAction } from '../cover/coverSelections';
import { actionTypes } from '../resourceFit/actionTypes';
import { any } from '../truth';
import type { Truth } from '../truth';
import { grantsOf } from './grants';
import type { Grant, Speaking } from './grants';
import { levelsOf, levelsOfRest } from './levels';
import { rowsOf } from './rows';
import type { Outcome } from './rows';
import { statedServices } from './statedServices';
import type { AccessRow } from './summary';
import { termsKey } from './terms';

/** The statements that have a say for some principals. */
export interface Sides {
  readonly principals: Principals | undefined;
  readonly allows: readonly Statement[];
  readonly denies: readonly Deny[];
}

export interface Deny {
  readonly statement: Statement;
  /** False for a statement whose Effect is not known. */
  readonly sure: boolean;
}

/** What the Allow statements come to: a row for all services alike, then one for each that differs. */
export function allowedRows(sides: Sides): readonly AccessRow[] {
  const { allows, denies } = sides;
  const prefixes = new Set(
    [...allows, ...denies.map(({ statement }) => statement)].flatMap((statement) => [
      ...statedServices(statement).prefixes,
    ]),
  );
  const named = [...prefixes].sort();
  const rest = restRows(sides);
  const [whole] = rest;
  const alike = rest.length === 1 && whole !== undefined ? termsKey(whole) : undefined;
  const own = named.map((prefix) => ({ prefix, rows: ownRows(prefix, sides) }));
  const different = own.filter(({ rows }) => !isLikeRest(rows, alike));
  const except = different.flatMap(({ prefix }) =>
    findService(prefix) === undefined ? [] : [prefix],
  );
  const knowsOthers = services().length === 0 || except.length < services().length;
  return [
    ...(knowsOthers
      ? rest.map((row): AccessRow => ({ ...row, scope: { kind: 'rest', except } }))
      : []),
    ...different.flatMap(({ rows }) => rows),
    ...openRows(sides),
  ];
}

/** Whether a service is one of those that the row about all others speaks for. */
const isLikeRest = (rows: readonly AccessRow[], alike: string | undefined): boolean => {
  const [row] = rows;
  return (
    rows.length === 1 &&
    row !== undefined &&
    row.levels.length > 0 &&
    row.levels.every(({ extent }) => extent === 'full') &&
    termsKey(row) === alike
  );
};

function ownRows(prefix: string, sides: Sides): readonly AccessRow[] {
  const service = findService(prefix);
  const listed = service === undefined ? [] : serviceRows(service, sides);
  return [...listed, ...unlistedRows(prefix, sides)];
}

function serviceRows(service: Service, sides: Sides): readonly AccessRow[] {
  const { prefix } = service;
  const known = new Map<string, readonly Grant[]>();
  const grants = (action: Action): readonly Grant[] => {
    const allows = speaking(sides.allows, action);
    if (allows.length === 0) return NONE;
    const denies = denying(sides.denies, action);
    const key = [...allows, ...denies]
      .map(({ statement, speaks }) => `${String(statement.index)}${speaks}`)
      .join();
    // On which of several resources an action works depends on its resource types.
    const alike = isSimple(allows) && isSimple(denies) ? key : `${key} ${typesKey(action)}`;
    const before = known.get(alike);
    if (before !== undefined) return before;
    const found = grantsOf(action, allows, denies);
    known.set(alike, found);
    return found;
  };
  const outcomes = service.actions.map((action): Outcome => ({ action, grants: grants(action) }));
  return rowsOf(outcomes, {
    scope: { kind: 'service', prefix },
    prefix,
    principals: sides.principals,
    unlisted: [],
    levels: (sorted) => levelsOf(service, sorted),
    open: sides.allows.some((statement) => statedServices(statement).open),
  });
}

const NONE: readonly Grant[] = [];

const typesKeys = new WeakMap<Action, string>();

/** Equal for actions of a service that work on the same resources. */
function typesKey(action: Action): string {
  const before = typesKeys.get(action);
  if (before !== undefined) return before;
  const key = writeTypesKey(action);
  typesKeys.set(action, key);
  return key;
}

function writeTypesKey(action: Action): string {
  const { listed, possible } = actionTypes(action);
  if (listed.length === 0) return action.lowerCase;
  const needsOne = actionDetails(action)?.resources.some(({ required }) => required) === true;
  return `${listed.join()};${possible.join()};${String(needsOne)}`;
}

const isSimple = (all: readonly Speaking[]): boolean =>
  all.every(
    ({ statement: { resources } }) =>
      resources?.negated === false && resources.values.some(({ outline }) => outline === '*'),
  );

const speaking = (
  statements: readonly Statement[],
  { service: { prefix }, lowerCase }: Action,
): readonly Speaking[] =>
  withTruth(statements, (statement) => statedServices(statement).speaksOf(prefix, lowerCase));

const denying = (denies: readonly Deny[], { service: { prefix }, lowerCase }: Action) =>
  deniesWith(denies, (statement) => {
    const { speaksOf, open } = statedServices(statement);
    return any([speaksOf(prefix, lowerCase), open ? 'unknown' : 'no']);
  });

function restRows(sides: Sides): readonly AccessRow[] {
  const allows = withTruth(sides.allows, (one) => statedServices(one).speaksOfRest);
  const denies = deniesWith(sides.denies, (one) => {
    const { speaksOfRest, open } = statedServices(one);
    return any([speaksOfRest, open ? 'unknown' : 'no']);
  });
  return rowsOf([{ action: undefined, grants: grantsOf(undefined, allows, denies) }], {
    scope: { kind: 'rest', except: [] },
    principals: sides.principals,
    unlisted: [],
    levels: (_, sure) => levelsOfRest(sure ? 'full' : 'unknown'),
    open: false,
  });
}

/** Actions, or whole services, that AWS's reference does not have: all that is known is how they are written. */
function unlistedRows(prefix: string, sides: Sides): readonly AccessRow[] {
  const unlisted = (statement: Statement): readonly string[] =>
    statedServices(statement).unlisted.get(prefix) ?? [];
  const rows = [...new Set(sides.allows.flatMap(unlisted))].flatMap((pattern) => {
    const allows = sides.allows.filter((statement) => unlisted(statement).includes(pattern));
    return patternRows(pattern, allows, sides, { kind: 'service', prefix });
  });
  const alike = new Map<string, AccessRow>();
  for (const row of rows) {
    const key = termsKey(row);
    const before = alike.get(key)?.unlisted ?? [];
    alike.set(key, { ...row, unlisted: [...before, ...row.unlisted] });
  }
  return [...alike.values()];
}

/** Actions whose service is filled in later. */
function openRows(sides: Sides): readonly AccessRow[] {
  const open = sides.allows.filter((statement) => statedServices(statement).open);
  return open.length === 0 ? [] : patternRows('*', open, sides, { kind: 'unknown' });
}

/** Rows for what some statements say of actions that are known by a pattern only. */
function patternRows(
  pattern: string,
  allows: readonly Statement[],
  { principals, denies }: Sides,
  scope: AccessRow['scope'],
): readonly AccessRow[] {
  const speaking = allows.map((statement): Speaking => ({ statement, speaks: 'yes' }));
  const denying = deniesWith(denies, ({ actions }) => truthOf(coverAction(actions, pattern)));
  const grants = grantsOf(undefined, speaking, denying);
  return rowsOf([{ action: undefined, grants }], {
    scope,
    ...(scope.kind === 'service' && { prefix: scope.prefix }),
    principals,
    unlisted: [pattern],
    levels: () => [],
    open: false,
  });
}

function truthOf(cover: Cover): Truth {
  if (cover === 'whole') return 'yes';
  return cover === 'none' ? 'no' : 'unknown';
}

const withTruth = (
  statements: readonly Statement[],
  speaksOf: (statement: Statement) => Truth,
): readonly Speaking[] =>
  statements.flatMap((statement) => {
    const speaks = speaksOf(statement);
    return speaks === 'no' ? [] : [{ statement, speaks }];
  });

const deniesWith = (
  denies: readonly Deny[],
  speaksOf: (statement: Statement) => Truth,
): readonly Speaking[] =>
  denies.flatMap(({ statement, sure }) => {
    const speaks = speaksOf(statement);
    return speaks === 'no' ? [] : [{ statement, speaks: sure ? speaks : 'unknown' }];
  });
