import type { PlainValue, PolicyEdit } from '../../policy/edit';
import type { Policy, Statement } from '../../policy/model';
import { itemsOf } from '../../policy/value';
import type { StringValue } from '../../policy/value';
import { actionTypes } from '../../reasoning/resourceFit/actionTypes';
import { reachOfResource } from '../../reasoning/resourceFit/reach';
import { statedActions } from '../../reasoning/resourceFit/statedActions';
import { effectOfMatching } from '../condition/accessEffect';
import type { Fix } from '../rule';
import type { Misfit } from './misfits';
import { relatedResource } from './relatedResource';

export type MisfitFix = 'add' | 'change' | 'everything' | 'move' | 'removeActions';

/** Fixes that give actions a resource that they work on. */
export const misfitFixes = (
  group: readonly Misfit[],
  statement: Statement,
  policy: Policy,
): readonly Fix<MisfitFix>[] => {
  if (group.every(({ elsewhere }) => elsewhere)) return removal(group, statement);
  return group[0]?.reason === 'needs-all'
    ? allResources(group, statement, policy)
    : relatedResources(group, statement);
};

/** What another statement does already needs no resources here. */
function removal(group: readonly Misfit[], statement: Statement): readonly Fix<MisfitFix>[] {
  const list = statement.actions?.entry.value;
  const effect = effectOfMatching(statement, 'fewer');
  if (list?.kind !== 'list' || list.items.length === group.length || effect === undefined)
    return [];
  const edits = group.map(({ value }) => ({ kind: 'remove-item' as const, list, item: value }));
  return [{ title: 'removeActions', effect, edits }];
}

/**
 * Names the objects of the buckets, the bucket of the objects: in addition where other actions work
 * on what is named now, in its place otherwise.
 */
function relatedResources(
  group: readonly Misfit[],
  statement: Statement,
): readonly Fix<MisfitFix>[] {
  const { resources } = statement;
  const effect = effectOfMatching(statement, 'more');
  if (resources === undefined || effect === undefined) return [];
  const wanted = new Set(
    group.flatMap(({ actions }) => actions.flatMap((action) => actionTypes(action).listed)),
  );
  const used = usedTypes(statement, new Set(group.map(({ value }) => value)));
  const added = new Set<string>();
  const changed = new Set<string>();
  const edits: PolicyEdit[] = [];
  for (const target of resources.values) {
    const related = relatedResource(target, wanted);
    if (related === undefined) continue;
    const { start, end, text } = related;
    const arn = target.outline.slice(0, start) + text + target.outline.slice(end);
    if ([...reachOfResource(target).types].some((type) => used.has(type))) {
      if (target.text !== undefined) added.add(arn);
    } else {
      changed.add(arn);
      edits.push({ kind: 'replace-characters', target, start, end, text });
    }
  }
  if (added.size > 0)
    edits.push({ kind: 'add-values', entry: resources.entry, values: [...added] });
  if (edits.length === 0) return [];
  const arns = [...(added.size > 0 ? added : changed)].map((arn) => `\`${arn}\``);
  return [{ title: added.size > 0 ? 'add' : 'change', data: { arns }, effect, edits }];
}

/** The types that the statement's other actions work on. */
function usedTypes(statement: Statement, except: ReadonlySet<StringValue>): ReadonlySet<string> {
  const others = statedActions(statement).filter(({ value }) => !except.has(value));
  return new Set(
    others.flatMap(({ actions }) =>
      (actions ?? []).flatMap((action) => {
        const { listed, possible } = actionTypes(action);
        return [...listed, ...possible];
      }),
    ),
  );
}

/** Gives actions that can only be allowed on `*` a statement of their own, or the whole statement. */
function allResources(
  group: readonly Misfit[],
  statement: Statement,
  policy: Policy,
): readonly Fix<MisfitFix>[] {
  const { actions, resources, elements } = statement;
  const effect = effectOfMatching(statement, 'more');
  const resource = resources?.entry.value;
  if (actions === undefined || resource === undefined || effect === undefined) return [];
  const moved = group.map(({ value }) => value);
  if (moved.length === itemsOf(actions.entry.value).length) {
    const edits = [{ kind: 'replace-value', target: resource, value: '*' }] as const;
    return [{ title: 'everything', effect, edits }];
  }
  const list = actions.entry.value;
  const statements = policy.statementEntry?.value;
  if (list?.kind !== 'list' || statements?.kind !== 'list') return [];
  const written = new Map<string, PlainValue>([['Effect', statement.effect ?? 'Allow']]);
  for (const element of ['Principal', 'NotPrincipal'] as const) {
    const value = elements.get(element)?.value;
    if (value !== undefined) written.set(element, { copyOf: value });
  }
  const [first = '', ...rest] = moved.map(({ outline }) => outline);
  written.set('Action', rest.length === 0 ? first : [first, ...rest]).set('Resource', '*');
  const condition = elements.get('Condition')?.value;
  if (condition !== undefined) written.set('Condition', { copyOf: condition });
  const removals = moved.map((item): PolicyEdit => ({ kind: 'remove-item', list, item }));
  const addition: PolicyEdit = {
    kind: 'insert-item',
    list: statements,
    after: statement.node,
    value: written,
  };
  return [{ title: 'move', effect, edits: [...removals, addition] }];
}
