import type { MfaState } from '../iam/mfa';
import type { Caller } from './evaluation/caller';
import { callerContext } from './evaluation/callerContext';
import { mfaContext } from './request';
import type { RequestContext } from './request';

/**
 * What every request of a caller holds that comes over the internet and in nobody else's name;
 * nothing is known of other keys.
 *
 * @param more values of keys that the call itself brings, by key in lower case
 */
export function userContext(
  caller: Caller,
  mfa: MfaState,
  more: ReadonlyMap<string, readonly string[]> = new Map(),
): RequestContext {
  const known = new Map<string, readonly string[] | undefined>([
    ...callerContext(caller),
    ...mfaContext(mfa),
    ['aws:securetransport', ['true']],
    ['aws:viaawsservice', ['false']],
    ...more,
  ]);
  return { values: (key) => known.get(key) };
}
