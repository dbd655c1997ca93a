import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import type { Statement } from '../../policy/model';
import { DECISIONS, describePart, describeTerms } from '../../reasoning/comparison/words/describe';
import { describeMove } from '../../reasoning/comparison/words/describeMove';
import type {
  Change,
  Comparison,
  Difference,
  Example,
} from '../../reasoning/comparison/difference';
import { headlineOf, headlineWords } from '../../reasoning/comparison/words/headline';
import type { Headline } from '../../reasoning/comparison/words/headline';
import type { Member, Side } from '../../reasoning/comparison/members';
import { together } from '../../reasoning/comparison/words/together';
import { statementName } from '../../reasoning/journey/advice';

/** A statement that has to do with a change. */
export interface DescribedStatement<Place> {
  readonly side: Side;
  readonly effect: Statement['effect'] | null;
  readonly name: string;
  readonly place: Place;
}

/** A request that is answered otherwise than before. */
export interface DescribedExample {
  readonly action: string;
  readonly resource: string;
  readonly context: readonly (readonly [key: string, value: string])[];
  readonly caller: string | null;
  readonly before: string;
  readonly after: string;
}

/** Actions of which the same is to be said. */
export interface DescribedChange<Place> {
  readonly change: Change;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly principals: readonly string[];
  /** What became of the conditions; null where access is new or gone. */
  readonly move: string | null;
  /** When it was allowed, with inline code; empty for always, and where it was not. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly examples: readonly DescribedExample[];
  readonly statements: readonly DescribedStatement<Place>[];
}

export interface DescribedChanges<Place> {
  readonly headline: Headline;
  readonly headlineWords: string;
  readonly changes: readonly DescribedChange<Place>[];
  /** There are more than are told. */
  readonly more: number;
  /** Actions with resources that they do not work on. */
  readonly withoutEffect: readonly {
    readonly action: string;
    readonly resources: readonly string[];
  }[];
  /** Statements of which it is not known what they do. */
  readonly open: readonly DescribedStatement<Place>[];
  readonly cut: boolean;
}

/** So many changes are told: nobody reads more. */
const MOST = 100;

/**
 * A comparison as plain data, with words for people.
 *
 * @param placeOf where a statement stands, in whatever terms the caller needs
 */
export function describeChanges<Place>(
  comparison: Comparison,
  locale: Locale,
  placeOf: (side: Side, document: PolicyDocument, statement: Statement) => Place,
): DescribedChanges<Place> {
  const statementOf = ({ side, document, statement }: Member): DescribedStatement<Place> => ({
    side,
    effect: statement.effect ?? null,
    name: statementName(statement, locale),
    place: placeOf(side, document, statement),
  });
  const changeOf = (alike: readonly Difference[]): readonly DescribedChange<Place>[] => {
    const [one] = alike;
    if (one === undefined) return [];
    const { change, before, after } = one;
    return [
      {
        change,
        actions: alike.map(({ action }) => describePart(action, locale)),
        resources: one.resources.map((part) => describePart(part, locale)),
        principals: one.principals.map((part) => describePart(part, locale)),
        move: change === 'added' || change === 'removed' ? null : describeMove(one, locale),
        before: describeTerms(before, locale),
        after: describeTerms(after, locale),
        examples: one.examples().map((example) => exampleOf(example, locale)),
        statements: newFirst(one.statements).map(statementOf),
      },
    ];
  };
  const groups = together(comparison.differences);
  return {
    headline: headlineOf(comparison),
    headlineWords: headlineWords(comparison)[locale],
    changes: groups.slice(0, MOST).flatMap(changeOf),
    more: Math.max(0, groups.length - MOST),
    withoutEffect: comparison.withoutEffect.map(({ action, resources }) => ({
      action: describePart(action, locale),
      resources: resources.map((part) => describePart(part, locale)),
    })),
    open: comparison.unclear.map(statementOf),
    cut: comparison.cut,
  };
}

/** What stands in the text that people look at comes first. */
const newFirst = (members: readonly Member[]): readonly Member[] => [
  ...members.filter(({ side }) => side === 'new'),
  ...members.filter(({ side }) => side === 'old'),
];

const exampleOf = (
  { action, resource, context, caller, before, after }: Example,
  locale: Locale,
): DescribedExample => ({
  action,
  resource,
  context: [...context].map(([key, values]) => [key, values.join(', ')]),
  caller: caller ?? null,
  before: DECISIONS[before][locale],
  after: DECISIONS[after][locale],
});
