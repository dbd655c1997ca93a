import { UNKNOWN } from '../../iam/unknown';
import type { Principals, Statement } from '../../policy/model';
import { conditionsKey } from '../comparison/members';
import { statedResources } from '../resourceFit/statedResources';
import { mfaTerms } from './mfaTerms';
import type { AccessRow, ConditionTerms, ResourceTerms } from './summary';

/** The resources of a statement that can be a service's: statements often name those of several. */
export function resourceTerms(statement: Statement, prefix?: string): ResourceTerms {
  const { resources } = statement;
  if (resources === undefined) return { negated: false, texts: [] };
  const stated = statedResources(statement);
  const own = stated.filter(
    ({ types }) =>
      prefix === undefined ||
      types.kind !== 'some' ||
      types.arn.service === prefix ||
      types.formats.some(({ definedBy }) => definedBy === prefix),
  );
  const shown = resources.negated || own.length === 0 ? stated : own;
  const texts = new Set(shown.map(({ value }) => value.outline));
  if (!resources.complete) texts.add(UNKNOWN);
  // Beside `*` the others make no difference.
  if (!resources.negated && texts.has('*')) return { negated: false, texts: ['*'] };
  return { negated: resources.negated, texts: [...texts] };
}

/** The terms of several statements, each once. */
export const distinctTerms = (
  statements: readonly Statement[],
  prefix?: string,
): Pick<AccessRow, 'resources' | 'conditions'> => ({
  resources: distinct(
    statements.map((one) => resourceTerms(one, prefix)),
    resourceKey,
  ),
  conditions: distinct(
    statements.map((one) => mfaTerms(one).rest),
    conditionKey,
  ),
});

const distinct = <T>(all: readonly T[], keyOf: (one: T) => string): readonly T[] => [
  ...new Map(all.map((one) => [keyOf(one), one])).values(),
];

export const resourceKey = ({ negated, texts }: ResourceTerms): string =>
  JSON.stringify([negated, [...texts].sort()]);

export const conditionKey = ({ conditions, filledIn }: ConditionTerms): string =>
  JSON.stringify([filledIn, conditionsKey(conditions)]);

/** Equal for the same principals; empty where a policy names none. */
export const principalKey = (principals: Principals | undefined): string =>
  principals === undefined
    ? ''
    : JSON.stringify([
        principals.negated,
        principals.everyone,
        principals.groups.map(({ kind, values }) => [
          kind,
          values.map(({ outline }) => outline).sort(),
        ]),
      ]);

/** Equal for rows that say the same of different services, if all that they allow of them is everything. */
export const termsKey = ({
  states,
  principals,
  resources,
  conditions,
  limits,
}: AccessRow): string =>
  JSON.stringify([
    states,
    principalKey(principals),
    resources.map(resourceKey).sort(),
    conditions.map(conditionKey).sort(),
    limits.map(({ statement, sure }) => [statement.index, sure]).sort(),
  ]);
