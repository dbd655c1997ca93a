import type { PrintedLanguage } from '../print';
import { alignRows } from './alignRows';
import type { Anchor } from './anchor';
import { nodesTo } from './node';
import type { Node, Path } from './node';

/** A comment with what it is about. */
export interface AnchoredComment {
  readonly anchor: Anchor;
  /** Without marks. */
  readonly lines: readonly string[];
}

/** A line of a printed policy, with the comments that come to it; those on other lines are whole lines. */
interface CommentedLine {
  readonly code: string;
  readonly above: string[];
  readonly beside: string[];
  readonly below: string[];
}

const MARKS: Readonly<Record<PrintedLanguage, string>> = {
  json: '//',
  terraform: '#',
  cloudformation: '#',
};

/**
 * Writes comments into a printed policy, each where it belongs.
 *
 * @param text the policy as it was printed: every part on a line of its own
 * @param root the same, read
 */
export function addComments(
  text: string,
  root: Node,
  comments: readonly AnchoredComment[],
  language: PrintedLanguage,
): string {
  const mark = MARKS[language];
  const marked = (comment: string): string => (comment === '' ? mark : `${mark} ${comment}`);
  const lines = text
    .replace(/\n$/, '')
    .split('\n')
    .map((code): CommentedLine => ({ code, above: [], beside: [], below: [] }));
  for (const { anchor, lines: own } of comments) {
    const { line, column, side } = placeOf(anchor, root, text, language);
    const target = lines[line];
    // A line has room for one comment of one line.
    if (side === 'beside' && own.length === 1 && target?.beside.length === 0) {
      target.beside.push(...own.map(marked));
    } else {
      const indent = ' '.repeat(column);
      target?.[side === 'below' ? side : 'above'].push(...own.map((one) => indent + marked(one)));
    }
  }
  const rows = lines.flatMap(({ code, above, beside: [beside], below }) => [
    ...above.map((comment) => ({ code: '', beside: comment })),
    { code, ...(beside !== undefined && { beside }) },
    ...below.map((comment) => ({ code: '', beside: comment })),
  ]);
  const written =
    language === 'terraform'
      ? alignRows(rows)
      : rows.map(({ code, beside }) => [code, beside].filter(Boolean).join(' '));
  return `${written.join('\n')}\n`;
}

interface LinePlace {
  readonly line: number;
  /** Of a comment on a line of its own. */
  readonly column: number;
  readonly side: 'above' | 'beside' | 'below';
}

function placeOf(
  { path, side }: Anchor,
  root: Node,
  text: string,
  language: PrintedLanguage,
): LinePlace {
  const indented = language === 'cloudformation';
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length - 1;
  const { nodes, isThere } = nodesTo(root, path);
  const node = nodes.at(-1) ?? root;
  if (path.length === 0) return placeAtWhole(side, lineOf(text.trimEnd().length), indented);
  const [top, column] = topOf(nodes, text, language);
  const first = lineOf(node.range.start);
  // What a language does not write (a Version) leaves its comment to what is around it.
  if (side === 'above' || !isThere) return { line: lineOf(top), column, side: 'above' };
  const own = columnOf(text, node.range.start);
  const last = lineOf((node.value ?? node).range.end - 1);
  if (side === 'below') return { line: last, column: isKey(node.path.at(-1)) ? own : column, side };
  if (side === 'begins') {
    // Whatever begins on the line of a dash is a part of its own; above a block there is more room.
    const isOfLine = indented ? node.value?.kind === 'map' && !isKey(node.path.at(-1)) : false;
    const isOfBlock = language === 'terraform' && /^.*\{$/m.exec(text.slice(top))?.index === 0;
    const besides = !isOfLine && !isOfBlock;
    return { line: besides ? first : lineOf(top), column, side: besides ? 'beside' : 'above' };
  }
  if (!indented || first === last) return { line: last, column, side: 'beside' };
  // Without a bracket that closes it, a map ends below, and a list where it begins.
  return node.value?.kind === 'map'
    ? { line: last, column: own, side: 'below' }
    : { line: first, column, side: 'beside' };
}

/** Where the lines of a part begin: a condition is a block, in which its key stands further below. */
function topOf(
  nodes: readonly Node[],
  text: string,
  language: PrintedLanguage,
): readonly [offset: number, column: number] {
  const [node, parent] = [nodes.at(-1), nodes.at(-2)];
  const isInBlock =
    language === 'terraform' && parent?.path[2] === 'Condition' && parent.path.length === 4;
  const { start = 0 } = (isInBlock ? parent : node)?.range ?? {};
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1);
  return [start, /^ */.exec(line)?.[0].length ?? 0];
}

/** Before the whole policy, or behind it; without brackets it has no lines of its own. */
function placeAtWhole(side: Anchor['side'], last: number, indented: boolean): LinePlace {
  const isFirst = side === 'above' || side === 'begins';
  const line = isFirst ? 0 : last;
  if (side === 'above' || side === 'below') return { line, column: 0, side };
  if (indented) return { line, column: 0, side: isFirst ? 'above' : 'below' };
  return { line, column: 0, side: 'beside' };
}

const isKey = (step: Path[number] | undefined): boolean => typeof step === 'string';

const columnOf = (text: string, offset: number): number =>
  offset - text.lastIndexOf('\n', offset - 1) - 1;
