import { hasUnknown } from '../../iam/unknown';
import type { Principals } from '../../policy/model';
import { itemsOf } from '../../policy/value';
import { readPrincipal } from '../explain/reading/readPrincipal';
import type { PrincipalReading } from '../explain/reading/readPrincipal';
import { all, any } from '../truth';
import type { Truth } from '../truth';
import type { Caller } from './caller';
import { couldBe, isAccount, isOwn, isRole, isSame } from './namesCaller';

/**
 * How a resource-based policy names the caller, on which it depends which other policies limit what
 * it allows (IAM User Guide, "How AWS enforcement code logic evaluates requests").
 */
export interface PrincipalMatch {
  /** The caller itself, or everyone: nothing but an explicit Deny limits it. */
  readonly direct: Truth;
  /** The role of a session, or the user who federated: permissions boundary and session policy limit it. */
  readonly role: Truth;
  /** The caller's account: the identity-based policies have to allow it too. */
  readonly account: Truth;
}

const NONE: PrincipalMatch = { direct: 'no', role: 'no', account: 'no' };
const UNKNOWN_MATCH: PrincipalMatch = { direct: 'unknown', role: 'unknown', account: 'unknown' };

/**
 * Whether a Principal element names the caller, and how.
 *
 * @param caller undefined where nobody said who calls
 */
export function matchPrincipal(principals: Principals, caller: Caller | undefined): PrincipalMatch {
  const readings = readPrincipals(principals);
  const matches = readings.principals.map((one) => matchReading(one, caller));
  const gap: readonly PrincipalMatch[] = readings.complete ? [] : [UNKNOWN_MATCH];
  const found = [...matches, ...gap];
  return {
    direct: any(found.map(({ direct }) => direct)),
    role: any(found.map(({ role }) => role)),
    account: any(found.map(({ account }) => account)),
  };
}

/** Whether the caller is named in any way. */
export const isNamed = ({ direct, role, account }: PrincipalMatch): Truth =>
  any([direct, role, account]);

/** The values of a Principal or NotPrincipal element; not complete where some cannot be read. */
export function readPrincipals({ entry, everyone, groups }: Principals): {
  readonly principals: readonly PrincipalReading[];
  readonly complete: boolean;
} {
  if (everyone) return { principals: [{ kind: 'everyone' }], complete: true };
  return {
    principals: groups.flatMap(({ kind, values }) =>
      values.map(({ outline }) => readPrincipal(kind, outline)),
    ),
    complete:
      entry.value?.kind === 'map' &&
      groups.every(
        (group) =>
          !hasUnknown(group.kind) && itemsOf(group.entry.value).length === group.values.length,
      ),
  };
}

function matchReading(reading: PrincipalReading, caller: Caller | undefined): PrincipalMatch {
  switch (reading.kind) {
    case 'everyone':
      return { ...NONE, direct: 'yes' };
    case 'account':
      return caller?.kind === 'root'
        ? { ...NONE, direct: isSame(reading.account, caller.account) }
        : { ...NONE, account: isAccount(reading.account, caller) };
    case 'role':
      return { ...NONE, role: isRole(reading.account, reading.name, caller) };
    case 'user':
      // A federated user's ARN does not tell who federated.
      if (caller?.kind === 'federated-user')
        return { ...NONE, role: all([isAccount(reading.account, caller), 'unknown']) };
      return { ...NONE, direct: isOwn(reading, caller) };
    case 'deleted':
      // IDs stand for users and roles that are gone, or that the policy's author named by them.
      return reading.what === 'role'
        ? { ...NONE, role: couldBe(caller, 'role') }
        : { ...NONE, direct: couldBe(caller, 'user') };
    case 'unknown':
      return UNKNOWN_MATCH;
    default:
      return { ...NONE, direct: isOwn(reading, caller) };
  }
}
