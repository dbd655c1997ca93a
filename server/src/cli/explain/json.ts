import { UNKNOWN } from '../../iam/unknown';
import { summaryData } from '../../features/summary/summaryData';
import type { Locale } from '../../iam/words';
import { plainText } from '../../reasoning/explain/inlineCode';
import type {
  Cancelled,
  Explanation,
  StatementReference,
} from '../../reasoning/explain/explanation';
import type { PlacedExplanation } from './explain';

/** The explanations of a file for programs: plain words, without marks; positions as LSP counts them. */
export const explanationJson = (
  path: string,
  explanations: readonly PlacedExplanation[],
  locale: Locale,
) => ({
  path,
  policies: explanations.map(({ explanation, document, range, statementRanges }) => ({
    type: explanation.type,
    range,
    headline: plainText(explanation.headline),
    details: explanation.details.map(plainText),
    summary: summaryData(document, locale),
    statements: explanation.statements.map((statement, i) => ({
      sid: statement.sid ?? null,
      statement: statement.index,
      range: statementRanges[i] ?? range,
      effect: statement.effect ?? null,
      headline: plainText(statement.headline),
      details: statement.details.map(plainText),
      mfa: statement.mfa.map(({ state, applies, caller, result }) => ({
        state,
        applies,
        caller: plainText(caller),
        result: plainText(result),
      })),
      interplay: interplayJson(statement),
    })),
  })),
});

/** What the other statements of the policy leave of one; its words are among the details. */
const interplayJson = (statement: Explanation) => ({
  neverApplies: statement.neverApplies,
  coveredBy:
    statement.coveredBy === undefined ? null : referenceJson(statement.coveredBy.statement),
  deniedBy: statement.cancelledBy.map((by) => ({
    ...takenJson(by),
    mfaStates: by.states,
    conditional: by.conditional,
  })),
  restrictedBy: statement.restrictedBy.map((by) => ({
    ...takenJson(by),
    conditions: by.unless.map(({ operator, key, values }) => ({
      operator,
      key,
      values: values.map(shown),
    })),
  })),
});

const referenceJson = ({ sid, index }: StatementReference) => ({
  sid: sid ?? null,
  statement: index,
});

const takenJson = ({ statement, whole, denied, kept }: Cancelled) => ({
  ...referenceJson(statement),
  whole,
  denied: denied.map(shown),
  kept: kept.map(shown),
});

/** What a template fills in later. */
const shown = (action: string): string => action.replaceAll(UNKNOWN, '…');
