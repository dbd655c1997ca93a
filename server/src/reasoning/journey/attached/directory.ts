import type { AttachedAs, IdentityKind, ResourceName } from '../../../policy/attachment';
import type { Range } from '../../../policy/range';
import { keyFinder } from './keys';
import type { KeyFinder } from './keys';
import { policyFinder } from './policies';
import type { AttachmentText, KnownPolicy } from './policies';

/** A user, group or role of which some texts know. */
export interface Identity {
  /** The same for the same identity, wherever it is named. */
  readonly key: string;
  readonly kind: IdentityKind;
  /** Its name in IAM. */
  readonly name: string | undefined;
  /** Its name, else what a text calls it. */
  readonly label: string;
}

/** A place of one of the texts. */
export interface TextPlace {
  readonly text: AttachmentText;
  readonly range: Range;
}

/** A policy in the hands of an identity. */
export interface Attachment extends TextPlace {
  readonly identity: Identity;
  readonly policy: KnownPolicy;
  readonly as: AttachedAs;
}

export interface Login extends TextPlace {
  readonly passwordResetRequired: boolean | undefined;
}

/** Who has which policies, as several texts tell it together. */
export interface Directory {
  readonly identities: readonly Identity[];
  readonly attachments: readonly Attachment[];
  /** Keys of groups by keys of their members. */
  readonly groups: ReadonlyMap<string, ReadonlySet<string>>;
  /** By keys of users. */
  readonly logins: ReadonlyMap<string, Login>;
}

/** Puts together what texts say of who has which policies. */
export function directoryOf(texts: readonly AttachmentText[]): Directory {
  const identityOf = identityFinder(texts);
  const policyOf = policyFinder(texts);
  const groups = new Map<string, Set<string>>();
  const logins = new Map<string, Login>();
  const attachments: Attachment[] = [];
  for (const text of texts) {
    const { scope, ...said } = text.attachments;
    for (const { identity: named, policy: policyNamed, as } of said.attachments) {
      const identity = identityOf(scope, named.kind, named);
      const policy = identity && policyOf(text, policyNamed, identity.key);
      if (identity === undefined || policy === undefined) continue;
      attachments.push({ identity, policy, as, text, range: policyNamed.range });
    }
    for (const membership of said.memberships) {
      const user = identityOf(scope, 'user', membership.user)?.key;
      const group = identityOf(scope, 'group', membership.group)?.key;
      if (user === undefined || group === undefined) continue;
      groups.set(user, (groups.get(user) ?? new Set()).add(group));
    }
    for (const { user, passwordResetRequired, range } of said.loginProfiles) {
      const key = identityOf(scope, 'user', user)?.key;
      if (key !== undefined) logins.set(key, { passwordResetRequired, text, range });
    }
  }
  const identities = texts.flatMap(({ attachments: { scope, identities: made } }) =>
    made.flatMap((one) => identityOf(scope, one.kind, one) ?? []),
  );
  return { identities: [...new Set(identities)], attachments, groups, logins };
}

type IdentityFinder = (
  scope: string,
  kind: IdentityKind,
  resource: ResourceName,
) => Identity | undefined;

/** Finds identities by whatever a text calls them: the same object for the same one. */
function identityFinder(texts: readonly AttachmentText[]): IdentityFinder {
  const finders = new Map<IdentityKind, KeyFinder>();
  const names = new Map<string, string>();
  for (const kind of ['user', 'group', 'role'] as const) {
    const made = texts.flatMap(({ attachments: { scope, identities } }) =>
      identities.filter((one) => one.kind === kind).map((resource) => ({ scope, resource })),
    );
    const keyOf = keyFinder(kind, made);
    finders.set(kind, keyOf);
    for (const { scope, resource } of made) {
      const key = keyOf(scope, resource);
      if (key !== undefined && resource.name !== undefined) names.set(key, resource.name);
    }
  }
  const known = new Map<string, Identity>();
  return (scope, kind, resource) => {
    const key = finders.get(kind)?.(scope, resource);
    if (key === undefined) return undefined;
    const before = known.get(key);
    if (before !== undefined) return before;
    const name = resource.name ?? names.get(key);
    const identity = { key, kind, name, label: name ?? resource.address ?? '' };
    known.set(key, identity);
    return identity;
  };
}
