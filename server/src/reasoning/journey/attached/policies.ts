import type { Attachments, NamedPolicy, PolicyContent } from '../../../policy/attachment';
import type { PolicyDocument } from '../../../policy/document';
import type { Range } from '../../../policy/range';
import { at, keyFinder } from './keys';

/** A text with what it says of who has which policies. */
export interface AttachmentText {
  readonly uri: string;
  readonly policies: readonly PolicyDocument[];
  readonly attachments: Attachments;
}

/** A policy that is attached somewhere. */
export interface KnownPolicy {
  /** The same for the same policy, wherever it is named. */
  readonly key: string;
  readonly kind: NamedPolicy['kind'];
  /** Its name in IAM, else its address; undefined for an inline policy without a name. */
  readonly name: string | undefined;
  /** Nothing but its name is known: it may be AWS's. */
  readonly byName: boolean;
  /** What the texts say in it; none where its text stands in none of them. */
  readonly documents: readonly PolicyDocument[];
}

/** Finds the policy that a text names where it attaches it; undefined for one without a name. */
export type PolicyFinder = (
  text: AttachmentText,
  policy: NamedPolicy,
  holder: string,
) => KnownPolicy | undefined;

/** Finds policies among those that some texts make. */
export function policyFinder(texts: readonly AttachmentText[]): PolicyFinder {
  const made = texts.flatMap((text) =>
    text.attachments.managedPolicies.map((resource) => ({
      text,
      scope: text.attachments.scope,
      resource,
    })),
  );
  const keyOf = keyFinder('policy', made);
  const byKey = new Map(made.map((one) => [keyOf(one.scope, one.resource), one]));
  const lookups = new Map(
    texts.flatMap(({ attachments: { scope, lookups: found } }) =>
      found.map(({ address, policy }) => [at(scope, address), policy] as const),
    ),
  );
  const known = new Map<string, KnownPolicy>();
  return (text, named, holder) => {
    const { scope } = text.attachments;
    const lookedUp =
      named.address === undefined ? undefined : lookups.get(at(scope, named.address));
    const policy = lookedUp ?? named;
    const { kind, name, range } = policy;
    if (kind === 'aws-managed') {
      return { key: `aws ${policy.name}`, kind, name, byName: false, documents: [] };
    }
    if (kind === 'inline') {
      const key = `inline ${name ?? range.start} of ${holder}`;
      const documents = documentsIn(policy.content, text, texts);
      return { key, kind, name, byName: false, documents };
    }
    const key = keyOf(scope, policy);
    if (key === undefined) return undefined;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = byKey.get(key);
    const byName = found === undefined && policy.byName === true;
    const own: KnownPolicy = {
      key,
      kind,
      name: found?.resource.name ?? name ?? policy.address,
      byName,
      documents: found === undefined ? [] : documentsIn(found.resource.content, found.text, texts),
    };
    known.set(key, own);
    return own;
  };
}

/** The policies that stand in a value of a text, or in the blocks that it names. */
function documentsIn(
  { range, documents }: PolicyContent,
  text: AttachmentText,
  texts: readonly AttachmentText[],
): readonly PolicyDocument[] {
  const named = texts
    .filter(({ attachments }) => attachments.scope === text.attachments.scope)
    .flatMap((other) =>
      other.attachments.documents
        .filter(({ address = '' }) => documents.includes(address))
        .flatMap((block) => within(other, block.range)),
    );
  const files = texts
    .filter(({ uri }) => documents.includes(`file ${uri}`))
    .flatMap(({ policies }) => policies);
  return [...within(text, range), ...named, ...files];
}

const within = ({ policies }: AttachmentText, { start, end }: Range): readonly PolicyDocument[] =>
  policies.filter(({ policy: { range } }) => start <= range.start && range.end <= end);
