/** What an action does, as far as its name tells. */
export const VERB_KINDS = ['view', 'create', 'change', 'delete', 'use', 'every', 'other'] as const;
export type VerbKind = (typeof VERB_KINDS)[number];

const VERBS: readonly (readonly [VerbKind, string])[] = [
  [
    'view',
    'Get List Describe View Search Lookup BatchGet Query Scan Head Read Select Check Simulate Test Verify Validate Preview Estimate Discover Download Export Retrieve',
  ],
  [
    'create',
    'Create Add Upload Register Run Launch Allocate Import Generate Issue Request Copy Publish Send Purchase Build BatchCreate Provision',
  ],
  [
    'change',
    'Update Modify Put Set Change Reset Resync Enable Disable Activate Deactivate Attach Detach Associate Disassociate Tag Untag Start Stop Reboot Rotate Restore Replace Move Edit Write Apply BatchWrite BatchUpdate Authorize Revoke Grant Assign Unassign Merge Encrypt ReEncrypt Sign Pause Resume Suspend',
  ],
  [
    'delete',
    'Delete Remove Terminate Deregister Release Purge Cancel BatchDelete Destroy Schedule Abort Retire',
  ],
  ['use', 'Assume Pass Invoke Execute Decrypt Receive Connect Subscribe Consume Login Poll'],
];

const byVerb: ReadonlyMap<string, VerbKind> = new Map(
  VERBS.flatMap(([kind, verbs]) => verbs.split(' ').map((verb) => [verb.toLowerCase(), kind])),
);

/**
 * Sorts an action by the verb its name begins with; `every` for `*`, `other` where the verb is not
 * known or hidden behind a wildcard.
 */
export function verbKind(name: string): VerbKind {
  if (name === '*') return 'every';
  // These two hand out credentials.
  if (/^Get(SessionToken|FederationToken)$/i.test(name)) return 'use';
  const words = splitName(name);
  const twoWords = words.slice(0, 2).join('').toLowerCase();
  return byVerb.get(twoWords) ?? byVerb.get((words[0] ?? '').toLowerCase()) ?? 'other';
}

/** The words of a name in camel case: `ListSSHPublicKeys` is List, SSH, Public, Keys. */
export const splitName = (name: string): readonly string[] =>
  name.match(/[A-Z]{2,}s?(?![a-z])|[A-Z]?[a-z]+|[A-Z]|\d+|[*?]+/g) ?? [];
