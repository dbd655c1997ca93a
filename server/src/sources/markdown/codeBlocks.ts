import MarkdownIt from 'markdown-it';
import { stringValue } from '../../policy/value';
import type { StringPart, StringValue } from '../../policy/value';

/** A code block of Markdown. */
export interface CodeBlock {
  /** The first word behind the opening fence, lower case: `json`, `hcl`; empty where there is none. */
  readonly language: string;
  /** The code, without the indentation and the marks of the lists and quotes around it. */
  readonly code: StringValue;
  /** What begins a further line of code: line break, indentation, marks of quotes. */
  readonly lineStart: string;
}

let made: MarkdownIt | undefined;

/**
 * Blocks alone: what stands in a paragraph is nothing to us, and is most of the work. Made when there
 * is Markdown to read, since most sessions have none and its patterns are large.
 */
const blocks = (): MarkdownIt =>
  (made ??= new MarkdownIt('zero').enable(
    ['fence', 'list', 'blockquote', 'code', 'heading', 'hr', 'html_block'],
    true,
  ));

interface Line {
  readonly start: number;
  /** Without the line break. */
  readonly text: string;
  readonly eol: string;
}

/**
 * The code blocks of a Markdown text, in its order, also within lists and quotes: those in fences, and
 * those that are code by their indentation.
 */
export function findCodeBlocks(text: string): readonly CodeBlock[] {
  const lines = linesOf(text);
  // Line breaks as CommonMark has them; each line keeps its number.
  const tokens = blocks().parse(lines.map((line) => line.text).join('\n'), {});
  return tokens.flatMap((token) => {
    const isFence = token.type === 'fence';
    if ((!isFence && token.type !== 'code_block') || token.map === null) return [];
    const opening = lines[token.map[0]];
    const code = codeLines(lines, token.map[0] + (isFence ? 1 : 0), token.content);
    if (opening === undefined || code === undefined) return [];
    const [language = ''] = token.info
      .trim()
      .toLowerCase()
      .split(/[\s{,:]/);
    return [{ language, code: valueOf(code, opening), lineStart: lineStartOf(code, opening) }];
  });
}

const linesOf = (text: string): readonly Line[] =>
  [...text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)].map(({ index, 1: line = '', 2: eol = '' }) => ({
    start: index,
    text: line,
    eol,
  }));

/** A line of code: where in its line of the text it begins. */
interface CodeLine extends Line {
  readonly column: number;
}

/** Finds each line of code at the end of its line; undefined where tabs have been taken apart. */
function codeLines(
  lines: readonly Line[],
  first: number,
  content: string,
): readonly CodeLine[] | undefined {
  const found: CodeLine[] = [];
  // The content ends with a line break.
  for (const [i, code] of content.split('\n').slice(0, -1).entries()) {
    const line = lines[first + i];
    if (line === undefined || !line.text.endsWith(code)) return undefined;
    found.push({ ...line, column: line.text.length - code.length });
  }
  return found;
}

function valueOf(code: readonly CodeLine[], opening: Line): StringValue {
  const parts: StringPart[] = code.flatMap(({ start, text, column, eol }) => {
    const end = start + text.length;
    const own = { range: { start: start + column, end }, text: text.slice(column) };
    const broken = { range: { start: end, end: end + eol.length }, text: '\n' };
    return [
      ...(own.text === '' ? [] : [own]),
      ...(eol === '' ? [] : [eol.length === 1 ? broken : { ...broken, offsets: [0, eol.length] }]),
    ];
  });
  const behind = opening.start + opening.text.length + opening.eol.length;
  const start = parts[0]?.range.start ?? behind;
  const range = { start, end: parts.at(-1)?.range.end ?? start };
  return stringValue(range, range, parts);
}

function lineStartOf(code: readonly CodeLine[], opening: Line): string {
  const prefixes = code.map(({ text, column }) => text.slice(0, column));
  // Blank lines of code may lack what others begin with.
  const longest = prefixes.reduce((a, b) => (b.length > a.length ? b : a), '');
  const marks = /^[^`~]*/.exec(opening.text)?.[0] ?? '';
  const own = code.some(({ text, column }) => text.length > column)
    ? longest
    : marks.replace(/[^>\s]/g, ' ');
  return (opening.eol || '\n') + own;
}
