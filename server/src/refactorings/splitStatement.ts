import type { PolicyDocument } from '../policy/document';
import type { PlainMap, PlainValue, PolicyEdit } from '../policy/edit';
import type { Policy, Selection, Statement } from '../policy/model';
import type { StringValue } from '../policy/value';
import { freeSid } from '../reasoning/sid/freeSid';
import { sidFor } from '../reasoning/sid/sid';
import { hasComment } from './comments';
import { substituteValues } from './substituteValues';

/** What one of the statements has of the actions, and of the resources where these are split too. */
export interface StatementPart {
  readonly actions: readonly StringValue[];
  readonly resources?: readonly StringValue[];
}

/** Whether a statement can be written in parts: it stands in a policy, and all of it can be copied. */
export const canSplit = (document: PolicyDocument, { node, oddEntries }: Statement): boolean =>
  document.policy.node !== undefined &&
  oddEntries.length === 0 &&
  node.entries.every(({ key, value }) => key.text !== undefined && value !== undefined) &&
  (document.policy.statementEntry?.value?.kind === 'list' || !hasComment(document, node));

/** What becomes of the parts that are written anew. */
export interface CopyOptions {
  readonly finish?: (copy: PlainMap) => PlainMap;
  readonly sidSuffix?: string;
}

/**
 * Edits that write a statement in parts. The first part stays where the statement is, with its Sid and
 * its comments; the others follow with everything else copied, and with Sids if the first has one.
 */
export function splitStatement(
  policy: Policy,
  statement: Statement,
  [first, ...others]: readonly StatementPart[],
  { finish = (copy) => copy, sidSuffix = '' }: CopyOptions = {},
): readonly PolicyEdit[] {
  const taken = new Set(policy.statements.flatMap(({ sid }) => sid?.text ?? []));
  const copies = others.map((part) =>
    finish(copyOf(policy, statement, part, { taken, sidSuffix })),
  );
  const list = policy.statementEntry?.value;
  if (first === undefined || list === undefined) return [];
  if (list.kind !== 'list') {
    const own = copyOf(policy, statement, first, undefined);
    return [{ kind: 'replace-value', target: list, value: [own, ...copies] }];
  }
  return [
    ...keep(statement.actions, first.actions),
    ...keep(statement.resources, first.resources),
    ...copies.map((value): PolicyEdit => ({
      kind: 'insert-item',
      list,
      after: statement.node,
      value,
    })),
  ];
}

/** Takes out of an element what another part has. */
function keep(
  selection: Selection | undefined,
  kept: readonly StringValue[] | undefined,
): readonly PolicyEdit[] {
  if (selection === undefined || kept === undefined) return [];
  const gone = selection.values.filter((value) => !kept.includes(value));
  return substituteValues(selection.entry, gone, []);
}

/** @param sids undefined where the copy is to keep the statement's own */
function copyOf(
  policy: Policy,
  statement: Statement,
  part: StatementPart,
  sids: { readonly taken: Set<string>; readonly sidSuffix: string } | undefined,
): PlainMap {
  const { actions, resources, elements, node } = statement;
  const copied = node.entries.flatMap((entry): [string, PlainValue][] => {
    if (entry.value === undefined) return [];
    const written =
      entry === actions?.entry
        ? listed(part.actions)
        : entry === resources?.entry && part.resources !== undefined
          ? listed(part.resources)
          : entry === elements.get('Sid') && sids !== undefined
            ? freeSidOf(sidOf(policy, statement, part) + sids.sidSuffix, sids.taken)
            : { copyOf: entry.value };
    return [[entry.key.text ?? '', written]];
  });
  return new Map(copied);
}

const listed = (values: readonly StringValue[]): PlainValue => {
  const [single, more] = values;
  return single !== undefined && more === undefined
    ? { copyOf: single }
    : values.map((value) => ({ copyOf: value }));
};

function freeSidOf(base: string, taken: Set<string>): string {
  const sid = freeSid(base, taken);
  taken.add(sid);
  return sid;
}

/** A Sid for a part, by what it does; by the statement's own where that says nothing. */
function sidOf(
  policy: Policy,
  statement: Statement,
  { actions, resources }: StatementPart,
): string {
  const part: Statement = {
    ...statement,
    actions: statement.actions && { ...statement.actions, values: actions },
    resources: statement.resources && {
      ...statement.resources,
      values: resources ?? statement.resources.values,
    },
  };
  return sidFor(part, policy) ?? statement.sid?.text ?? 'Statement';
}
