import type { Policy } from '../../policy/model';

/** The Sids of a policy as far as they are known, the empty one excepted. */
export const sidsOf = (policy: Policy): Set<string> =>
  new Set(policy.statements.flatMap(({ sid }) => sid?.text || []));

/**
 * A Sid that no statement has yet, made from another one, and adds it to those that are taken:
 * several fixes at once must not arrive at the same name.
 */
export function takeFreeSid(base: string, taken: Set<string>): string {
  // `ReadS32` would read as another thing than `ReadS3v2`.
  const stem = /\d$/.test(base) ? `${base}v` : base;
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${stem}${number}`;
  taken.add(name);
  return name;
}
