import type { AttachmentFacts, NamedPolicy } from '../../../policy/attachment';
import { attributeOf } from './instances';
import { contentIn } from './content';
import { ownName, spotOf } from './made';
import type { Made } from './made';
import { policyAt } from './references';

/** Managed policies that the file makes. */
export function policyFacts(made: Made): AttachmentFacts {
  const content =
    made.type === 'aws_iam_policy' ? contentIn(made, attributeOf(made.block, 'policy')) : undefined;
  return content === undefined ? {} : { managedPolicies: [{ ...ownName(made, 'name'), content }] };
}

/** Blocks that are a policy, and managed policies that are looked up by ARN or name. */
export function lookupFacts(made: Made): AttachmentFacts {
  const { type, block } = made;
  if (type === 'aws_iam_policy_document') {
    return { documents: [{ ...ownName(made, undefined), range: block.range }] };
  }
  if (type !== 'aws_iam_policy') return {};
  const { address = '', name, range } = ownName(made, 'name');
  const arn = attributeOf(block, 'arn');
  const policy: NamedPolicy | undefined =
    name !== undefined
      ? { kind: 'customer-managed', byName: true, name, range }
      : arn && policyAt(spotOf(made, arn));
  return policy === undefined ? {} : { lookups: [{ address, policy }] };
}
