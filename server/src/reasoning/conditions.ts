import type { ConditionOperator, OperatorFamily } from '../iam/conditionOperator';
import { hasUnknown } from '../iam/unknown';
import { conditionText } from '../policy/model';
import type { Condition, Statement } from '../policy/model';
import { matchesValue } from './evaluation/matchesValue';
import { toBoolean } from './evaluation/operands';
import { substituteVariables } from './variables';
import type { RequestContext } from './request';
import { all, any, not, truth } from './truth';
import type { Truth } from './truth';

/**
 * Whether one line of a Condition block holds for a request. Follows IAM's rules for absent keys,
 * several values, set qualifiers and `IfExists` (IAM User Guide, "Condition operators" and
 * "Single-valued vs. multivalued context keys").
 */
export function conditionHolds(
  condition: Condition,
  context: RequestContext,
  variables: boolean,
): Truth {
  const { operator, key } = condition;
  if (operator === undefined || hasUnknown(key)) return 'unknown';
  if (operator.family === 'Null') return nullHolds(condition, operator, context);
  const requested = context.values(key);
  if (requested === undefined) return 'unknown';
  if (requested.length === 0) return truth(holdsWhenAbsent(operator));
  // "Resolves to a null dataset, such as an empty string": the set has no member that could fail.
  if (operator.qualifier === 'ForAllValues' && requested.every((value) => value === ''))
    return 'yes';
  return valuesHold(operator, wantedTexts(condition, operator, context, variables), requested);
}

/** Whether all conditions of a statement hold. */
export function conditionsHold(
  conditions: readonly Condition[],
  context: RequestContext,
  variables: boolean,
): Truth {
  let result: Truth = 'yes';
  for (const condition of conditions) {
    const holds = conditionHolds(condition, context, variables);
    if (holds === 'no') return 'no';
    if (holds === 'unknown') result = 'unknown';
  }
  return result;
}

/** Whether the Condition element is such that no line of it is left out of the model. */
export function readsAllConditions({ elements }: Statement): boolean {
  const element = elements.get('Condition');
  if (element === undefined) return true;
  return (
    element.value?.kind === 'map' &&
    element.value.entries.every(({ value }) => value?.kind === 'map')
  );
}

/** Whether the whole Condition element is written out, and not computed by the host language. */
export function writesOutConditions(statement: Statement): boolean {
  const block = statement.elements.get('Condition')?.value;
  const hasComputedKey =
    block?.kind === 'map' && block.entries.some(({ key }) => key.text === undefined);
  return readsAllConditions(statement) && !hasComputedKey;
}

/** Families whose values may hold policy variables; elsewhere `${…}` is text like any other. */
const WITH_VARIABLES: ReadonlySet<OperatorFamily> = new Set(['String', 'Arn', 'Bool']);

function wantedTexts(
  { values }: Condition,
  { family }: ConditionOperator,
  context: RequestContext,
  variables: boolean,
): readonly (string | undefined)[] {
  const substitutes = variables && WITH_VARIABLES.has(family);
  return values.map((value) => {
    const text = conditionText(value);
    return text === undefined || !substitutes ? text : substituteVariables(text, context);
  });
}

/** With a qualifier `Null` asks nothing: Access Analyzer's check NULL_WITH_QUALIFIER has the answers. */
function nullHolds(
  { key, values }: Condition,
  { qualifier }: ConditionOperator,
  context: RequestContext,
): Truth {
  if (qualifier !== undefined) return truth(qualifier === 'ForAllValues');
  const requested = context.values(key);
  if (requested === undefined) return 'unknown';
  const absent = requested.length === 0;
  return any(
    values.map((value) => {
      const text = conditionText(value);
      return text === undefined ? 'unknown' : truth(toBoolean(text) === absent);
    }),
  );
}

function holdsWhenAbsent(operator: ConditionOperator): boolean {
  if (operator.ifExists || operator.qualifier === 'ForAllValues') return true;
  return operator.negated && operator.qualifier === undefined;
}

function valuesHold(
  operator: ConditionOperator,
  wanted: readonly (string | undefined)[],
  requested: readonly string[],
): Truth {
  // Several values can only be compared with a set operator; without one they match nothing.
  if (operator.qualifier === undefined && requested.length > 1) return truth(operator.negated);
  const matchesOne = (value: string): Truth => {
    const found = any(
      wanted.map((text) =>
        text === undefined ? 'unknown' : truth(matchesValue(operator, text, value)),
      ),
    );
    return operator.negated ? not(found) : found;
  };
  const results = requested.map(matchesOne);
  return operator.qualifier === 'ForAllValues' ? all(results) : any(results);
}
