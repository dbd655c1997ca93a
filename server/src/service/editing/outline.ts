import { foldingRanges } from '../../features/folding';
import { policyLinks } from '../../features/links/links';
import { selectionRanges } from '../../features/selectionRanges';
import { policySymbols } from '../../features/symbols';
import type { PolicySymbol } from '../../features/symbols';
import type { Locale } from '../../iam/words';
import { toTextRange } from '../languageService';
import type { ParsedText, TextRange } from '../languageService';
import { policyAt } from './policyAt';
import type { Position } from './policyAt';

/** An entry of the outline. */
export interface OutlineSymbol extends Omit<PolicySymbol, 'range' | 'selectionRange' | 'children'> {
  readonly range: TextRange;
  readonly selectionRange: TextRange;
  readonly children: readonly OutlineSymbol[];
}

/** The outline: policies with their statements, in the order of the text. */
export function symbols(parsed: ParsedText, locale: Locale): readonly OutlineSymbol[] {
  const convert = (symbol: PolicySymbol): OutlineSymbol => ({
    ...symbol,
    range: toTextRange(parsed, symbol.range),
    selectionRange: toTextRange(parsed, symbol.selectionRange),
    children: symbol.children.map(convert),
  });
  return parsed.policies.flatMap((document) => policySymbols(document, locale)).map(convert);
}

/** What can be folded; the line of a closing bracket stays outside. */
export const folds = (parsed: ParsedText): readonly TextRange[] =>
  parsed.policies.flatMap((document) =>
    foldingRanges(document, parsed.source.text).map((range) => toTextRange(parsed, range)),
  );

/** The ranges that a growing selection takes, the smallest first; empty outside policies. */
export function selections(parsed: ParsedText, position: Position): readonly TextRange[] {
  const offset = parsed.lines.offsetAt(position);
  const document = policyAt(parsed, offset);
  const ranges = document === undefined ? [] : selectionRanges(document, offset);
  return ranges.map((range) => toTextRange(parsed, range));
}

/** A place that leads to a page of AWS's documentation. */
export interface DocsReference {
  readonly range: TextRange;
  readonly target: string;
}

/** All of them, in the order of the text. */
export const links = (parsed: ParsedText, locale: Locale): readonly DocsReference[] =>
  parsed.policies.flatMap((document) =>
    policyLinks(document, locale).map(({ range, target }) => ({
      range: toTextRange(parsed, range),
      target,
    })),
  );
