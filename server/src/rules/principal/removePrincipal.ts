import type { Principals, Statement } from '../../policy/model';
import type { Effect, Fix } from '../rule';

/**
 * What it does to access when a statement loses its Principal: nothing where it named everyone.
 * Where it named someone, the statement reaches further than its author wrote.
 */
function removalEffect(principals: Principals, { effect }: Statement): Effect {
  const anyone =
    principals.everyone ||
    principals.groups.some(({ kind, values }) => kind === 'AWS' && values.some(isEveryone));
  if (anyone && !principals.negated) return 'same';
  return effect === 'Deny' ? 'narrows' : 'widens';
}

const isEveryone = ({ text }: { readonly text: string | undefined }): boolean => text === '*';

/** Takes the Principal (or NotPrincipal) out of a statement that cannot have one. */
export function removePrincipal(principals: Principals, statement: Statement): Fix<'remove'> {
  const { entry, negated } = principals;
  return {
    title: 'remove',
    data: { element: negated ? 'NotPrincipal' : 'Principal' },
    effect: removalEffect(principals, statement),
    edits: [{ kind: 'remove-entry', map: statement.node, entry }],
  };
}
