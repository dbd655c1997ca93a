import type { Entry, Value } from '../../../policy/value';
import type { Attribute, Block } from '../hcl/syntax';
import type { Reading } from '../values/values';

/**
 * What the parts of a `data "aws_iam_policy_document"` block stand for. IAM's Condition and Principal
 * are one element each; here they are blocks, of which there may be several.
 */
export type BlockOrigin =
  /** The policy as a map, or a statement with the policy around it. */
  | { readonly kind: 'body'; readonly block: Block; readonly parent: Block | undefined }
  /** An entry of those. */
  | { readonly kind: 'attribute'; readonly block: Block; readonly attribute: Attribute }
  /** All statements, conditions or principals of a body: an entry, and its value. */
  | { readonly kind: 'element'; readonly parent: Block; readonly blocks: readonly Block[] }
  /** Those of one name: an operator with its map, one of its keys, a kind of principal. */
  | { readonly kind: 'named'; readonly parent: Block; readonly blocks: readonly Block[] }
  /** The whole value of an attribute that takes a list. */
  | { readonly kind: 'list' }
  /** Values of several blocks, put together: there is no one place for them. */
  | { readonly kind: 'scattered' };

/** The way back from values and entries to blocks. */
export type BlockOrigins = Map<Value | Entry, BlockOrigin>;

/** Reading blocks: what each became is noted. */
export interface BlockReading extends Reading {
  readonly blocks: BlockOrigins;
  /** IAM's variables are written `&{…}` in this document. */
  readonly ampersands: boolean;
}
