import { isEscape, replacePolicyVariables } from '../iam/policyVariable';
import type { Policy } from '../policy/model';
import type { RequestContext } from './request';

/** Whether a policy's variables are variables: only Version 2012-10-17 knows them. */
export function hasVariables(policy: Policy, versionByDefault = false): boolean {
  const version = policy.version?.value;
  // A fragment will stand in a policy that nobody sees here; people write today's version.
  if (version === undefined) return versionByDefault || policy.node === undefined;
  return version.kind !== 'string' || version.outline !== '2008-10-17';
}

/**
 * Puts the request's values in the place of policy variables.
 *
 * @returns undefined where a variable has no single known value, so that the text cannot be known
 */
export function substituteVariables(text: string, context: RequestContext): string | undefined {
  let known = true;
  const result = replacePolicyVariables(text, (variable) => {
    if (isEscape(variable)) return variable.inner;
    const values = context.values(variable.name.toLowerCase());
    const fallback = /^'(.*)'$/s.exec(variable.defaultValue ?? '')?.[1];
    const value = values?.length === 1 ? values[0] : values?.length === 0 ? fallback : undefined;
    if (value === undefined) known = false;
    return value;
  });
  return known ? result : undefined;
}
