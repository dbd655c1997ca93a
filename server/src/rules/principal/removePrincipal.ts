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

/** What a report on a statement that cannot have a Principal (or NotPrincipal) has beside its message. */
export function principalToRemove(principals: Principals, statement: Statement) {
  const { entry, negated } = principals;
  const data = { element: negated ? 'NotPrincipal' : 'Principal' };
  const fix: Fix<'remove'> = {
    title: 'remove',
    data,
    effect: removalEffect(principals, statement),
    edits: [{ kind: 'remove-entry', map: statement.node, entry }],
  };
  return { data, range: entry.key.range, fixes: [fix] };
}
