import { findService } from '../../catalog/services';
import type { Action } from '../../catalog/model';
import { MFA_STATES } from '../../iam/mfa';
import type { Statement } from '../../policy/model';
import { levelsOf, levelsOfRest } from './levels';
import { mfaTerms } from './mfaTerms';
import { isIdle } from './resourceCover';
import { statedServices } from './statedServices';
import type { AccessRow } from './summary';
import { distinctTerms, principalKey, termsKey } from './terms';

/**
 * What the Deny statements take away, whatever else a principal is allowed: rows by service, or one
 * for all services where a statement denies everything, or everything but some actions.
 */
export function deniedRows(denies: readonly Statement[]): readonly AccessRow[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of denies) {
    const key = `${termsKey(frameOf([statement]))} ${principalKey(statement.principals)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [statement]);
    else group.push(statement);
  }
  return [...groups.values()].flatMap(rowsOfGroup);
}

/** A row without what it is about. */
function frameOf(statements: readonly Statement[], prefix?: string): AccessRow {
  const [first] = statements;
  const holds = first && mfaTerms(first).holds;
  return {
    scope: { kind: 'rest', except: [] },
    states: MFA_STATES.filter((state) => holds?.[state] !== 'no'),
    levels: [],
    unlisted: [],
    principals: first?.principals,
    ...distinctTerms(statements, prefix),
    limits: [],
    statements,
  };
}

/** The rows of statements with the same principals, resources and conditions. */
function rowsOfGroup(statements: readonly Statement[]): readonly AccessRow[] {
  if (frameOf(statements).states.length === 0) return [];
  const negated = statements.filter(({ actions }) => actions?.negated === true);
  const everything = statements.filter(({ actions }) => isEverything(actions?.values ?? []));
  const broad = everything.filter((one) => !negated.includes(one));
  if (broad.length > 0) return [{ ...frameOf(broad), levels: levelsOfRest('full') }];
  const plain = statements.filter((one) => !negated.includes(one));
  return [...negated.map(allBut), ...byService(plain), ...openRows(plain)];
}

const isEverything = (values: readonly { readonly outline: string }[]): boolean =>
  values.some(({ outline }) => /^\*+(?::\*+)?$/.test(outline));

const allBut = (statement: Statement): AccessRow => ({
  ...frameOf([statement]),
  scope: {
    kind: 'all-but',
    actions: (statement.actions?.values ?? []).map(({ outline }) => outline),
  },
  levels: levelsOfRest(statement.actions?.complete === true ? 'full' : 'unknown'),
});

function byService(statements: readonly Statement[]): readonly AccessRow[] {
  const prefixes = new Set(
    statements.flatMap((statement) => [...statedServices(statement).prefixes]),
  );
  return [...prefixes].sort().flatMap((prefix) => serviceRow(prefix, statements));
}

function serviceRow(prefix: string, statements: readonly Statement[]): readonly AccessRow[] {
  const reached = new Set<Action>();
  const unsure = new Set<Action>();
  const speaking = new Set<Statement>();
  const service = findService(prefix);
  for (const action of service?.actions ?? []) {
    for (const statement of statements) {
      const speaks = statedServices(statement).speaksOf(prefix, action.lowerCase);
      if (speaks === 'no' || isIdle(action, statement)) continue;
      (speaks === 'yes' ? reached : unsure).add(action);
      speaking.add(statement);
    }
  }
  const unlisted = statements.flatMap((statement) => {
    const written = statedServices(statement).unlisted.get(prefix) ?? [];
    if (written.length > 0) speaking.add(statement);
    return written;
  });
  if (speaking.size === 0) return [];
  const sorted = { reached, unsure, denied: new Set<Action>(), open: false };
  const row = {
    ...frameOf(
      statements.filter((one) => speaking.has(one)),
      prefix,
    ),
    scope: { kind: 'service' as const, prefix },
    unlisted: [...new Set(unlisted)],
  };
  return [{ ...row, levels: service === undefined ? [] : levelsOf(service, sorted) }];
}

const openRows = (statements: readonly Statement[]): readonly AccessRow[] => {
  const open = statements.filter((statement) => statedServices(statement).open);
  if (open.length === 0) return [];
  return [{ ...frameOf(open), scope: { kind: 'unknown' }, unlisted: ['*'] }];
};
