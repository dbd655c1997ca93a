import type { Statement } from '../../policy/model';
import type { Cover } from '../cover/cover';
import { coverAction } from '../cover/coverSelections';
import type { Truth } from '../truth';
import { grantsOf } from './grants';
import type { Speaking } from './grants';
import { rowsOf } from './rows';
import { deniesWith } from './sides';
import type { Sides } from './sides';
import { statedServices } from './statedServices';
import type { AccessRow } from './summary';
import { termsKey } from './terms';

/** Actions, or whole services, that AWS's reference does not have: all that is known is how they are written. */
export function unlistedRows(prefix: string, sides: Sides): readonly AccessRow[] {
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
export function openRows(sides: Sides): readonly AccessRow[] {
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
