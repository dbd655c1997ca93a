import type { PolicyDocument } from '../../policy/document';
import type { Statement } from '../../policy/model';
import { contradictionsOf } from '../interplay/contradictions';
import { coveredStatements } from '../interplay/covered/coveredStatements';
import { cancellingStatements, referTo } from './cancel';
import type { CoveredBy, Explanation } from './explanation';
import type { Phrases } from './phrases/phrases';
import { readCondition } from './reading/readCondition';
import { restrictingStatements } from './restrict';

/** What is left of a statement, given its own conditions and the other statements. */
export type Limits = Pick<
  Explanation,
  'cancelledBy' | 'restrictedBy' | 'coveredBy' | 'neverApplies' | 'limits'
>;

const NONE: Limits = {
  cancelledBy: [],
  restrictedBy: [],
  coveredBy: undefined,
  neverApplies: false,
  limits: [],
};

/** As many guards as are told one by one; more are counted. */
const LONGEST = 6;

/** Says what a statement really does, given the other statements of its policy. */
export function explainLimits(
  statement: Statement,
  document: PolicyDocument,
  { interplay, gate }: Phrases,
): Limits {
  const [contradiction] = contradictionsOf(statement);
  if (contradiction !== undefined) {
    const limits = [interplay.neverApplies(contradiction.map(readCondition))];
    return { ...NONE, neverApplies: true, limits };
  }
  const coveredBy = coveringStatement(statement, document);
  const allows = statement.effect === 'Allow';
  const cancelledBy = allows ? cancellingStatements(statement, document) : [];
  const restrictedBy = allows ? restrictingStatements(statement, document) : [];
  const more = restrictedBy.length - LONGEST;
  return {
    cancelledBy,
    restrictedBy,
    coveredBy,
    neverApplies: false,
    limits: [
      ...(coveredBy === undefined || statement.effect === undefined
        ? []
        : [interplay.coveredBy(statement.effect, coveredBy)]),
      ...cancelledBy.map(gate.cancelledBy),
      // One more would be counted: that saves nothing.
      ...restrictedBy.slice(0, more === 1 ? LONGEST + 1 : LONGEST).map(interplay.restrictedBy),
      ...(more > 1 ? [interplay.moreRestrictions(more)] : []),
    ],
  };
}

/** What a rule reports, too: a statement that another one covers. */
function coveringStatement(statement: Statement, document: PolicyDocument): CoveredBy | undefined {
  const found = coveredStatements(document).find((one) => one.statement === statement);
  const other = found?.same ?? found?.wider;
  if (other === undefined) return undefined;
  return { statement: referTo(other), same: found?.same !== undefined };
}
