import type { ConditionOperator } from '../../iam/conditionOperator';
import { readArnPattern, readTextPattern } from '../../iam/patternFields';
import type { PatternFields } from '../../iam/patternFields';

/**
 * Gives the reader for values of an operator that compares texts; undefined for the others. ARN
 * operators compare field by field, and take wildcards with or without `Like` in their names.
 */
export function valueReader(
  { family, name }: ConditionOperator,
  variables: boolean,
): ((text: string) => PatternFields | undefined) | undefined {
  if (family === 'Arn') return (text) => readArnPattern(text, variables);
  if (family !== 'String') return undefined;
  const reading = {
    wildcards: name.endsWith('Like'),
    variables,
    ignoreCase: name.endsWith('IgnoreCase'),
  };
  return (text) => readTextPattern(text, reading);
}
