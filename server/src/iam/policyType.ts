/** The kinds of policy, by the words of the command line's `--type`. */
export const POLICY_TYPES = [
  'identity',
  'trust',
  'resource',
  'scp',
  'rcp',
  'boundary',
  'session',
  'endpoint',
] as const;

export type PolicyType = (typeof POLICY_TYPES)[number];

/** Whether a word names a policy type. */
export const isPolicyType = (word: unknown): word is PolicyType =>
  (POLICY_TYPES as readonly unknown[]).includes(word);

/** Types attached to an identity (or limiting one), which never hold a Principal. */
export const TYPES_WITHOUT_PRINCIPAL: readonly PolicyType[] = [
  'identity',
  'scp',
  'boundary',
  'session',
];

/** Types in which a statement must name its Principal. */
export const TYPES_WITH_PRINCIPAL: readonly PolicyType[] = ['trust', 'resource', 'rcp', 'endpoint'];

/** Types that IAM itself stores, and so holds to IAM's own rules for Sids and characters. */
export const IAM_TYPES: readonly PolicyType[] = ['identity', 'trust', 'boundary', 'session'];
