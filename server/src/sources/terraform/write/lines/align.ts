import type { TextEdit } from '../../../../policy/edit';
import type { Range } from '../../../../policy/range';

/** A line with a name and a value, in the order in which lines will stand. */
export interface AlignedLine {
  /** The name that it will have. */
  readonly name: string;
  /** Where the name and the space behind it stand now; undefined for a line that is added. */
  readonly standing: { readonly name: Range; readonly assign: number } | undefined;
  /** It follows the line before without a blank line, comment or longer value between. */
  readonly joins: boolean;
}

/**
 * Puts the equal signs of lines into one column, as `terraform fmt` does, where they stood in one
 * before: who does not format by it keeps the spaces as they are.
 *
 * @returns the width of each name with its spaces, and edits to the spaces that stand already
 */
export function align(lines: readonly AlignedLine[]): {
  readonly widths: readonly number[];
  readonly edits: readonly TextEdit[];
} {
  const edits: TextEdit[] = [];
  const widths = runsOf(lines).flatMap((run) => {
    const column = commonColumn(run);
    const wanted = Math.max(...run.map(({ name }) => name.length));
    for (const { name, standing } of column === undefined ? [] : run) {
      if (standing === undefined) continue;
      const space = standing.assign - standing.name.end;
      const newText = ' '.repeat(wanted - name.length + 1);
      if (space !== newText.length || name.length !== standing.name.end - standing.name.start) {
        edits.push({ start: standing.name.end, end: standing.assign, newText });
      }
    }
    return run.map(({ name }) => (column === undefined ? name.length : wanted));
  });
  return {
    widths,
    edits: edits.filter(({ start, end, newText }) => end - start !== newText.length),
  };
}

function runsOf(lines: readonly AlignedLine[]): readonly (readonly AlignedLine[])[] {
  const runs: AlignedLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run !== undefined && line.joins) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** The column of the equal signs that stand already, counted from the names; undefined where they have none in common. */
function commonColumn(run: readonly AlignedLine[]): number | undefined {
  const columns = new Set(
    run.flatMap(({ standing }) => (standing ? standing.assign - standing.name.start : [])),
  );
  return columns.size <= 1 ? ([...columns][0] ?? 0) : undefined;
}
