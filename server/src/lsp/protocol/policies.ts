import type { PolicySize } from '../../policy/size';
import type { PolicySummary, TextRange } from '../../service/languageService';

/** One policy of an open document. */
export interface PolicyPlace {
  readonly uri: string;
  /** A position in the policy. */
  readonly position?: TextRange['start'];
  /** Which policy of the document, from 0: the `policy` of an earlier answer. Wins over `position`. */
  readonly policy?: number;
}

/** Client to server: the policies of an open document, for a quiet place of the editor. */
export const POLICIES = 'iamSidekick/policies';
export interface PoliciesParams {
  readonly uri: string;
}
export interface PolicyInfo extends PolicySummary {
  /** How large it is, beside how large it may be; left out where no limit is known. */
  readonly size?: Pick<PolicySize, 'counted' | 'limit' | 'unit' | 'exact'>;
}
export type PoliciesResult = readonly PolicyInfo[];
