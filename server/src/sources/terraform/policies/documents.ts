import { MANAGED_POLICY_QUOTA } from '../../../iam/quota';
import type { PolicyType } from '../../../iam/policyType';
import type { Dialect, PolicyDocument } from '../../../policy/document';
import type { PolicyEdit, TextEdit } from '../../../policy/edit';
import type { Policy } from '../../../policy/model';
import { inferType } from '../../find/inferType';
import type { SourceText } from '../../source';
import { commentsAbout } from './comments';
import type { UseContext } from '../uses/context';
import type { Block, HclText } from '../hcl/syntax';
import type { Meanings } from '../values/meanings';

/** A file, with what was read from all of it. */
export interface TerraformFile {
  readonly source: SourceText;
  readonly hcl: HclText;
  readonly context: UseContext;
  readonly meanings: Meanings;
}

/** What there is to say about a policy beside its values. */
export interface About {
  readonly dialect: Dialect;
  readonly type: PolicyType | undefined;
  readonly isManaged?: boolean;
  /** The outermost block around the policy. */
  readonly block: Block;
  /** Writes edits; undefined where one cannot be written. */
  readonly write: (edits: readonly PolicyEdit[]) => readonly TextEdit[] | undefined;
}

/** The document of a policy that has been read. */
export function documentOf(
  policy: Policy,
  { source: { text, type: set }, hcl }: TerraformFile,
  { dialect, type, isManaged, block, write }: About,
): PolicyDocument {
  return {
    policy,
    // The name of a file says little about it: policies of many types stand in one.
    type: inferType(policy, { set, context: type, path: [], uri: '' }),
    dialect,
    whole: false,
    trivia: commentsAbout(block.range, hcl.comments, text),
    text: text.slice(policy.range.start, policy.range.end),
    ...(isManaged === true && { quota: MANAGED_POLICY_QUOTA }),
    write: (edits) => write(edits) ?? [],
    canWrite: (edits) => write(edits) !== undefined,
  };
}
