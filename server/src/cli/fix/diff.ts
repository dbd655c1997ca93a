import { structuredPatch } from 'diff';
import pico from 'picocolors';
import { printable } from '../output/printable';

/** A unified diff that `git apply` and `patch -p1` take. */
export function diffText(path: string, before: string, after: string, coloured: boolean): string {
  const colours = pico.createColors(coloured);
  const { hunks } = structuredPatch(path, path, before, after, undefined, undefined, {
    context: 3,
  });
  const name = path.replace(/^\//, '');
  const lines = [
    colours.bold(`--- a/${printable(name)}`),
    colours.bold(`+++ b/${printable(name)}`),
    ...hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: body }) => [
      colours.cyan(
        `@@ -${String(oldStart)},${String(oldLines)} +${String(newStart)},${String(newLines)} @@`,
      ),
      ...body.map((line) => (coloured ? colourLine(line, colours) : line)),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** For a terminal only: without colours the diff is for programs, and must stay as it is. */
function colourLine(line: string, colours: ReturnType<typeof pico.createColors>): string {
  const shown = printable(line.replace(/\r$/, ''));
  if (line.startsWith('+')) return colours.green(shown);
  return line.startsWith('-') ? colours.red(shown) : shown;
}
