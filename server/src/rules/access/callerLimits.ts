import { hasUnknown } from '../../iam/unknown';
import { conditionText } from '../../policy/model';
import type { Condition } from '../../policy/model';

/** Keys that say how or when a call comes, or what it asks for, and nothing about who calls. */
const NOT_OF_CALLER =
  /^(?:aws:(?:currenttime|epochtime|multifactorauth(?:age|present)|requestedregion|securetransport|tokenissuetime|useragent)|s3:(?:authtype|delimiter|existingobjecttag\/.*|max-keys|object-lock-.*|prefix|signatureage|signatureversion|tlsversion|versionid|x-amz-.*)|sns:protocol)$/;

/** Keys that say who calls, and that a call without credentials, or not through a service, lacks. */
const ABSENT_FOR_STRANGERS = /^aws:(?:principal|sourcea|sourceo|sourcevpc)/;

/** Values with which a condition lets everyone through. */
const EVERYONE: ReadonlySet<string> = new Set(['*', '0.0.0.0/0', '::/0']);

/** Whether a condition is not about who calls: it keeps nobody out. */
export const isNotOfCaller = ({ key, operator }: Condition): boolean =>
  operator !== undefined && NOT_OF_CALLER.test(key);

/**
 * Whether a condition of an Allow limits who can call, or cannot be read so that it may. A condition
 * that holds for a caller who lacks the key lets strangers in.
 */
export function limitsCaller(condition: Condition): boolean {
  const { key, operator, values } = condition;
  if (operator === undefined || hasUnknown(key)) return true;
  if (isNotOfCaller(condition)) return false;
  if (ABSENT_FOR_STRANGERS.test(key) && operator.family !== 'Null') {
    const holdsWhenAbsent =
      operator.ifExists || operator.qualifier === 'ForAllValues' || operator.negated;
    if (holdsWhenAbsent) return false;
  }
  return operator.negated || !values.some((value) => EVERYONE.has(conditionText(value) ?? ''));
}
