import type { AttachedAs } from '../../../policy/attachment';
import type { PolicyDocument } from '../../../policy/document';
import type { Attachment, Directory, Identity, Login } from './directory';
import {
  holdersOf,
  idOf,
  isBoundary,
  isOfRoles,
  loginOfAll,
  policiesOf,
  policiesOfAll,
} from './holders';

/** What comes along with the policies of a user, as the texts tell. */
export interface Company {
  /** The policies themselves, without those of roles and of other users. */
  readonly own: readonly { readonly document: PolicyDocument; readonly as: AttachedAs }[];
  /** Policies that whoever has the own ones has, too; each of them once, and none of the own. */
  readonly attached: readonly Attachment[];
  /** Those who have the policies; a group stands for its members. */
  readonly holders: readonly Identity[];
  /** What holds for the first sign-in of all of them. */
  readonly login: Login | undefined;
}

/**
 * What whoever has some policies has beside them.
 *
 * @param named the name of the user whom it is about, where somebody said so
 */
export function companyOf(
  documents: readonly PolicyDocument[],
  directory: Directory,
  named?: string,
): Company {
  const users = directory.identities.filter(({ kind }) => kind === 'user');
  const wanted = users.filter(({ name }) => named !== undefined && name === named);
  const asked = askedAbout(documents, directory, wanted.length > 0 ? named : undefined);
  const isNamed = named !== undefined || !asked.every(isTrust);
  const only = isNamed ? wanted : onlyOne(directory);
  const groups = asked.map((document) =>
    holdersOf(document, directory, named).filter(({ kind }) => kind !== 'role'),
  );
  const holders = only.length > 0 ? only : [...new Set(groups.flat())];
  return {
    own: asked.map((document) => ({
      document,
      as: isBoundary(document, directory) ? 'boundary' : 'permissions',
    })),
    attached: withoutRepetitions(
      [
        ...only.flatMap((user) => policiesOf(user, directory)),
        ...groups.flatMap((people) => policiesOfAll(people, directory)),
      ],
      asked,
    ),
    holders,
    login: loginOfAll(holders, directory),
  };
}

/**
 * The policies that a user can have: none of roles, and none of other users than the named one.
 *
 * @param named the name of a user whom the texts make
 */
function askedAbout(
  documents: readonly PolicyDocument[],
  directory: Directory,
  named: string | undefined,
): readonly PolicyDocument[] {
  const forPeople = documents.filter((one) => isTrust(one) || !isOfRoles(one, directory));
  // Where roles are all that is asked about, their policies are taken as a user's.
  const asked = forPeople.every(isTrust) ? documents : forPeople;
  return asked.filter(
    (one) => holdersOf(one, directory).length === 0 || holdersOf(one, directory, named).length > 0,
  );
}

/** Whom it is about where no policy is named: the one user that the texts make, or their one group. */
function onlyOne({ identities }: Directory): readonly Identity[] {
  const users = identities.filter(({ kind }) => kind === 'user');
  const people = users.length > 0 ? users : identities.filter(({ kind }) => kind === 'group');
  return people.length === 1 ? people : [];
}

/** Each policy once, and none of those that count already. */
function withoutRepetitions(
  attachments: readonly Attachment[],
  counted: readonly PolicyDocument[],
): readonly Attachment[] {
  const isCounted = ({ as, policy: { documents } }: Attachment): boolean =>
    as === 'permissions' && documents.length > 0 && documents.every((one) => counted.includes(one));
  const others = new Map<string, Attachment>();
  for (const one of attachments) {
    if (!isCounted(one) && !others.has(idOf(one))) others.set(idOf(one), one);
  }
  return [...others.values()];
}

const isTrust = ({ type }: PolicyDocument): boolean => type.type === 'trust';
