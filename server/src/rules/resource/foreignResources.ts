import type { PolicyDocument } from '../../policy/document';
import type { Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { attachedResource, serviceOf } from '../../reasoning/resourceFit/attachedResource';
import { mayBeEndpointPolicy } from './otherPolicyType';

const NONE: ReadonlySet<StringValue> = new Set();

/**
 * The resources of a statement that are of another service than the resource that the policy is
 * attached to. They are one finding, and no other rule speaks of them.
 */
export function foreignResources(
  { resources }: Statement,
  document: PolicyDocument,
): ReadonlySet<StringValue> {
  const { policy, type } = document;
  if (type.type !== 'resource' || type.origin === 'assumed' || policy.node === undefined)
    return NONE;
  const attached = mayBeEndpointPolicy(document) ? undefined : attachedResource(policy);
  if (attached === undefined || resources === undefined) return NONE;
  const { service } = attached;
  return new Set(resources.values.filter((value) => (serviceOf(value) ?? service) !== service));
}
