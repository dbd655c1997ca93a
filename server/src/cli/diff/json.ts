import type { Locale } from '../../iam/words';
import { toTextRange } from '../../service/languageService';
import { describePart, describeTerms } from '../../reasoning/comparison/words/describe';
import { moveOf } from '../../reasoning/comparison/words/describeMove';
import type {
  Change,
  Comparison,
  Difference,
  Example,
  WithoutEffect,
} from '../../reasoning/comparison/difference';
import type { Member } from '../../reasoning/comparison/members';
import { plainText } from '../../reasoning/explain/inlineCode';
import type { Places } from '../policies/places';

/** A comparison for programs (design.md). */
export function comparisonJson(comparison: Comparison, places: Places, locale: Locale) {
  const { differences, withoutEffect, proved, grants, unclear, unread } = comparison;
  const of = (...changes: readonly Change[]) =>
    differences.filter(({ change }) => changes.includes(change));
  const plain = (one: Difference) => differenceJson(one, places, locale);
  return {
    same: differences.length === 0 && unclear.length === 0 && !unread,
    proved,
    grants,
    added: of('added').map(plain),
    removed: of('removed').map(plain),
    conditions: of('loosened', 'tightened', 'changed').map((one) => ({
      change: one.change,
      move: moveOf(one),
      ...plain(one),
      before: wordsOf(one.before, locale),
      examples: one.examples().map(exampleJson),
    })),
    withoutEffect: withoutEffect.map((one) => ({
      change: one.change,
      ...subjectJson(one, locale),
      statements: one.statements.map((member) => statementJson(member, places)),
    })),
    dependsOn: unclear.map((member) => statementJson(member, places)),
  };
}

const wordsOf = (terms: Difference['before'], locale: Locale): readonly string[] =>
  describeTerms(terms, locale).map(plainText);

const subjectJson = ({ action, resources }: WithoutEffect, locale: Locale) => ({
  action: action.pattern,
  exceptActions: action.except,
  resources: resources.map((part) => describePart(part, locale)),
});

const differenceJson = (one: Difference, places: Places, locale: Locale) => ({
  ...subjectJson(one, locale),
  ...(one.principals.length === 0
    ? {}
    : { principals: one.principals.map((part) => describePart(part, locale)) }),
  conditions: wordsOf(one.change === 'removed' ? one.before : one.after, locale),
  example: one.examples().slice(0, 1).map(exampleJson)[0] ?? null,
  statements: one.statements.map((member) => statementJson(member, places)),
});

const exampleJson = ({ action, resource, context, caller, before, after }: Example) => ({
  action,
  resource,
  context: Object.fromEntries(
    [...context].map(([key, values]) => [key, values.length === 1 ? values[0] : values]),
  ),
  ...(caller === undefined ? {} : { caller }),
  before,
  after,
});

const statementJson = ({ document, statement, side }: Member, places: Places) => {
  const place = places.get(document);
  const { range } = statement.node;
  return {
    side,
    path: place?.path ?? '',
    line: place?.parsed === undefined ? null : toTextRange(place.parsed, range).start.line + 1,
    sid: statement.sid?.text ?? null,
    statement: statement.index,
    effect: statement.effect ?? null,
  };
};
