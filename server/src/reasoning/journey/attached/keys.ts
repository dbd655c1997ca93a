import type { ResourceName } from '../../../policy/attachment';

/** A resource as a text of a scope names it. */
export interface ScopedName {
  readonly scope: string;
  readonly resource: ResourceName;
}

/** Gives a resource one key, however the texts name it; undefined where it has no name. */
export type KeyFinder = (scope: string, resource: ResourceName) => string | undefined;

/**
 * Finds out which names mean the same resource. A name in IAM means the same in all texts, unless
 * several scopes make a resource of that name: then they are for different accounts.
 *
 * @param made the resources of one kind that the texts make or look up
 */
export function keyFinder(kind: string, made: readonly ScopedName[]): KeyFinder {
  const names = new Map<string, string>();
  const makers = new Map<string, Set<string>>();
  for (const { scope, resource } of made) {
    const { address, name } = resource;
    if (name === undefined) continue;
    if (address !== undefined) names.set(at(scope, address), name);
    if (isLookedUp(resource)) continue;
    makers.set(name, (makers.get(name) ?? new Set()).add(scope));
  }
  return (scope, { address, name }) => {
    const known = name ?? (address === undefined ? undefined : names.get(at(scope, address)));
    if (known === undefined)
      return address === undefined ? undefined : `${kind} ${at(scope, address)}`;
    const several = (makers.get(known)?.size ?? 0) > 1;
    return several ? `${kind} ${at(scope, known)}` : `${kind} ${known}`;
  };
}

/** An address means something within its scope. */
export const at = (scope: string, address: string): string => `${address} in ${scope}`;

const isLookedUp = ({ address }: ResourceName): boolean => address?.startsWith('data.') === true;
