import type { PolicyType } from '../../../../../server/src/iam/policyType';

/** A policy that people try a validator with, and all the errors and warnings it deserves. */
export interface TypicalCase {
  readonly name: string;
  readonly policy: string;
  readonly type?: PolicyType;
  /** Codes of Access Analyzer, and rules of our own that warn; in alphabetical order. */
  readonly reports: readonly string[];
}
