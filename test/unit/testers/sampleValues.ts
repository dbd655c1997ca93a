import { expandAction, fullName } from '../../../server/src/catalog/actions';
import type { PolicyDocument } from '../../../server/src/policy/document';
import { conditionText } from '../../../server/src/policy/model';
import type { Condition, Statement } from '../../../server/src/policy/model';
import { conditionHolds } from '../../../server/src/reasoning/conditions';
import { closedContext } from '../../../server/src/reasoning/comparison/worlds';
import { readCaller } from '../../../server/src/reasoning/evaluation/caller';
import type { Caller } from '../../../server/src/reasoning/evaluation/caller';

/** What every policy variable stands for in a sample. */
const VARIABLE_VALUE = 'sample-value';

/** At most so many members of one pattern are asked about. */
const MEMBERS = 4;

/** Actions that a pattern matches, listed in the catalogue or not, and one that it hardly matches. */
export function sampleActions(pattern: string): readonly string[] {
  const listed = expandAction(pattern).map(fullName);
  const unlisted = pattern === '*' ? 'q7:Q7' : pattern.replaceAll('*', 'Q7').replaceAll('?', 'q');
  return [...thinned(listed, MEMBERS), unlisted, `${unlisted}X`].filter((one) => one.includes(':'));
}

/** Resources that a pattern matches, and one that it hardly matches. */
export function sampleResources(pattern: string): readonly string[] {
  const filled = pattern.replace(/\$\{[^}]*\}/g, VARIABLE_VALUE);
  const of = (by: string): string => filled.replaceAll('*', by).replaceAll('?', 'q');
  return [of('q7'), of(''), `${of('q7')}x`];
}

/** Those who a principal names, as a request's caller. */
export function sampleCallers(kind: string, text: string): readonly (Caller | undefined)[] {
  if (kind === 'AWS' && text === '*') return [{ kind: 'anonymous' }];
  const role = /^arn:[^:]+:iam::(\d+):role\/(?:.*\/)?([^/]+)$/.exec(text);
  const session = role && `arn:aws:sts::${role[1] ?? ''}:assumed-role/${role[2] ?? ''}/q7`;
  return [readCaller(text), session === null ? undefined : readCaller(session)];
}

/** The values of condition keys, by key in lower case. */
export type SampleContext = ReadonlyMap<string, readonly string[]>;

/**
 * Contexts for each statement: one in which all of its conditions hold, and around it those in which
 * one key is otherwise.
 */
export function sampleContexts(
  documents: readonly PolicyDocument[],
): (statement: Statement) => readonly SampleContext[] {
  const byKey = new Map<string, Condition[]>();
  const pinned = new Map<string, readonly string[]>();
  for (const { text, policy } of documents) {
    for (const [, name = ''] of text.matchAll(/\$\{([^},]*)/g))
      pinned.set(name.trim().toLowerCase(), [VARIABLE_VALUE]);
    for (const condition of policy.statements.flatMap(({ conditions }) => conditions))
      byKey.set(condition.key, [...(byKey.get(condition.key) ?? []), condition]);
  }
  const values = new Map([...byKey].map(([key, conditions]) => [key, sampleKeyValues(conditions)]));
  return ({ conditions }) => {
    const holds = (key: string, value: readonly string[]): boolean => {
      const context = closedContext(new Map(pinned).set(key, value));
      return conditions
        .filter((one) => one.key === key)
        .every((one) => conditionHolds(one, context, true) === 'yes');
    };
    const base = new Map(pinned);
    for (const { key } of conditions)
      base.set(key, values.get(key)?.find((one) => holds(key, one)) ?? []);
    const others = [...values].flatMap(([key, all]) =>
      thinned(all, 12).map((value) => new Map(base).set(key, value)),
    );
    return [base, ...others];
  };
}

/** Values that make a difference to conditions on one key, or nearly so; absent at first. */
function sampleKeyValues(conditions: readonly Condition[]): readonly (readonly string[])[] {
  const texts = conditions.flatMap(({ values }) =>
    values.flatMap((value) => conditionText(value) ?? []),
  );
  const single = [...new Set(['true', 'false', ...texts.flatMap(around), 'other'])];
  const several = conditions.some(({ operator }) => operator?.qualifier !== undefined);
  const sets = several
    ? single.flatMap((one) => [
        [one, 'other'],
        [one, ...texts],
      ])
    : [];
  return [[], ...single.map((one) => [one]), ...sets];
}

/** A value of a condition as a request may have it, and values beside it. */
function around(text: string): readonly string[] {
  const filled = text.replace(/\$\{[^}]*\}/g, VARIABLE_VALUE);
  const network = /^[\da-f.:]+(?=\/\d+$)/i.exec(filled)?.[0];
  if (network !== undefined) return [network, '8.8.8.8'];
  const number = /^-?\d+(\.\d+)?$/.test(filled) ? Number(filled) : undefined;
  if (number !== undefined) return [number, number - 1, number + 1].map(String);
  if (/^\d{4}-/.test(filled)) return [filled, '2001-01-01T00:00:00Z', '2039-01-01T00:00:00Z'];
  return ['q7', ''].map((by) => filled.replaceAll('*', by).replaceAll('?', 'q'));
}

/** Some of many, from the first to the last at equal distances. */
export function thinned<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  const step = (all.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => all[Math.round(i * step)]).filter(
    (one): one is T => one !== undefined,
  );
}
