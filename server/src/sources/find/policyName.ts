import type { PolicyDocument } from '../../policy/document';

/**
 * What a template calls a policy: the logical ID of the resource that has it, or the function of a
 * service that its statements are for.
 *
 * @param path keys from the root to the policy
 * @returns undefined where nothing on the way is a name
 */
function policyName(path: readonly string[]): string | undefined {
  const properties = path.indexOf('Properties');
  if (properties > 0) return path[properties - 1];
  const functions = path.indexOf('functions');
  return path.at(-1) === 'iamRoleStatements' && functions >= 0 ? path[functions + 1] : undefined;
}

/** The name for a document, where there is one. */
export function named(path: readonly string[]): Pick<PolicyDocument, 'name'> {
  const name = policyName(path);
  return name === undefined ? {} : { name };
}
