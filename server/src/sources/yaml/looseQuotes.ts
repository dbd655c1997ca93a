import type { SyntaxProblem } from '../../policy/document';
import type { Range } from '../../policy/range';

/** What begins an entry or an item, and no line of prose. */
const STRUCTURE = /^\s*(?:- |[\w.'"-]+:(?:\s|$)|#)/;

/**
 * Leaves out what is wrong only with the indentation of a text in quotes: YAML wants its further
 * lines deeper than their key, CloudFormation and most other readers take them where they are.
 */
export const withoutLooseQuotes = (
  text: string,
  problems: readonly SyntaxProblem[],
): readonly SyntaxProblem[] => {
  const loose = problems.flatMap((problem) => looseTextAt(text, problem) ?? []);
  return loose.length === 0
    ? problems
    : problems.filter(
        ({ range }) => !loose.some(({ start, end }) => range.start >= start && range.start <= end),
      );
};

/** From where the reader gave up looking for a quote to where the quote stands. */
function looseTextAt(text: string, { range, code }: SyntaxProblem): Range | undefined {
  if (code !== 'MISSING_CHAR' || !/[\r\n]/.test(text[range.start] ?? '')) return undefined;
  const line = text.slice(text.lastIndexOf('\n', range.start - 1) + 1, range.start);
  const quote = /:\s+(['"])/.exec(line)?.[1];
  if (quote === undefined) return undefined;
  const end = text.indexOf(quote, range.start);
  const [, ...further] = text.slice(range.start, end).split('\n');
  const behind = /.*/.exec(text.slice(end + 1))?.[0] ?? '';
  const isProse = end > 0 && !further.some((one) => STRUCTURE.test(one));
  return isProse && /^\s*(?:#|$)/.test(behind) ? { start: range.start, end } : undefined;
}
