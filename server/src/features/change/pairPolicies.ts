import type { PolicyDocument } from '../../policy/document';

/** A policy before and after a change of the text that holds it. */
export interface PolicyPair {
  /** Undefined for a policy that is new. */
  readonly before: PolicyDocument | undefined;
  /** Undefined for a policy that is gone. */
  readonly after: PolicyDocument | undefined;
}

/**
 * Finds out which policies of two texts are the same one: by the very same text, by their Id, by the
 * statements that they share, and what is left by what stands before it, then by its order.
 *
 * @returns the policies of the later text in its order, then those that are gone
 */
export function pairPolicies(
  before: readonly PolicyDocument[],
  after: readonly PolicyDocument[],
): readonly PolicyPair[] {
  const pairs = new Map<PolicyDocument, PolicyDocument>();
  const free = new Set(before);
  const pair = (next: PolicyDocument, old: PolicyDocument | undefined): void => {
    if (old === undefined || pairs.has(next)) return;
    pairs.set(next, old);
    free.delete(old);
  };
  const open = (): readonly PolicyDocument[] => after.filter((one) => !pairs.has(one));

  for (const next of after)
    pair(
      next,
      [...free].find(({ text }) => text === next.text),
    );
  for (const next of open()) {
    const id = idOf(next);
    if (id !== undefined)
      pair(
        next,
        [...free].find((old) => idOf(old) === id),
      );
  }
  const likely = open()
    .flatMap((next) => [...free].map((old) => ({ next, old, shared: sharedStatements(next, old) })))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared);
  for (const { next, old } of likely) if (free.has(old)) pair(next, old);
  const mayBe = (old: PolicyDocument, next: PolicyDocument): boolean =>
    old.type.type === next.type.type && hasNoOtherId(old, next);
  const follows = (old: PolicyDocument, next: PolicyDocument): boolean => {
    const last = after[after.indexOf(next) - 1];
    return before[before.indexOf(old) - 1] === (last && pairs.get(last));
  };
  for (const isLikely of [follows, () => true])
    for (const next of open())
      pair(
        next,
        [...free].find((old) => mayBe(old, next) && isLikely(old, next)),
      );
  return [
    ...after.map((next) => ({ before: pairs.get(next), after: next })),
    ...[...free].map((old) => ({ before: old, after: undefined })),
  ];
}

const idOf = ({ policy: { id } }: PolicyDocument): string | undefined =>
  id?.value?.kind === 'string' ? id.value.text : undefined;

const hasNoOtherId = (old: PolicyDocument, next: PolicyDocument): boolean =>
  idOf(old) === undefined || idOf(next) === undefined || idOf(old) === idOf(next);

/** How many statements have a Sid, or their whole text, in common. */
function sharedStatements(next: PolicyDocument, old: PolicyDocument): number {
  const known = new Set(old.policy.statements.flatMap((_, i) => marksOf(old, i)));
  return next.policy.statements.filter((_, i) => marksOf(next, i).some((one) => known.has(one)))
    .length;
}

function marksOf({ policy, text }: PolicyDocument, index: number): readonly string[] {
  const statement = policy.statements[index];
  if (statement === undefined) return [];
  const { start, end } = statement.node.range;
  const written = text.slice(start - policy.range.start, end - policy.range.start);
  const sid = statement.sid?.text;
  return [written.replace(/\s+/g, ''), ...(sid === undefined ? [] : [`Sid ${sid}`])];
}
