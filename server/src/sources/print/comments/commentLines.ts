/** What a text cannot hold in a comment that goes to the end of its line. */
const UNFIT = /[^\P{Cc}\t]|[\u2028\u2029\ufeff]/gu;

/**
 * The lines of a comment, without what makes it one.
 *
 * @param comment `# …`, `// …` or a comment between its marks, on one line or several
 */
export function commentLines(comment: string): readonly string[] {
  if (!comment.startsWith('/*')) return [fit(comment.replace(/^(?:#+|\/\/+)[ \t]?/, ''))];
  const lines = comment
    .replace(/^\/\*+/, '')
    .replace(/\*+\/$/, '')
    .split(/\r\n|\n|\r/)
    .map((line, i) => fit(i === 0 ? line.trim() : line.trim().replace(/^\*[ \t]?/, '')));
  while (lines.length > 1 && lines[0] === '') lines.shift();
  while (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return lines;
}

const fit = (line: string): string => line.replace(UNFIT, ' ').trimEnd();
