import { PRINCIPAL_KINDS } from '../../../iam/element';
import { itemsOf } from '../../../policy/value';
import type { Statement } from '../../../policy/model';

/** The principals of a statement by name; names are equal where the principal is the same. */
export interface PrincipalNames {
  readonly negated: boolean;
  readonly names: ReadonlySet<string>;
}

const EVERYONE = 'AWS *';

/** The name of a principal: an account goes by its number, also where its root ARN is written. */
export const principalName = (kind: string, text: string): string => {
  const account = kind === 'AWS' ? /^arn:[^:*?]+:iam::(\d{12}):root$/.exec(text)?.[1] : undefined;
  return `${kind} ${account ?? text}`;
};

/** Reads the principals of a statement; undefined where it has none. */
export function readPrincipals({ principals }: Statement): PrincipalNames | undefined | 'unknown' {
  if (principals === undefined) return undefined;
  const { negated, everyone, groups, entry } = principals;
  if (everyone) return { negated, names: new Set([EVERYONE]) };
  const kinds = new Set(groups.map(({ kind }) => kind));
  if (entry.value?.kind !== 'map' || kinds.size === 0 || kinds.size < groups.length)
    return 'unknown';
  const names = new Set<string>();
  for (const { kind, values, entry: group } of groups) {
    const known = (PRINCIPAL_KINDS as readonly string[]).includes(kind) && values.length > 0;
    if (!known || values.length < itemsOf(group.value).length) return 'unknown';
    for (const { text } of values) {
      if (text === undefined) return 'unknown';
      names.add(principalName(kind, text));
    }
  }
  return { negated, names };
}

/**
 * Whether a statement speaks of every principal that another one speaks of.
 *
 * In an Allow, naming a user or a session does more than naming everyone: a permissions boundary
 * does not hold such a grant back. So there everyone takes in accounts and roles only. A Deny for
 * everyone leaves out nobody, and one for an account holds for everybody in it.
 */
export function principalsCover(
  wide: PrincipalNames | undefined,
  narrow: PrincipalNames | undefined,
  effect: 'Allow' | 'Deny' | undefined,
): boolean {
  if (wide === undefined || narrow === undefined) return wide === narrow;
  if (wide.negated !== narrow.negated) return false;
  const all = [...narrow.names].every((name) => wide.names.has(name));
  if (wide.negated) return all && wide.names.size === narrow.names.size;
  if (all) return true;
  const everyone = wide.names.has(EVERYONE);
  if (effect === 'Deny' && everyone) return true;
  const included = /^AWS (?:\d{12}$|arn:[^:]+:iam::\d{12}:role\/)/;
  return [...narrow.names].every(
    (name) =>
      wide.names.has(name) ||
      (effect === 'Deny' ? wide.names.has(accountOf(name)) : everyone && included.test(name)),
  );
}

/** The account of a user, role or session, as a name; the name itself where it has none. */
const accountOf = (name: string): string => {
  const account = /^AWS arn:[^:*?]+:(?:iam|sts)::(\d{12}):/.exec(name)?.[1];
  return account === undefined ? name : principalName('AWS', account);
};
