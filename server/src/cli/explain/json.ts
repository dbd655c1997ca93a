import { summaryData } from '../../features/summary/summaryData';
import type { Locale } from '../../iam/words';
import { plainText } from '../../reasoning/explain/inlineCode';
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
    })),
  })),
});
