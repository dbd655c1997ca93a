import type { AttachedAs, IdentityKind, NamedPolicy } from '../../policy/attachment';
import type { PolicyDocument } from '../../policy/document';
import { isOwnPolicy } from '../../policy/perhaps';
import type { Range } from '../../policy/range';
import { companyOf } from '../../reasoning/journey/attached/company';
import { directoryOf } from '../../reasoning/journey/attached/directory';
import type { Attachment, TextPlace } from '../../reasoning/journey/attached/directory';
import { idOf } from '../../reasoning/journey/attached/holders';
import { unreadPolicy } from '../../reasoning/journey/attached/unread';
import { travellerOf } from '../../reasoning/journey/traveller';
import type { Traveller } from '../../reasoning/journey/traveller';
import { attachmentsOf, withSiblings } from './journeyTexts';
import { parseText } from '../parsedText';
import type { ParsedText } from '../parsedText';
import type { SiblingText } from '../../sources/source';

/** Texts of AWS managed policies by name, as far as there are any at hand. */
export type ManagedPolicyText = (name: string) => string | undefined;

/** What takes part in a journey, beside the policies that somebody has named. */
export interface JourneySurroundings {
  /** Texts that may say who has the policies, and what they have beside them. */
  readonly beside?: readonly ParsedText[];
  /** Texts of a folder that the language reads together, as they are. */
  readonly siblings?: readonly SiblingText[];
  readonly managedText?: ManagedPolicyText;
  /** Ids of attached policies that are to be left out. */
  readonly without?: ReadonlySet<string>;
  readonly user?: string;
  readonly device?: string;
}

/** A place of a text that was read. */
export interface ParsedPlace {
  readonly text: ParsedText;
  readonly range: Range;
}

/** A user, a group or a role. */
export interface Holder {
  readonly kind: IdentityKind;
  readonly name: string;
}

/** A policy that the user has by what the texts say, and not because somebody named it. */
export interface AttachedPolicy {
  readonly id: string;
  readonly name: string;
  readonly kind: NamedPolicy['kind'];
  readonly as: AttachedAs;
  /** Whom the text attaches it to. */
  readonly holder: Holder;
  /** Where it is attached. */
  readonly place: ParsedPlace;
  /** It counts; or its text is not known; or somebody has taken it away. */
  readonly state: 'counted' | 'not-known' | 'left-out';
}

/** The policies of a journey, with whose it is. */
export interface JourneyPolicies {
  readonly documents: readonly PolicyDocument[];
  /** The text that a policy stands in; undefined where nobody has it. */
  readonly textOf: (document: PolicyDocument) => ParsedText | undefined;
  readonly attached: readonly AttachedPolicy[];
  readonly traveller: Traveller;
  /** Who has the named policies, as the texts tell; a group stands for members that nobody knows. */
  readonly holders: readonly Holder[];
  /** Where a text says whether the user has to set a new password at the first sign-in. */
  readonly login: ParsedPlace | undefined;
}

/**
 * The policies of a journey: some that are named, and those that come along with them.
 *
 * @param chosen policies that somebody has named, with their texts
 */
export function journeyPolicies(
  chosen: ReadonlyMap<PolicyDocument, ParsedText>,
  { beside = [], siblings, managedText, without, user, device }: JourneySurroundings,
): JourneyPolicies {
  const parsed = withSiblings([...beside, ...chosen.values()], siblings);
  const texts = [...parsed.values()].map((text) => ({
    uri: text.source.uri,
    policies: text.policies.filter(isOwnPolicy),
    attachments: attachmentsOf(text),
  }));
  const placeOf = ({ text: { uri }, range }: TextPlace): ParsedPlace | undefined => {
    const text = parsed.get(uri);
    return text && { text, range };
  };
  const company = companyOf([...chosen.keys()], directoryOf(texts), user);
  const homes = new Map<PolicyDocument, ParsedText>();
  for (const text of parsed.values()) for (const one of text.policies) homes.set(one, text);
  const documents = company.own.map(({ document, as }) => typed(document, as, homes));
  const attached = company.attached.flatMap((one): readonly AttachedPolicy[] => {
    const { name, kind, documents: found } = one.policy;
    const place = placeOf(one);
    // What somebody has named by its name counts already.
    if (place === undefined || (kind !== 'inline' && parsed.has(name ?? ''))) return [];
    const told = {
      id: idOf(one),
      name: name ?? one.identity.label,
      kind,
      as: one.as,
      holder: { kind: one.identity.kind, name: one.identity.label },
      place,
    };
    if (without?.has(told.id) === true) return [{ ...told, state: 'left-out' }];
    const read = found.length > 0 ? found : managedDocuments(one, managedText, homes);
    const isKnown = read.length > 0;
    documents.push(
      ...(isKnown ? read.map((document) => typed(document, one.as, homes)) : [unreadPolicy(one)]),
    );
    return [{ ...told, state: isKnown ? 'counted' : 'not-known' }];
  });
  const [holder, other] = company.holders;
  const only = holder?.kind === 'user' && other === undefined ? holder.name : undefined;
  const name = user ?? only;
  const reset = company.login?.passwordResetRequired;
  return {
    documents,
    textOf: (document) => homes.get(document),
    attached,
    traveller: travellerOf(documents, {
      ...(name !== undefined && { user: name }),
      ...(device !== undefined && { device }),
      ...(reset !== undefined && { passwordResetRequired: reset }),
    }),
    holders: company.holders.map(({ kind, label }) => ({ kind, name: label })),
    login: company.login && placeOf(company.login),
  };
}

/** Whether a text says of any user, group or role which policies it has. */
export function saysWhoHasPolicies(text: ParsedText): boolean {
  const { identities, attachments } = attachmentsOf(text);
  return identities.length + attachments.length > 0;
}

/** The policy that AWS has under the name, where its text is at hand. */
function managedDocuments(
  { as, policy: { kind, name, byName } }: Attachment,
  managedText: ManagedPolicyText | undefined,
  homes: Map<PolicyDocument, ParsedText>,
): readonly PolicyDocument[] {
  const isAws = kind === 'aws-managed' || byName;
  const text = isAws && name !== undefined ? managedText?.(name) : undefined;
  if (text === undefined || name === undefined) return [];
  const read = parseText({
    uri: name,
    languageId: 'json',
    text,
    type: as === 'boundary' ? 'boundary' : 'identity',
  });
  for (const document of read.policies) homes.set(document, read);
  return read.policies;
}

/** A policy of the type that it has where it is attached. */
function typed(
  document: PolicyDocument,
  as: AttachedAs,
  homes: Map<PolicyDocument, ParsedText>,
): PolicyDocument {
  if (as !== 'boundary' || document.type.origin === 'set') return document;
  const boundary = { ...document, type: { type: 'boundary', origin: 'context' } } as const;
  const home = homes.get(document);
  if (home !== undefined) homes.set(boundary, home);
  return boundary;
}
