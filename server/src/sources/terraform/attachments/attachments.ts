import { gatherAttachments } from '../../../policy/attachment';
import type { AttachmentFacts, Attachments } from '../../../policy/attachment';
import type { Block, Body } from '../hcl/syntax';
import { identityFacts } from './identities';
import { instancesOf } from './instances';
import { withLocals } from './locals';
import { lookupFacts, policyFacts } from './policies';
import { tieFacts } from './ties';

/**
 * What a Terraform file says of who has which policies.
 *
 * @param scope a name for the module that the file belongs to
 */
export function terraformAttachments(body: Body, text: string, scope: string): Attachments {
  const written = withLocals(body, text);
  return gatherAttachments(
    scope,
    body.blocks
      .filter(({ labels: [type = ''] }) => type.startsWith('aws_iam_'))
      .flatMap((block) => factsOf(written(block), text, scope)),
  );
}

function factsOf(block: Block, text: string, scope: string): readonly AttachmentFacts[] {
  const [type = '', name] = block.labels;
  if (name === undefined) return [];
  const { all, computed } = instancesOf(block, text);
  const isData = block.type === 'data';
  return all.flatMap((instance): readonly AttachmentFacts[] => {
    const object = { ...instance, type, text, name, isData, scope };
    const made = [identityFacts(object), isData ? lookupFacts(object) : policyFacts(object)];
    // What is made under a condition has the policies that it has; others may not have it.
    return computed || isData ? made : [...made, ...tieFacts(object)];
  });
}
