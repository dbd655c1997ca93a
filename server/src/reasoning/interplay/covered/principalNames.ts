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
 * does not hold such a grant back. So there everyone takes in accounts and roles only.
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
  if (all || !wide.names.has(EVERYONE)) return all;
  const included = effect === 'Deny' ? /^AWS / : /^AWS (?:\d{12}$|arn:[^:]+:iam::\d{12}:role\/)/;
  return [...narrow.names].every((name) => wide.names.has(name) || included.test(name));
}
