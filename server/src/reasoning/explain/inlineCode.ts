/** Longer texts are cut: a hover is no place for a certificate. */
const LONGEST = 200;

/**
 * Writes a text of the policy as Markdown's inline code, whatever characters it holds: nothing the
 * user wrote becomes a link, a table cell or emphasis.
 */
export function inlineCode(text: string): string {
  const line = text.replace(/[\r\n\t]+/g, ' ');
  const shown = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  if (shown.trim() === '') return '`""`';
  const runs = shown.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** Inline code, bold and emphasis: the marks that explanations hold. */
const MARKS = /(?<!`)(`+)(?!`) ?(.*?) ?(?<!`)\1(?!`)|\*\*(.+?)\*\*|\*([^*\s][^*]*)\*/g;

/** The words of an explanation without Markdown's marks, for a terminal. */
export const plainText = (markdown: string): string =>
  markdown.replace(
    MARKS,
    (_, _fence, code?: string, bold?: string, emphasis?: string) => code ?? bold ?? emphasis ?? '',
  );
