import { cellsOf } from './width';

/** Between two columns. */
const GAP = 2;
/** No column is made narrower than this. */
const NARROWEST = 12;

/**
 * Lays a table out for a terminal: columns side by side, long cells broken over several lines.
 *
 * @param rows the first holds the heads of the columns
 * @param limit columns of the terminal that a line may take
 */
export function textTable(
  rows: readonly (readonly string[])[],
  limit: number,
): readonly (readonly string[])[] {
  const widths = fitInto(limit, naturalWidths(rows));
  return rows.map((row) => {
    const cells = row.map((text, i) => broken(text, widths[i] ?? NARROWEST));
    const height = Math.max(...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, i) => padded(lines[line] ?? '', widths[i] ?? 0))
        .join(' '.repeat(GAP))
        .trimEnd(),
    );
  });
}

/** The columns that a text takes on a terminal. */
export const widthOf = (text: string): number =>
  cellsOf(text).reduce((sum, { width }) => sum + width, 0);

const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

const naturalWidths = (rows: readonly (readonly string[])[]): readonly number[] =>
  (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? ''))));

/** Takes from the widest columns, one place after the other, until the table fits. */
function fitInto(limit: number, widths: readonly number[]): readonly number[] {
  const fitted = [...widths];
  const room = limit - GAP * (widths.length - 1);
  for (let over = fitted.reduce((a, b) => a + b, 0) - room; over > 0; over--) {
    const widest = Math.max(...fitted);
    if (widest <= NARROWEST) break;
    fitted[fitted.indexOf(widest)] = widest - 1;
  }
  return fitted;
}

/** Breaks a text between its words, within a word that is too long, and anywhere between full-width characters. */
export function broken(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text)) {
    if (line !== '' && widthOf(line) + widthOf(word.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    for (const { text: character, width: own } of cellsOf(word)) {
      if (widthOf(line) + own > width && character !== ' ') {
        lines.push(line.trimEnd());
        line = '';
      }
      line += character;
    }
  }
  return [...lines, line.trimEnd()];
}

/** No line begins with what closes the one before it. */
const wordsOf = (text: string): readonly string[] =>
  text.match(
    /[^\s\u3000-\u9fff\uff00-\uffef]+[、。）]?\s*|[\u3000-\u9fff\uff00-\uffef][、。）]?\s*|\s+/g,
  ) ?? [''];
