import { POLICY_ELEMENTS, STATEMENT_ELEMENTS, canonicalName } from '../../iam/element';
import type { OddEntry, Policy } from '../../policy/model';
import type { Entry } from '../../policy/value';
import { nearestName } from './nearName';

/** What is wrong with a key that is not as IAM wants it. */
export type MistakeKind =
  /** An element in another letter case. */
  | 'letter-case'
  /** The same, while the element is there as well. */
  | 'again'
  /** Near enough to an element to be meant for it. */
  | 'misspelled'
  /** An element of statements in the policy, or the other way round. */
  | 'in-policy'
  | 'in-statement'
  | 'unknown';

export interface ElementMistake {
  readonly kind: MistakeKind;
  readonly entry: Entry;
  readonly written: string;
  /** The element that is meant; undefined for an unknown key. */
  readonly element: string | undefined;
  /** For `again`: where the element stands. */
  readonly first: Entry | undefined;
}

/** The keys of a policy and its statements that are no elements, each with what is wrong with it. */
export function elementMistakes(policy: Policy): readonly ElementMistake[] {
  const present = new Map([
    ['Version', policy.version],
    ['Id', policy.id],
    ['Statement', policy.statementEntry],
  ]);
  const places: readonly Place[] = [
    { oddEntries: policy.oddEntries, present, inStatement: false },
    ...policy.statements.map(({ oddEntries, elements }) => ({
      oddEntries,
      present: elements,
      inStatement: true,
    })),
  ];
  return places.flatMap((place) => place.oddEntries.flatMap((odd) => mistakeOf(odd, place) ?? []));
}

interface Place {
  readonly oddEntries: readonly OddEntry[];
  readonly present: ReadonlyMap<string, Entry | undefined>;
  readonly inStatement: boolean;
}

function mistakeOf({ entry, reason, element }: OddEntry, place: Place): ElementMistake | undefined {
  const written = entry.key.text;
  // CloudFormation replaces its functions before AWS reads the policy.
  if (written === undefined || written.startsWith('Fn::')) return undefined;
  if (element === undefined) {
    return { ...meaningOf(written, place), entry, written, first: undefined };
  }
  // The very same key twice is another rule's.
  if (written === element) return undefined;
  const first = reason === 'repeated' ? place.present.get(element) : undefined;
  const kind = first === undefined ? 'letter-case' : 'again';
  return { kind, entry, written, element, first };
}

function meaningOf(
  written: string,
  { present, inStatement }: Place,
): Pick<ElementMistake, 'kind' | 'element'> {
  const [own, others] = inStatement
    ? [STATEMENT_ELEMENTS, POLICY_ELEMENTS]
    : [POLICY_ELEMENTS, STATEMENT_ELEMENTS];
  const misplaced = canonicalName<string>(others, written);
  if (misplaced !== undefined) {
    return { kind: inStatement ? 'in-statement' : 'in-policy', element: misplaced };
  }
  const meant = nearestName<string>(own, written);
  return meant === undefined || present.get(meant) !== undefined
    ? { kind: 'unknown', element: undefined }
    : { kind: 'misspelled', element: meant };
}
