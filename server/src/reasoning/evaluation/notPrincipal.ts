import type { Principals, Statement } from '../../policy/model';
import type { PrincipalReading } from '../explain/reading/readPrincipal';
import { any } from '../truth';
import type { Truth } from '../truth';
import type { Caller } from './caller';
import { isAccount, isOwn, isRole } from './namesCaller';
import { readPrincipals } from './principalMatch';

/**
 * Whether a statement with NotPrincipal reaches the caller (IAM User Guide, "AWS JSON policy
 * elements: NotPrincipal"). A Deny only spares a caller that is listed with everything it belongs
 * to: a session with its role and account, a user with the account. Where a part is missing, AWS
 * says that it depends on the service.
 *
 * @param hasBoundary the caller has a permissions boundary: then the Deny spares nobody
 */
export function reachesDespiteNotPrincipal(
  principals: Principals,
  effect: Statement['effect'],
  caller: Caller | undefined,
  hasBoundary: boolean,
): Truth {
  const { principals: listed, complete } = readPrincipals(principals);
  if (listed.some(({ kind }) => kind === 'everyone')) return 'no';
  if (!complete || caller === undefined) return 'unknown';
  if (effect === 'Deny' && hasBoundary && (caller.kind === 'user' || caller.kind === 'role'))
    return 'yes';
  const own = any(listed.map((one) => isOwn(one, caller)));
  const owners = OWNERS.get(caller.kind) ?? [];
  const others = owners.map((names) => any(listed.map((one) => names(one, caller))));
  if (own === 'unknown' || others.includes('unknown')) return 'unknown';
  if (own === 'no') return effect === 'Deny' || !others.includes('yes') ? 'yes' : 'unknown';
  return effect === 'Deny' && others.includes('no') ? 'unknown' : 'no';
}

type Names = (reading: PrincipalReading, caller: Caller) => Truth;

const inAccount: Names = (reading, caller) =>
  reading.kind === 'account' ? isAccount(reading.account, caller) : 'no';

const ofRole: Names = (reading, caller) =>
  reading.kind === 'role' ? isRole(reading.account, reading.name, caller) : 'no';

/** What a caller belongs to. */
const OWNERS: ReadonlyMap<Caller['kind'], readonly Names[]> = new Map([
  ['user', [inAccount]],
  ['federated-user', [inAccount]],
  ['role', [ofRole, inAccount]],
]);
