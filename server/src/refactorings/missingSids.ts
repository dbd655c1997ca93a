import type { PolicyEdit } from '../policy/edit';
import type { Policy, Statement } from '../policy/model';
import { freeSid } from '../reasoning/sid/freeSid';
import { sidFor } from '../reasoning/sid/sid';

/** A statement with the Sid that it could have. */
export interface MissingSid {
  readonly statement: Statement;
  readonly sid: string;
}

/** The statements among some that have no Sid, each with one that tells what it does and is free. */
export function missingSids(
  policy: Policy,
  statements: readonly Statement[],
): readonly MissingSid[] {
  const taken = new Set(policy.statements.flatMap(({ sid }) => sid?.text ?? []));
  return statements.flatMap((statement) => {
    const base = lacksSid(statement) ? sidFor(statement, policy) : undefined;
    if (base === undefined) return [];
    const sid = freeSid(base, taken);
    taken.add(sid);
    return [{ statement, sid }];
  });
}

/** A `sid` in another letter case is a Sid that is misspelt, and a part that is filled in may be one. */
const lacksSid = ({ node, elements, oddEntries }: Statement): boolean =>
  !elements.has('Sid') &&
  oddEntries.length === 0 &&
  node.entries.every(({ key }) => key.text !== undefined);

export const addSid = ({ statement: { node }, sid }: MissingSid): PolicyEdit => ({
  kind: 'add-entry',
  map: node,
  after: undefined,
  first: true,
  key: 'Sid',
  value: sid,
});
