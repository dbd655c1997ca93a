import { findService, services } from '../../catalog/services';
import { any } from '../truth';
import { grantsOf } from './grants';
import { levelsOfRest } from './levels';
import { openRows, unlistedRows } from './patternRows';
import { rowsOf } from './rows';
import { serviceRows } from './serviceRows';
import { deniesWith, withTruth } from './sides';
import type { Sides } from './sides';
import { statedServices } from './statedServices';
import type { AccessRow } from './summary';
import { termsKey } from './terms';

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
