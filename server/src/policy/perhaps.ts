import { buildFragment } from './build';
import type { PolicyDocument } from './document';
import type { Statement } from './model';
import { itemsOf } from './value';
import type { MapValue, Value } from './value';

/** Statements that a policy may turn out to have, beside those that it surely has. */
export interface PerhapsStatements {
  readonly statements: readonly Statement[];
  /** There can be no others. */
  readonly isAll: boolean;
}

const known = new WeakMap<PolicyDocument, PerhapsStatements>();

/** What may stand where the host language decides later whether a statement is there. */
export function perhapsStatements(document: PolicyDocument): PerhapsStatements {
  const before = known.get(document);
  if (before !== undefined) return before;
  const found = read(document);
  known.set(document, found);
  return found;
}

function read({ policy, dialect }: PolicyDocument): PerhapsStatements {
  const { range, statementEntry } = policy;
  if (statementEntry === undefined) return { statements: [], isAll: true };
  const items: MapValue[] = [];
  let isAll = statementEntry.value !== undefined;
  const add = (value: Value): void => {
    if (value.kind === 'map') items.push(value);
    else if (value.kind === 'list') value.items.forEach(add);
    else if (value.kind === 'unknown' && value.may !== undefined) value.may.forEach(add);
    else isAll = false;
  };
  for (const item of itemsOf(statementEntry.value)) if (item.kind !== 'map') add(item);
  const { statements } = buildFragment({ kind: 'list', range, items }, dialect.defaults);
  // They come behind those that are surely there.
  const from = policy.statements.length;
  return { statements: statements.map((one) => ({ ...one, index: from + one.index })), isAll };
}

/** Whether a document is a policy, and not statements that another one of its text may have. */
export const isOwnPolicy = ({ isPerhaps }: PolicyDocument): boolean => isPerhaps !== true;
