import type { PolicyType } from '../../iam/policyType';
import type { Location } from '../../policy/location';
import type { PolicyDocument } from '../../policy/document';
import type { Proposal } from './proposal';

/** What a provider may look at, beside the location of the cursor. */
export interface CompletionContext {
  readonly document: PolicyDocument;
  readonly type: PolicyType;
  /** The type is known and not only the commonest one. */
  readonly typeIsSure: boolean;
  /** Offer snippets: false where the editor has them from elsewhere. */
  readonly snippets: boolean;
  /** The braces around the cursor, where nothing else is between them. */
  readonly emptyBraces: { readonly closed: boolean; readonly ownLine: boolean } | undefined;
  /** The key that follows the cursor: a parser may have lost it behind a key without a value. */
  readonly nextKey: string | undefined;
}

/** Makes proposals for one kind of location. */
export type Provider<At extends Location['at']> = (
  location: Extract<Location, { readonly at: At }>,
  context: CompletionContext,
) => readonly Proposal[];
