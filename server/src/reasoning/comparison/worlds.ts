import { loosePattern } from '../../iam/loosePattern';
import { readPattern } from '../../iam/pattern';
import { patternCovers } from '../../iam/patternCover';
import { findPolicyVariables, isEscape } from '../../iam/policyVariable';
import { wildcardsOverlap } from '../../iam/wildcard';
import type { Condition } from '../../policy/model';
import type { Value } from '../../policy/value';
import type { RequestContext } from '../request';
import { valuesFor } from './conditions/keyValues';
import type { Member } from './members';

/** The values of the keys that policy variables stand for; all other keys are absent. */
export interface World {
  readonly pinned: ReadonlyMap<string, readonly string[]>;
}

export interface Worlds {
  readonly worlds: readonly World[];
  /** No other values of the variables could make a difference to resources. */
  readonly whole: boolean;
}

/** So many combinations of variables' values are looked at. */
const LIMIT = 12;

/** The context of a request of which some keys are known, and all others absent. */
export const closedContext = (known: ReadonlyMap<string, readonly string[]>): RequestContext => ({
  values: (key) => known.get(key) ?? [],
});

/**
 * The values for policy variables with which two sides are compared: one that nothing else names, none
 * at all, and those that conditions ask about.
 */
export function worldsOf(members: readonly Member[]): Worlds {
  const keys = [...new Set(members.flatMap(variableKeys))];
  if (keys.length === 0) return { worlds: [{ pinned: new Map() }], whole: true };
  let worlds: readonly World[] = [{ pinned: new Map() }];
  // What resources and conditions say of the same variable together is tried out only.
  const both =
    members.some((one) => one.variables && variableNames(resourceTexts(one)).length > 0) &&
    members.some((one) => one.statement.conditions.some((line) => hasVariables(line, one)));
  let whole = !both && resourcesStandApart(members);
  for (const key of keys) {
    const conditions = members.flatMap(({ statement, variables }) =>
      statement.conditions
        .filter((condition) => condition.key === key)
        .map((condition) => ({ condition, variables })),
    );
    const asked =
      conditions.length === 0 ? [] : valuesFor(key, conditions, closedContext(new Map())).values;
    const values = [[sampleValue(key)], [], ...asked.filter((one) => one.length === 1)];
    const all = worlds.flatMap(({ pinned }) =>
      values.map((value) => ({ pinned: new Map(pinned).set(key, value) })),
    );
    whole &&= conditions.length === 0 && all.length <= LIMIT;
    worlds = all.slice(0, LIMIT);
  }
  return { worlds, whole };
}

/** How such values begin. */
export const SAMPLE = 'sample-';

/** A value that policies are not likely to name: `sample-username`. */
const sampleValue = (key: string): string =>
  key === 'aws:principalaccount' || key === 'aws:resourceaccount'
    ? '111122223333'
    : `${SAMPLE}${key.slice(key.lastIndexOf(':') + 1).replace(/[^a-z0-9]+/g, '-')}`;

const variableNames = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) =>
    findPolicyVariables(text)
      .filter((variable) => !isEscape(variable))
      .map(({ name }) => name.toLowerCase()),
  );

const stringsIn = (values: readonly Value[]): readonly string[] =>
  values.flatMap((value) => (value.kind === 'string' ? [value.outline] : []));

const resourceTexts = ({ statement }: Member): readonly string[] =>
  stringsIn(statement.resources?.values ?? []);

const conditionTexts = ({ statement }: Member): readonly string[] =>
  statement.conditions.flatMap(({ values }) => stringsIn(values));

const variableKeys = (member: Member): readonly string[] =>
  member.variables ? variableNames([...resourceTexts(member), ...conditionTexts(member)]) : [];

/** Whether values of a condition hold policy variables. */
export const hasVariables = (condition: Condition, { variables }: Pick<Member, 'variables'>) =>
  variables && variableNames(stringsIn(condition.values)).length > 0;

/**
 * Whether what a pattern with variables matches has nothing in common with any other pattern, or is
 * within it (or the other way round) whatever the values.
 */
function resourcesStandApart(members: readonly Member[]): boolean {
  const patterns = new Map<string, boolean>();
  for (const member of members)
    for (const text of resourceTexts(member)) patterns.set(text, member.variables);
  return [...patterns].every(([one, variables]) => {
    if (!variables || variableNames([one]).length === 0) return true;
    return [...patterns].every(([other, others]) => {
      if (one === other) return others;
      if (!wildcardsOverlap(loosePattern(one), others ? loosePattern(other) : other)) return true;
      return (
        resourceCovers(other, others, one, variables) ||
        resourceCovers(one, variables, other, others)
      );
    });
  });
}

/**
 * Whether a pattern takes another one in, whatever the values of their variables.
 *
 * @param variables whether `${…}` is a variable in the first one
 * @param others the same for the second one
 */
export function resourceCovers(
  wide: string,
  variables: boolean,
  narrow: string,
  others: boolean,
): boolean {
  const reading = { wildcards: true, ignoreCase: false };
  const a = readPattern(wide, { ...reading, variables });
  const b = readPattern(narrow, { ...reading, variables: others });
  return a !== undefined && b !== undefined && patternCovers(a, b);
}
