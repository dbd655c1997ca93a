import type { StringValue } from '../policy/value';
import { byAccessLevel, byResource, byService } from './actionGroups';
import { defineRefactoring } from './refactoring';
import { canSplit, splitStatement } from './splitStatement';
import type { StatementPart } from './splitStatement';

/** So many statements out of one are still read by somebody. */
const MOST = 12;

/**
 * Writes a statement as several, each for some of its actions. Together they say what the one said; by
 * resource they leave out the pairs of an action and a resource that AWS never asks about.
 */
export const refactoring = defineRefactoring({
  id: 'split-statement',
  kind: 'rewrite',
  titles: {
    service: {
      en: 'Split into {count} statements by service',
      ja: 'サービスごとに {count} 個のステートメントに分ける',
    },
    level: {
      en: 'Split into {count} statements by access level',
      ja: 'アクセスレベルごとに {count} 個のステートメントに分ける',
    },
    resource: {
      en: 'Split into {count} statements, each with the resources its actions work on',
      ja: 'アクションの対象となるリソースごとに {count} 個のステートメントに分ける',
    },
  },
  offer: ({ statements: [statement, more], document }) => {
    if (statement === undefined || more !== undefined || !canSplit(document, statement)) return [];
    const { actions, resources } = statement;
    if (actions === undefined || actions.negated || !actions.complete) return [];
    const fixed = resources === undefined || resources.negated || !resources.complete;
    const ways = [
      { title: 'service' as const, parts: byService(statement) },
      { title: 'level' as const, parts: byAccessLevel(statement) },
      { title: 'resource' as const, parts: fixed ? undefined : byResource(statement) },
    ];
    const seen = new Set<string>();
    return ways.flatMap(({ title, parts = [] }) =>
      parts.length < 2 || parts.length > MOST || isRepeated(seen, parts)
        ? []
        : [
            {
              title,
              data: { count: parts.length },
              effect: 'same',
              edits: () => splitStatement(document.policy, statement, parts),
            },
          ],
    );
  },
});

/** Services may differ in their access levels, too: the same statements are offered once. */
function isRepeated(seen: Set<string>, parts: readonly StatementPart[]): boolean {
  const starts = (values: readonly StringValue[] = []): readonly number[] =>
    values.map(({ range }) => range.start);
  const key = JSON.stringify(parts.map((one) => [starts(one.actions), starts(one.resources)]));
  const repeated = seen.has(key);
  seen.add(key);
  return repeated;
}
