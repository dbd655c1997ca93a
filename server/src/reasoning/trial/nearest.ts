import { actionsMatch } from '../evaluate';
import type { Authorization } from '../evaluation/authorize';
import type { JudgedStatement } from '../evaluation/judgement';
import type { Askable } from './draft';

/**
 * The statements that come closest to allowing what nothing allows: they speak of the action, and all
 * but their conditions match; else all but the resource; else all but the caller.
 */
export function nearestOf(
  { decision, others }: Authorization,
  { action }: Askable,
): readonly JudgedStatement[] {
  if (decision !== 'implicitly-denied') return [];
  const failing = (...elements: readonly string[]): readonly JudgedStatement[] =>
    others.filter(
      ({ statement, judgement }) =>
        statement.effect === 'Allow' &&
        judgement.applies === 'no' &&
        elements.includes(judgement.because.element) &&
        actionsMatch(statement.actions, action) !== 'no',
    );
  const found = [
    failing('Condition'),
    failing('Resource', 'NotResource'),
    failing('Principal', 'NotPrincipal'),
  ];
  return found.find((statements) => statements.length > 0) ?? [];
}
