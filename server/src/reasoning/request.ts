import { MFA_AGE_KEY, MFA_PRESENT_KEY } from '../iam/mfa';
import type { MfaState } from '../iam/mfa';

/** The values of a request's condition keys, by key in lower case. */
export interface RequestContext {
  /**
   * The values of a key: empty where the key is absent from the request, undefined where nothing is
   * known about it, so that whatever depends on it is unknown.
   */
  readonly values: (key: string) => readonly string[] | undefined;
}

/** One call to AWS. */
export interface Request {
  /** Without wildcards: `iam:EnableMFADevice`. */
  readonly action: string;
  /** The ARN that the call is authorised on; `*` for actions without a resource type. */
  readonly resource: string;
  readonly context: RequestContext;
}

/** A context of which some keys are known, and nothing about all others. */
export const contextOf = (known: ReadonlyMap<string, readonly string[]>): RequestContext => ({
  values: (key) => known.get(key),
});

/** Seconds since the MFA code was given: a session that has just begun, and one too old for any limit. */
export const FRESH_MFA_AGE = '1';
export const STALE_MFA_AGE = '999999999';

/**
 * What the request of an IAM user says of MFA: `aws:MultiFactorAuthAge` is there only with MFA
 * (facts/mfa.md, "The condition key").
 *
 * @param age seconds since the MFA code was given; only looked at in the state `true`
 */
export const mfaContext = (
  state: MfaState,
  age = FRESH_MFA_AGE,
): ReadonlyMap<string, readonly string[]> =>
  new Map([
    [MFA_PRESENT_KEY, state === 'absent' ? [] : [state]],
    [MFA_AGE_KEY, state === 'true' ? [age] : []],
  ]);
