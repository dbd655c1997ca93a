import { hasUnknown } from '../../iam/unknown';
import type { Principals, Statement } from '../../policy/model';
import { itemsOf } from '../../policy/value';
import { together } from './cover';
import type { Cover } from './cover';
import { readPrincipal } from '../explain/reading/readPrincipal';
import type { PrincipalReading } from '../explain/reading/readPrincipal';

/**
 * How much of whom a statement speaks about a Deny speaks about too. A Deny for an account holds for
 * everybody in it, one for a role for its sessions.
 */
export function coverPrincipals(deny: Statement, narrow: Statement): Cover {
  if (deny.principals === undefined && narrow.principals === undefined) return 'whole';
  if (deny.principals === undefined || deny.principals.negated) return 'unknown';
  const denied = readAll(deny.principals);
  if (denied.some(({ kind }) => kind === 'everyone')) return 'whole';
  if (narrow.principals === undefined || narrow.principals.negated) return 'unknown';
  return together(
    readAll(narrow.principals).map((one) => widest(denied.map((wide) => cover(wide, one)))),
  );
}

/** The principals of a statement; what is not a string may be anyone. */
function readAll({ everyone, groups, entry }: Principals): readonly PrincipalReading[] {
  if (everyone) return [{ kind: 'everyone' }];
  if (entry.value?.kind !== 'map') return [ANYONE];
  return groups.flatMap(({ kind, values, entry: { value } }) => [
    ...values.map(({ outline }) => readOne(kind, outline)),
    ...(values.length < itemsOf(value).length ? [ANYONE] : []),
  ]);
}

/** `*` is everyone under `AWS` only; IAM does not say whom it stands for elsewhere. */
const readOne = (kind: string, outline: string): PrincipalReading =>
  hasUnknown(outline) || (outline === '*' && kind !== 'AWS')
    ? ANYONE
    : readPrincipal(kind, outline);

const ANYONE: PrincipalReading = { kind: 'unknown', text: '' };

/** The cover by several principals of one, of which the widest decides. */
const widest = (covers: readonly Cover[]): Cover =>
  (['whole', 'unknown', 'part'] as const).find((one) => covers.includes(one)) ?? 'none';

function cover(wide: PrincipalReading, narrow: PrincipalReading): Cover {
  if (wide.kind === 'unknown' || narrow.kind === 'unknown') return 'unknown';
  if (narrow.kind === 'everyone') return 'part';
  if (JSON.stringify(wide) === JSON.stringify(narrow)) return 'whole';
  const apart = APART.has(wide.kind) && APART.has(narrow.kind);
  if (!('account' in wide) || !('account' in narrow)) return apart ? 'none' : 'unknown';
  if (wide.account !== narrow.account) return 'none';
  if (!apart) return 'unknown';
  if (wide.kind === 'account') return 'whole';
  if (narrow.kind === 'account') return 'part';
  const [role, session] = wide.kind === 'role' ? [wide, narrow] : [narrow, wide];
  if (role.kind === 'role' && session.kind === 'role-session') {
    if (role.name.split('/').at(-1) !== session.role) return 'none';
    return session === narrow ? 'whole' : 'part';
  }
  return 'none';
}

/**
 * Kinds of principal that are told apart by their names. Others go by a second one: a canonical user
 * is an account, the unique ID of a deleted role was one, a federated user acts for an IAM user.
 */
const APART: ReadonlySet<PrincipalReading['kind']> = new Set([
  'account',
  'user',
  'role',
  'role-session',
  'service',
  'web-identity',
]);
