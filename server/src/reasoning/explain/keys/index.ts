import type { KnownKey } from './knownKey';
import { MFA_KEYS } from './mfaKeys';
import { PRINCIPAL_KEYS } from './principalKeys';
import { REQUEST_KEYS } from './requestKeys';
import { RESOURCE_KEYS } from './resourceKeys';
import { SERVICE_KEYS } from './serviceKeys';

/** Every key that we know more of than its name, those about MFA first. */
export const KNOWN_KEYS: readonly KnownKey[] = [
  ...MFA_KEYS,
  ...PRINCIPAL_KEYS,
  ...REQUEST_KEYS,
  ...RESOURCE_KEYS,
  ...SERVICE_KEYS,
];

const byLowerCase: ReadonlyMap<string, KnownKey> = new Map(
  KNOWN_KEYS.map((key) => [key.name.toLowerCase(), key]),
);

/**
 * What is known about a condition key, in whatever letter case; `aws:PrincipalTag/team` is found by
 * its name up to the slash.
 */
export function knownKey(written: string): KnownKey | undefined {
  const lower = written.toLowerCase();
  const slash = lower.indexOf('/');
  return byLowerCase.get(slash < 0 ? lower : lower.slice(0, slash + 1));
}
