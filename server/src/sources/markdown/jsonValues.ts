import { createScanner, SyntaxKind } from 'jsonc-parser';
import { stringValue } from '../../policy/value';
import type { StringValue } from '../../policy/value';
import { partsBetween } from '../strings/parts';

/** More than any document shows in one block; each is looked for in the whole block. */
const MOST = 100;

/**
 * Takes apart a code block in which several JSON objects stand one after the other, as documents show
 * them: the trust policy of a role and its permissions, or statements without the list around them.
 *
 * @returns the block itself where there is one value in it, or something that is no JSON between them
 */
export function jsonValues(code: StringValue): readonly StringValue[] {
  const { outline } = code;
  const scanner = createScanner(outline, true);
  const values: StringValue[] = [];
  let depth = 0;
  let from = 0;
  for (let token = scanner.scan(); token !== SyntaxKind.EOF; token = scanner.scan()) {
    const start = scanner.getTokenOffset();
    const end = start + scanner.getTokenLength();
    if (token === SyntaxKind.OpenBraceToken || token === SyntaxKind.OpenBracketToken) depth++;
    else if (depth === 0 && !isBetween(outline.slice(start, end))) return [code];
    const closes = token === SyntaxKind.CloseBraceToken || token === SyntaxKind.CloseBracketToken;
    if (!closes || --depth > 0) continue;
    if (values.length === MOST) return [code];
    values.push(sliceOf(code, from, end));
    from = end;
  }
  return depth === 0 && values.length > 1 ? values : [code];
}

/** What separates values without being part of one. */
const isBetween = (token: string): boolean => /^[,;.…-]+$/.test(token);

function sliceOf(code: StringValue, from: number, end: number): StringValue {
  // A separator belongs to neither of the values around it.
  const start = from + (/^[\s,;.…-]*/.exec(code.outline.slice(from, end))?.[0].length ?? 0);
  const parts = partsBetween(code, start, end);
  const first = parts[0]?.range.start ?? code.range.start;
  const range = { start: first, end: parts.at(-1)?.range.end ?? first };
  return stringValue(range, range, parts);
}
