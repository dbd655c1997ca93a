import type { Selection, Statement } from '../../../policy/model';
import { once } from './once';
import { fileByCondition, fileByPattern, fileByText, rarestTexts } from './candidateFiles';
import type { CandidateFile, Candidates, Selected } from './candidateFiles';
import { readPrincipals } from './principalNames';
import { readConditions } from './statementReading';
import type { StatementReading } from './statementReading';

/** So few statements are compared with one another without asking how they could be fewer. */
const FEW = 32;

/**
 * Answers, for the position of a statement, which ones may cover it. Looks at one element after
 * another until one leaves few: statements that are alike in some elements differ in others.
 */
export function candidateFinder(
  statements: readonly Statement[],
  read: (statement: Statement) => StatementReading | undefined,
): (i: number) => Iterable<number> {
  // The cheap ones first: most policies need no other.
  const files = [
    once(() => fileByFirst(statements.map(({ actions }) => select(actions, true)))),
    once(() => fileByFirst(statements.map((one) => select(one.resources, false) ?? NONE))),
    once(() => fileByCondition(statements.map((one) => readConditions(one) ?? []))),
    once(() => fileByRarest(statements.map(selectPrincipals))),
    once(() => fileByPattern(statements.map((one) => read(one)?.actions))),
    once(() => fileByPattern(statements.map((one) => read(one)?.resources))),
  ];
  return (i) => {
    let best: Candidates | undefined;
    for (const file of files) {
      const found = file()(i);
      if (best === undefined || found.count < best.count) best = found;
      if (best.count <= FEW) break;
    }
    return best?.positions() ?? [];
  };
}

const fileByFirst = (selected: readonly (Selected | undefined)[]): CandidateFile =>
  fileByText(
    selected,
    selected.map((one) => one?.texts[0]),
  );

const fileByRarest = (selected: readonly Selected[]): CandidateFile =>
  fileByText(selected, rarestTexts(selected));

/** Statements without a Resource, or a Principal, are compared with one another. */
const NONE: Selected = { texts: [''], negated: false };

function select(selection: Selection | undefined, ignoreCase: boolean): Selected | undefined {
  if (selection === undefined) return undefined;
  const texts = selection.values.map(({ outline }) =>
    ignoreCase ? outline.toLowerCase() : outline,
  );
  return { texts, negated: selection.negated };
}

function selectPrincipals(statement: Statement): Selected {
  const principals = readPrincipals(statement);
  if (principals === undefined || principals === 'unknown') return NONE;
  return { texts: [...principals.names], negated: principals.negated };
}
