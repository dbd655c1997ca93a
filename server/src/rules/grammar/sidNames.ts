import type { Policy } from '../../policy/model';
import { freeSid } from '../../reasoning/sid/freeSid';

/** The Sids of a policy as far as they are known, the empty one excepted. */
export const sidsOf = (policy: Policy): Set<string> =>
  new Set(policy.statements.flatMap(({ sid }) => sid?.text || []));

/**
 * A Sid that no statement has yet, made from another one, and adds it to those that are taken:
 * several fixes at once must not arrive at the same name.
 */
export function takeFreeSid(base: string, taken: Set<string>): string {
  const name = freeSid(base, taken);
  taken.add(name);
  return name;
}
