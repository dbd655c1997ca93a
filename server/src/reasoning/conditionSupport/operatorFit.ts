import { conditionText } from '../../policy/model';
import type { Condition } from '../../policy/model';
import { typesOf } from '../../catalog/keyTypes';

/**
 * Whether the operator of a condition compares values of the type that its key has. Keys of unknown
 * type fit every operator, and so does `Null`.
 */
export function operatorFits(condition: Condition): boolean {
  const { operator, key } = condition;
  if (operator === undefined || operator.family === 'Null') return true;
  // The reference gives no key the type Binary, and so does not say which keys hold bytes.
  if (operator.family === 'Binary') return true;
  const types = typesOf(key);
  const { family } = operator;
  if (types.length === 0 || types.some((type) => type === family)) return true;
  // AWS advises Arn operators for ARNs, and takes String operators as well. Only these two take
  // policy variables: one key can be compared with another as texts only.
  if (family === 'String') return types.includes('Arn') || everyText(condition, /\$\{/);
  // The reference calls numbers of some services texts (`glacier:ArchiveAgeInDays`); they compare well.
  if (family === 'Numeric' && types.includes('String') && !key.startsWith('aws:'))
    return everyText(condition, /^\d+(?:\.\d+)?$/);
  // Tags, encryption contexts and many other texts may hold ARNs.
  if (family !== 'Arn' || !types.includes('String')) return false;
  return condition.values.every((value) => ARN_LIKE.test(conditionText(value) ?? 'arn:'));
}

const ARN_LIKE = /^(?:arn:|[*?]|.*\$\{)/;

const everyText = ({ values }: Condition, form: RegExp): boolean =>
  values.length > 0 && values.every((value) => form.test(conditionText(value) ?? ''));
