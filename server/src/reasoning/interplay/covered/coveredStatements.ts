import type { PolicyDocument } from '../../../policy/document';
import type { Selection, Statement } from '../../../policy/model';
import { variablesWork } from '../../evaluate';
import { candidateFinder } from './candidates';
import { remember } from './remember';
import { statementCovers } from './statementCovers';
import { readStatement } from './statementReading';
import type { StatementReading } from './statementReading';

/** A statement that adds nothing to its policy. */
export interface CoveredStatement {
  readonly statement: Statement;
  /** An earlier statement that says the very same. */
  readonly same: Statement | undefined;
  /** A statement that says more, where there is no earlier one that says the same. */
  readonly wider: Statement | undefined;
}

const answers = new WeakMap<PolicyDocument, readonly CoveredStatement[]>();

/** The statements of a policy that another one covers. Asked by two rules, thought about once. */
export function coveredStatements(document: PolicyDocument): readonly CoveredStatement[] {
  const known = answers.get(document);
  if (known !== undefined) return known;
  const covered = findCovered(document);
  answers.set(document, covered);
  return covered;
}

function findCovered(document: PolicyDocument): readonly CoveredStatement[] {
  const { statements } = document.policy;
  if (statements.length < 2) return [];
  const variables = variablesWork(document);
  const read = remember((statement: Statement) => readStatement(statement, variables));
  const candidates = candidateFinder(statements, read);
  function* othersOf(statement: Statement, i: number): Generator<Statement> {
    for (const j of candidates(i)) {
      const other = statements[j];
      if (j !== i && other !== undefined && mayCover(other, statement)) yield other;
    }
  }
  return statements.flatMap((one, i) => coveringOf(one, othersOf(one, i), read));
}

/** What can be told before anything is read: effect, conditions that the other one lacks, a resource. */
const mayCover = (wide: Statement, narrow: Statement): boolean =>
  wide.effect === narrow.effect &&
  wide.conditions.length <= narrow.conditions.length &&
  wide.conditions.every(({ key }) => narrow.conditions.some((one) => one.key === key)) &&
  maySelect(wide.resources, narrow.resources?.values[0]?.outline);

/** Whether one of some resources is the same text, or a pattern that begins like it. */
export const maySelect = (selection: Selection | undefined, text: string | undefined): boolean =>
  selection === undefined ||
  selection.negated ||
  text === undefined ||
  selection.values.some(({ outline }) => {
    if (outline === text) return true;
    const end = outline.search(/[*?$]/);
    return end >= 0 && text.startsWith(outline.slice(0, end));
  });

function coveringOf(
  statement: Statement,
  others: Iterable<Statement>,
  read: (statement: Statement) => StatementReading | undefined,
): readonly CoveredStatement[] {
  let wider: Statement | undefined;
  for (const other of others) {
    // Once there is a wider one, only an earlier one that says the same is still of interest.
    if (wider !== undefined && !maySayTheSame(other, statement)) continue;
    const narrow = read(statement);
    if (narrow === undefined) return [];
    const wide = read(other);
    if (wide === undefined || !statementCovers(wide, narrow)) continue;
    const same = statementCovers(narrow, wide);
    if (same && other.index < statement.index)
      return [{ statement, same: other, wider: undefined }];
    if (!same) wider ??= other;
  }
  return wider === undefined ? [] : [{ statement, same: undefined, wider }];
}

const maySayTheSame = (other: Statement, statement: Statement): boolean =>
  other.index < statement.index &&
  other.conditions.length === statement.conditions.length &&
  other.actions?.negated === statement.actions?.negated &&
  other.resources?.negated === statement.resources?.negated;
