import type { Principals, Statement } from '../../policy/model';
import type { Effect } from '../rule';

/**
 * What it does to access when a statement loses its Principal: nothing where it named everyone.
 * Where it named someone, the statement reaches further than its author wrote.
 */
export function removalEffect(principals: Principals, { effect }: Statement): Effect {
  const anyone =
    principals.everyone ||
    principals.groups.some(({ kind, values }) => kind === 'AWS' && values.some(isEveryone));
  if (anyone && !principals.negated) return 'same';
  return effect === 'Deny' ? 'narrows' : 'widens';
}

const isEveryone = ({ text }: { readonly text: string | undefined }): boolean => text === '*';
