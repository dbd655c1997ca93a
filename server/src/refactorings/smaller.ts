import { parseAction } from '../iam/action';
import type { PolicyDocument } from '../policy/document';
import type { PolicyEdit } from '../policy/edit';
import type { StringValue } from '../policy/value';
import { hasComment } from './comments';
import { canGo, mergedElement } from './mergeable';
import { mergeStatements } from './mergeStatements';
import { shrinkExactly } from './shrinkActions';
import { listEntries } from './sortedLists';
import { substituteValues } from './substituteValues';

/** Merges the first statement that goes together with others. None where all stand apart. */
export function mergeFirst(document: PolicyDocument): readonly PolicyEdit[] {
  const { policy } = document;
  for (const statement of policy.statements) {
    if (statement.oddEntries.length > 0) continue;
    const later = policy.statements.slice(statement.index + 1);
    for (const element of ['resources', 'actions', 'principals'] as const) {
      const others = later.filter(
        (other) => canGo(document, other) && mergedElement(statement, other) === element,
      );
      if (others.length > 0 && canGo(document, statement))
        return mergeStatements(policy, statement, others, element);
    }
  }
  return [];
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
