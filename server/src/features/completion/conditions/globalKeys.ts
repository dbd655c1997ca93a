import type { GlobalConditionKey } from '../../../catalog/globalConditionKeys';
import { fullName } from '../../../catalog/actions';
import { MFA_AGE_KEY, MFA_PRESENT_KEY } from '../../../iam/mfa';
import { matchesWildcard } from '../../../iam/wildcard';
import type { Statement } from '../../../policy/model';
import type { CompletionContext } from '../context';
import type { SupportedKeys } from './supportedKeys';

/** Keys about tags that only the actions listed with them send. */
const ONLY_WHERE_LISTED: ReadonlySet<string> = new Set([
  'aws:ResourceTag/${TagKey}',
  'aws:RequestTag/${TagKey}',
  'aws:TagKeys',
]);

/** Whether a request for one of the statement's actions may hold a global key. */
export function isCarried(
  { name, onlyServices, notActions }: GlobalConditionKey,
  { open, keys, services, actions }: SupportedKeys,
): boolean {
  if (open) return true;
  if (ONLY_WHERE_LISTED.has(name)) return [...keys.keys()].some((key) => key.name === name);
  if (onlyServices && ![...services].some(({ prefix }) => onlyServices.includes(prefix)))
    return false;
  return !actions.every((action) =>
    notActions?.some((pattern) => matchesWildcard(pattern, fullName(action))),
  );
}

const MFA: ReadonlySet<string> = new Set([MFA_PRESENT_KEY, MFA_AGE_KEY]);

/** The keys that say for whom a service calls, against the confused deputy. */
const SOURCE = /^aws:Source(Arn|Account|Org)/;

/** Keys that only requests with the credentials of an EC2 instance hold. */
const RARE = /^aws:Ec2InstanceSource/;

/** Where a global key comes in the list, by what the statement is about. */
export function globalKeyRank(
  { name, tagKey, onlyServices }: GlobalConditionKey,
  { principals }: Statement,
  { type }: CompletionContext,
): number {
  if (MFA.has(name.toLowerCase())) return 3;
  if (SOURCE.test(name)) {
    const forService = principals?.groups.some(({ kind }) => kind === 'Service') ?? false;
    return forService ? 2 : type === 'resource' ? 4 : 7;
  }
  if (/^aws:PrincipalOrg/.test(name) && (type === 'resource' || type === 'rcp')) return 3;
  if (ONLY_WHERE_LISTED.has(name)) return 4;
  if (onlyServices || RARE.test(name)) return 7;
  return tagKey ? 6 : 5;
}
