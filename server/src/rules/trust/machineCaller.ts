import { hasUnknown } from '../../iam/unknown';
import type { Condition } from '../../policy/model';

/**
 * Keys that are in a request only (or mean something only) where a program makes it: another
 * company's service, an AWS service, code on an instance or in a VPC.
 */
const MACHINE_KEY =
  /^(?:sts:externalid|sts:awsservicename|aws:source(?:arn|account|orgid|orgpaths|vpc|vpce|vpcarn)|aws:principalisawsservice|aws:principalservicename(?:slist)?|aws:viaawsservice|aws:calledvia(?:first|last)?|aws:ec2instance\w+|aws:federatedprovider|ec2:\w+|lambda:\w+|ssm:\w+)$/;

/** Whether a condition shows that it is no person who assumes the role, or that this cannot be told. */
export function showsMachine(condition: Condition): boolean {
  const { key, operator } = condition;
  if (hasUnknown(key) || operator === undefined) return true;
  if (MACHINE_KEY.test(key)) return true;
  return key === 'aws:principalarn' && !operator.negated && condition.values.every(mayBeRole);
}

/** Roles cannot present MFA. A value that is not known may be a role. */
const mayBeRole = (value: Condition['values'][number]): boolean =>
  value.kind !== 'string' ||
  hasUnknown(value.outline) ||
  value.outline.includes('${') ||
  /:(?:role|assumed-role)\//.test(value.outline);
