import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import type { Section } from '../hover/page';
import { shownTables } from './columns';
import { describeSummary } from './describeSummary';
import { summaryPhrases } from './phrases';

/** As many rows as a hover shows without being scrolled. */
const MOST = 10;

/** A policy's summary for a hover: the tables, and what is to be said beside them. */
export function summarySections(
  document: PolicyDocument,
  locale: Locale,
): { readonly sections: readonly Section[]; readonly notes: readonly string[] } {
  const described = describeSummary(document, locale);
  const { more } = summaryPhrases(locale);
  return {
    sections: shownTables(described, locale, MOST).map(
      ({ heading, columns, rows, more: left }) => ({
        heading,
        table: { columns, rows },
        lines: left > 0 ? [more(left)] : [],
      }),
    ),
    notes: described.notes,
  };
}
