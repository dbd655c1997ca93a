import { parseArn } from '../iam/arn';

/** A managed policy by its ARN: those of AWS have `aws` in the place of the account. */
export interface PolicyOfArn {
  readonly kind: 'aws-managed' | 'customer-managed';
  /** Without the path: names are unique in an account. */
  readonly name: string;
}

/** The characters of names of users, groups, roles and policies (IAM User Guide, "IAM and AWS STS quotas"). */
export const IAM_NAME = /^[\w+=,.@-]+$/;

/**
 * Reads the ARN of a managed policy: `arn:aws:iam::aws:policy/job-function/Billing`.
 *
 * @param outline parts that are not known may be among it, save in the name
 * @returns undefined where it is no such ARN, or its name is not known
 */
export function policyOfArn(outline: string): PolicyOfArn | undefined {
  const arn = parseArn(outline);
  const name = arn?.service === 'iam' ? /^policy\/(?:.*\/)?([^/]+)$/s.exec(arn.resource) : null;
  if (name?.[1] === undefined || !IAM_NAME.test(name[1])) return undefined;
  return { kind: arn?.account === 'aws' ? 'aws-managed' : 'customer-managed', name: name[1] };
}
