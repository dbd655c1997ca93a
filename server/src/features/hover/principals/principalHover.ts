import { PRINCIPAL_KINDS, canonicalName } from '../../../iam/element';
import type { Statement } from '../../../policy/model';
import type { Entry, StringValue } from '../../../policy/value';
import { readPrincipal } from '../../../reasoning/explain/reading/readPrincipal';
import { accountLines } from '../accountLines';
import { capitalised } from '../capitalised';
import { arnTable } from '../arnTable';
import type { HoverContext } from '../context';
import { knownValueLines } from '../knownValue';
import { LINKS, writePage } from '../page';
import type { Hover } from '../page';
import { EXCEPT, KIND_DOCS, PRINCIPAL_DOCS, UNKNOWN_KIND } from './principalDocs';

/** A key of a Principal element. */
export function principalKindHover(entry: Entry, { locale }: HoverContext): Hover {
  const kind = canonicalName(PRINCIPAL_KINDS, entry.key.outline);
  const docs = kind === undefined ? undefined : KIND_DOCS[kind];
  const page = {
    headline:
      kind === undefined || docs === undefined
        ? UNKNOWN_KIND[locale]
        : `${kind}: ${docs[0][locale]}`,
    lines: docs === undefined ? [] : [docs[1][locale]],
    links: [LINKS.principals],
  };
  return { markdown: writePage(page, locale), range: entry.key.range };
}

/**
 * One principal.
 *
 * @param group the key it stands under; `AWS` for a `*` that stands alone
 */
export function principalHover(
  value: StringValue,
  group: string,
  statement: Statement,
  context: HoverContext,
): Hover {
  const { locale, phrases } = context;
  const reading = readPrincipal(group, value.outline);
  const docs = PRINCIPAL_DOCS[reading.kind];
  const page = {
    headline: capitalised(phrases.principals.words(reading)),
    lines: [
      ...(statement.principals?.negated === true ? [EXCEPT[locale]] : []),
      ...knownValueLines(value.outline, context),
      ...accountLines(value.outline, context),
      ...(docs === undefined ? [] : [docs[locale]]),
    ],
    table: arnTable(value.outline, context),
    links: [LINKS.principals],
  };
  return { markdown: writePage(page, locale), range: value.range };
}
