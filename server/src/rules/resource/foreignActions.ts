import type { PolicyType } from '../../iam/policyType';
import type { Policy, Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { statedActions } from '../../reasoning/resourceFit/statedActions';
import { attachedResource, isForeign } from '../../reasoning/resourceFit/attachedResource';

const NONE: ReadonlySet<StringValue> = new Set();

/**
 * The strings of Action of which no action has anything to do with the resource that a
 * resource-based policy is attached to. They are one finding, and no other rule speaks of them.
 */
export function foreignActions(
  statement: Statement,
  policy: Policy,
  type: PolicyType,
): ReadonlySet<StringValue> {
  const attached =
    type === 'resource' && policy.node !== undefined && statement.actions?.negated === false
      ? attachedResource(policy)
      : undefined;
  if (attached === undefined) return NONE;
  return new Set(
    statedActions(statement)
      .filter(
        ({ actions }) =>
          actions !== undefined &&
          actions.length > 0 &&
          actions.every((action) => isForeign(action, attached)),
      )
      .map(({ value }) => value),
  );
}
