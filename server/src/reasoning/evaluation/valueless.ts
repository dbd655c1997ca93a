import { findPolicyVariables, isEscape } from '../../iam/policyVariable';
import type { PolicyVariable } from '../../iam/policyVariable';
import type { Value } from '../../policy/value';
import type { RequestContext } from '../request';

/** The policy variables of some values, escapes left out. */
const variablesOf = (values: readonly Value[]): readonly PolicyVariable[] =>
  values.flatMap((value) =>
    value.kind === 'string' && value.outline.includes('${')
      ? findPolicyVariables(value.outline).filter((variable) => !isEscape(variable))
      : [],
  );

/**
 * The variables of some values that have neither a value in the request nor a default, as written
 * and each once.
 *
 * @param variables `${…}` is a variable in this policy
 */
export function valuelessVariables(
  values: readonly Value[],
  context: RequestContext,
  variables: boolean,
): readonly string[] {
  if (!variables) return [];
  const valueless = variablesOf(values).filter(
    ({ name, defaultValue }) =>
      defaultValue === undefined && context.values(name.toLowerCase())?.length === 0,
  );
  return [...new Set(valueless.map(({ name }) => name))];
}

/** The variables of some values whose value is not known, as written and each once. */
export const unknownVariables = (
  values: readonly Value[],
  context: RequestContext,
  variables: boolean,
): readonly string[] =>
  variables
    ? [
        ...new Set(
          variablesOf(values)
            .filter(({ name }) => context.values(name.toLowerCase()) === undefined)
            .map(({ name }) => name),
        ),
      ]
    : [];
