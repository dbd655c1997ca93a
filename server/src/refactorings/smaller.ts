import { parseAction } from '../iam/action';
import type { PolicyDocument } from '../policy/document';
import type { PolicyEdit } from '../policy/edit';
import type { Statement } from '../policy/model';
import type { StringValue } from '../policy/value';
import { hasComment } from './comments';
import { canGo, mergeKey } from './mergeable';
import { mergeStatements } from './mergeStatements';
import { shrinkExactly } from './shrinkActions';
import { listEntries } from './sortedLists';
import { substituteValues } from './substituteValues';

/** Merges statements that differ in one element, each at most once. */
export function mergeAll(document: PolicyDocument): readonly PolicyEdit[] {
  const { policy } = document;
  const free = new Set(policy.statements.filter((one) => canGo(document, one)));
  return (['resources', 'actions', 'principals'] as const).flatMap((element) => {
    const groups = new Map<string, Statement[]>();
    for (const statement of free) {
      const key = mergeKey(statement, element);
      if (key === undefined) continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [statement]);
      else group.push(statement);
    }
    return [...groups.values()].flatMap(([into, ...others]): readonly PolicyEdit[] => {
      if (into === undefined || others.length === 0) return [];
      for (const one of [into, ...others]) free.delete(one);
      return mergeStatements(policy, into, others, element);
    });
  });
}

/** Writes lists of one value without their brackets. */
export const unwrapLists = (document: PolicyDocument): readonly PolicyEdit[] =>
  document.policy.statements.flatMap((statement) =>
    listEntries(statement).flatMap(({ value: list }): readonly PolicyEdit[] => {
      if (list?.kind !== 'list' || hasComment(document, list)) return [];
      const [single, more] = list.items;
      if (single?.kind !== 'string' || more !== undefined) return [];
      return [{ kind: 'replace-value', target: list, value: { copyOf: single } }];
    }),
  );

/** Takes out the Sids, which decide nothing. */
export const removeSids = ({ policy }: PolicyDocument): readonly PolicyEdit[] =>
  policy.statements.flatMap(({ node, elements }): readonly PolicyEdit[] => {
    const entry = elements.get('Sid');
    return entry === undefined ? [] : [{ kind: 'remove-entry', map: node, entry }];
  });

/**
 * Writes what is granted with wildcards that match the same actions of today. Denied ones stay as they
 * are, so that nothing is denied that was not.
 */
export const shrinkGrants = ({ policy }: PolicyDocument): readonly PolicyEdit[] =>
  policy.statements.flatMap(({ effect, actions }) => {
    if (actions?.complete !== true || effect === undefined) return [];
    if ((effect === 'Allow') === actions.negated) return [];
    const shrunk = shrinkExactly(actions.values.filter(isOfService));
    return shrunk === undefined
      ? []
      : substituteValues(actions.entry, shrunk.removed, shrunk.added);
  });

const isOfService = ({ outline }: StringValue): boolean => parseAction(outline) !== undefined;
