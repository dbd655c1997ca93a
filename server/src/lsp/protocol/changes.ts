import type { Locale } from '../../iam/words';
import type { PolicyChanges } from '../../service/changes';

/**
 * Client to server: an open document as it stands in the last commit; null where it is in none, or
 * where that is not known.
 */
export const COMMITTED = 'iamSidekick/committed';
export interface CommittedParams {
  readonly uri: string;
  readonly text: string | null;
}

/** Client to server: what the policies of an open document grant since the last commit. */
export const CHANGES = 'iamSidekick/changes';
export interface ChangesParams {
  readonly uri: string;
}
export interface ChangesResult {
  readonly locale: Locale;
  readonly policies: readonly PolicyChanges[];
}
