import type { PolicyDocument } from '../../../policy/document';
import type { Attachment, Directory, Identity, Login } from './directory';

/**
 * Who has a policy: users, each with all groups; where no member of a group is known, the group stands
 * for its members. A role is among them only where nobody else is.
 *
 * @param named the name of the user whom it is about: other users are left out then
 */
export function holdersOf(
  document: PolicyDocument,
  { attachments, identities, groups }: Directory,
  named?: string,
): readonly Identity[] {
  const direct = attachments
    .filter(({ as, policy }) => as === 'permissions' && policy.documents.includes(document))
    .map(({ identity }) => identity);
  const people = direct.filter(({ kind }) => kind !== 'role');
  const isAsked = ({ kind, name }: Identity): boolean =>
    kind !== 'user' || named === undefined || name === named;
  const holders = (people.length > 0 ? people : direct).flatMap((one) => {
    if (one.kind !== 'group') return [one];
    const members = identities.filter(({ key }) => groups.get(key)?.has(one.key)).filter(isAsked);
    return members.length > 0 ? members : [one];
  });
  return [...new Set(holders.filter(isAsked))];
}

/** Whether nobody but roles has a policy, by all that the texts say. */
export function isOfRoles(document: PolicyDocument, directory: Directory): boolean {
  const holders = holdersOf(document, directory);
  return holders.length > 0 && holders.every(({ kind }) => kind === 'role');
}

/** Whether a policy is a permissions boundary, and nobody has it for its permissions. */
export const isBoundary = (document: PolicyDocument, { attachments }: Directory): boolean => {
  const own = attachments.filter(({ policy }) => policy.documents.includes(document));
  return own.length > 0 && own.every(({ as }) => as === 'boundary');
};

/** All policies of an identity, those of its groups included. */
export const policiesOf = (
  { key }: Identity,
  { attachments, groups }: Directory,
): readonly Attachment[] =>
  attachments.filter(
    ({ identity }) => identity.key === key || groups.get(key)?.has(identity.key) === true,
  );

/** The policies that all of some identities have: those of one among them may not be another's. */
export function policiesOfAll(
  identities: readonly Identity[],
  directory: Directory,
): readonly Attachment[] {
  const [first = [], ...others] = identities.map((one) => policiesOf(one, directory));
  const sets = others.map((attachments) => new Set(attachments.map(idOf)));
  return first.filter((one) => sets.every((set) => set.has(idOf(one))));
}

/** The same for the same policy, attached as the same. */
export const idOf = ({ policy, as }: Pick<Attachment, 'policy' | 'as'>): string =>
  as === 'boundary' ? `boundary ${policy.key}` : policy.key;

/** What holds for the first sign-in of all of some identities; undefined where they differ. */
export function loginOfAll(
  identities: readonly Identity[],
  { logins }: Directory,
): Login | undefined {
  const [first, ...others] = identities.map(({ key }) => logins.get(key));
  const agreed = others.every((one) => one?.passwordResetRequired === first?.passwordResetRequired);
  return agreed && first?.passwordResetRequired !== undefined ? first : undefined;
}
