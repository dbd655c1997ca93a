import type { PolicyType } from '../../iam/policyType';
import type { Location } from '../../policy/location';
import type { PolicyDocument } from '../../policy/document';
import type { Policy } from '../../policy/model';
import type { KnownNames } from './knownNames';
import type { Proposal } from './proposal';

/**
 * The policies that the user has before them, that of the cursor among them: account ids, ARNs and
 * the like that stand there are what somebody is likely to write again.
 */
export type OpenPolicies = readonly Policy[];

/** What a provider may look at, beside the location of the cursor. */
export interface CompletionContext {
  readonly document: PolicyDocument;
  readonly type: PolicyType;
  /** The type is known and not only the commonest one. */
  readonly typeIsSure: boolean;
  /** The cursor is in an object without any key. */
  readonly empty: boolean;
  /** The key that follows the cursor: a parser may have lost it behind a key without a value. */
  readonly nextKey: string | undefined;
  /** What stands before the cursor and will be replaced: editors narrow a list down by it. */
  readonly typed: string;
  /** The language has a kind of principal that is everyone. */
  readonly everyoneIsKind: boolean;
  /** What the open policies name, without the value at the cursor. */
  readonly names: KnownNames;
}

/** Makes proposals for one kind of location. */
export type Provider<At extends Location['at']> = (
  location: Extract<Location, { readonly at: At }>,
  context: CompletionContext,
) => readonly Proposal[];
