import { findConditionKey } from '../../../catalog/conditionKeys';
import { findGlobalConditionKey } from '../../../catalog/globalConditionKeys';
import type { GlobalConditionKey } from '../../../catalog/globalConditionKeys';
import type { ConditionKey, KeyType } from '../../../catalog/model';
import type { ConditionOperator } from '../../../iam/conditionOperator';
import { isMultivalued } from '../../../catalog/keyTypes';

/** A condition key of the catalogue, in any letter case; undefined where it is not known. */
export const catalogKey = (key: string): ConditionKey | GlobalConditionKey | undefined =>
  findGlobalConditionKey(key) ?? findConditionKey(key);

/** The types as which a key's values can be compared. */
export const typesOfKey = (key: ConditionKey | GlobalConditionKey): readonly KeyType[] =>
  'otherType' in key && key.otherType !== undefined ? [key.type, key.otherType] : [key.type];

/** Whether an operator compares values of a key's type. String operators are used on ARNs as well, save those with patterns. */
export function comparesType(
  { family, name }: ConditionOperator,
  key: ConditionKey | GlobalConditionKey,
): boolean {
  if (family === 'Null') return true;
  const types = typesOfKey(key);
  return (
    types.includes(family) ||
    (family === 'String' && types.includes('Arn') && !name.endsWith('Like'))
  );
}

/** Whether an operator takes as many values of a key as requests hold. Null only asks for the key. */
export function takesValues(
  { family, qualifier }: ConditionOperator,
  { name }: ConditionKey,
): boolean {
  const several = isMultivalued(name.toLowerCase());
  return family === 'Null' || several === undefined || (qualifier !== undefined) === several;
}

/** Whether an operator is right for a key; one that is not known yet rules nothing out. */
export const suits = (
  operator: ConditionOperator | undefined,
  key: ConditionKey | GlobalConditionKey,
): boolean => operator === undefined || (comparesType(operator, key) && takesValues(operator, key));
