import type { Statement } from '../../../policy/model';
import type { Range } from '../../../policy/range';
import { explainStatement } from '../../../reasoning/explain/explainStatement';
import type { HoverContext } from '../context';
import { mfaTable } from '../mfaTable';
import { LINKS, writePage } from '../page';
import type { Hover } from '../page';

/** What a statement does, from its content. */
export function statementHover(
  statement: Statement,
  range: Range,
  { document, locale, phrases }: HoverContext,
): Hover {
  const { headline, details, mfa } = explainStatement(statement, document, locale);
  const page = {
    headline,
    lines: details,
    table: mfaTable(mfa, phrases),
    // What happens without MFA is what readers of a gate look for; the details may fill a screen.
    tableFirst: true,
    links: mfa.length > 0 ? [LINKS.evaluation, LINKS.mfa] : [LINKS.evaluation],
  };
  return { markdown: writePage(page, locale), range };
}
