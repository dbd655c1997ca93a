import { choosePolicy } from './choosePolicy';
import type { PolicyChoice } from './choosePolicy';
import { summaryData } from '../features/summary/summaryData';
import type { SummaryData } from '../features/summary/summaryData';
import type { PolicyType } from '../iam/policyType';
import type { Locale } from '../iam/words';
import { toTextRange } from './languageService';
import type { ParsedText, TextRange } from './languageService';
import { referTo } from '../reasoning/explain/cancel';
import { explainPolicy } from '../reasoning/explain/explainPolicy';
import { plainText } from '../reasoning/explain/inlineCode';
import { phrasesIn } from '../reasoning/explain/phrases/index';

/** A statement as a view names it. */
export interface SummarizedStatement {
  readonly name: string;
  readonly range: TextRange;
}

/** The facade's part for a view of what one policy of a text comes to. Texts are without marks. */
export interface SummarizedPolicy extends SummaryData {
  /** Which policy of the text it is, in the order of the text, from 0. */
  readonly policy: number;
  readonly type: PolicyType;
  readonly headline: string;
  /** In the order of the policy: the rows of the tables name them by their place. */
  readonly statements: readonly SummarizedStatement[];
}

/** Sums a policy of a text up; undefined where the text has none. */
export function summarizePolicy(
  parsed: ParsedText,
  choice: PolicyChoice,
  locale: Locale,
): SummarizedPolicy | undefined {
  const document = choosePolicy(parsed, choice);
  if (document === undefined) return undefined;
  const { reference } = phrasesIn(locale).statement;
  return {
    ...summaryData(document, locale),
    policy: parsed.policies.indexOf(document),
    type: document.type.type,
    headline: plainText(explainPolicy(document, locale).headline),
    statements: document.policy.statements.map((statement) => ({
      name: plainText(reference(referTo(statement))),
      range: toTextRange(parsed, statement.node.range),
    })),
  };
}
