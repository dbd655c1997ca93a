import type { PolicyDocument } from '../../policy/document';
import type { Statement } from '../../policy/model';
import { mayReach } from './surrounds';

const denies = new WeakMap<PolicyDocument, readonly Statement[]>();

/** The Denies of a policy that may be about the resources of an Allow, told by how they begin. */
export const deniesNear = (allow: Statement, document: PolicyDocument): readonly Statement[] =>
  deniesOf(document).filter((deny) => mayReach(deny, allow));

/** A policy may have very many statements, and each of its Allows asks. */
function deniesOf(document: PolicyDocument): readonly Statement[] {
  const known = denies.get(document);
  if (known !== undefined) return known;
  const found = document.policy.statements.filter(({ effect }) => effect === 'Deny');
  denies.set(document, found);
  return found;
}
