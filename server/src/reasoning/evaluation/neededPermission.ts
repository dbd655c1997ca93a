/** What a policy has to do for an action to be allowed. */
export type NeededPermission =
  /** Allow it, as nearly every action needs. */
  | 'allow'
  /** Not deny it. */
  | 'not-denied'
  /** Nothing: not even an explicit Deny keeps the caller from it. */
  | 'none';

/** Source: AWS STS API Reference, "Permissions" of the two operations. */
const EXCEPTIONS: ReadonlyMap<string, NeededPermission> = new Map([
  ['sts:getcalleridentity', 'none'],
  ['sts:getsessiontoken', 'not-denied'],
]);

/** What an action (without wildcards, in any letter case) needs of the policies. */
export const neededPermission = (action: string): NeededPermission =>
  EXCEPTIONS.get(action.toLowerCase()) ?? 'allow';
