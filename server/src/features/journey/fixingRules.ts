import type { StageId } from '../../reasoning/journey/stages';

/** Rules whose fixes help where a stage of the journey goes wrong, by their ids. */
export const FIXING_RULES: Readonly<Record<StageId, readonly string[]>> = {
  'first-sign-in': ['mfa-gate-blocks-password-change'],
  'enrol-virtual-device': ['mfa-gate-blocks-enrolment', 'legacy-mfa-resource'],
  'enrol-passkey': ['mfa-gate-blocks-enrolment'],
  'gate-holds': [
    'mfa-condition-inverted',
    'mfa-deny-misses-access-keys',
    'mfa-gate-not-on-all-resources',
    'mfa-allow-admits-access-keys',
    'mfa-allow-admits-sessions-without-mfa',
  ],
  'gate-cannot-be-bypassed': ['mfa-gate-can-be-bypassed'],
  'work-with-mfa': ['mfa-condition-inverted'],
  'replace-device': ['legacy-mfa-resource'],
  // Access keys that pass a gate are those of `gate-holds`.
  'cli-session': ['trust-permission-mismatch'],
};
