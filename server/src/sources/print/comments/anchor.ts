import type { Range } from '../../../policy/range';
import { childrenOf } from './node';
import type { Node, Path } from './node';

/** What a comment is about: a part of the policy, and where the comment stands by it. */
export interface Anchor {
  readonly path: Path;
  /**
   * On lines of its own before the part or behind it, or at the end of the line on which the part
   * begins or ends.
   */
  readonly side: 'above' | 'begins' | 'ends' | 'below';
}

/**
 * Finds what a comment is about, as people write them: what stands before it on its line, else what
 * comes next, else what came last.
 *
 * @param root the policy in the text
 * @param indented the language has no closing brackets: columns tell what belongs together
 */
export function anchorOf(comment: Range, root: Node, text: string, indented: boolean): Anchor {
  if (comment.end <= root.range.start) return { path: [], side: 'above' };
  if (comment.start >= root.range.end && !(indented && isInLast(comment, root, text))) {
    const side = isOnLine(text, root.range.end, comment.start) && !indented ? 'ends' : 'below';
    return { path: [], side };
  }
  return within(root, comment, text, indented);
}

function within(node: Node, comment: Range, text: string, indented: boolean): Anchor {
  const children = inOrder(childrenOf(node));
  const around = children.find(
    ({ range }) => range.start < comment.start && comment.end <= range.end,
  );
  if (around !== undefined) return inChild(around, comment, text, indented);
  const before = children.findLast(({ range }) => range.end <= comment.start);
  const next = children.find(({ range }) => range.start >= comment.end);
  if (before !== undefined && isOnLine(text, before.range.end, comment.start)) {
    return { path: endingWith(before).path, side: 'ends' };
  }
  if (before === undefined && isOnLine(text, node.range.start, comment.start)) {
    const leads = next !== undefined && isOnLine(text, comment.end, next.range.start);
    return leads && node.value?.kind === 'map'
      ? { path: next.path, side: 'above' }
      : { path: node.path, side: 'begins' };
  }
  const column = columnOf(text, comment.start);
  // The dash of an item stands where its list begins.
  const inList = node.value?.kind === 'list' ? node.value.range : undefined;
  const isDeeper = next === undefined || column > columnOf(text, (inList ?? next.range).start);
  const isAlone = /^[ \t]*$/.test(text.slice(comment.start - column, comment.start));
  if (indented && isAlone && before !== undefined && isDeeper) {
    return { path: lastAt(before, column, text).path, side: 'below' };
  }
  const isApart = next !== undefined && hasBlankLine(text, comment.end, next.range.start);
  if (before !== undefined && isApart && !hasBlankLine(text, before.range.end, comment.start)) {
    return { path: before.path, side: 'below' };
  }
  if (next !== undefined) return { path: firstIn(next).path, side: 'above' };
  return before === undefined
    ? { path: node.path, side: 'begins' }
    : { path: before.path, side: 'below' };
}

/** A comment in an entry or an item: in its value, or between its key and its value. */
function inChild(child: Node, comment: Range, text: string, indented: boolean): Anchor {
  const { value } = child;
  if (value?.kind !== 'list' && value?.kind !== 'map') {
    const isBehind = value !== undefined && isOnLine(text, value.range.end, comment.start);
    return { path: child.path, side: isBehind ? 'ends' : 'above' };
  }
  if (value.range.start <= comment.start) return within(child, comment, text, indented);
  if (isOnLine(text, child.range.start, comment.start)) return { path: child.path, side: 'begins' };
  const first = inOrder(childrenOf(child))[0];
  return { path: (first ? firstIn(first) : child).path, side: 'above' };
}

const inOrder = (nodes: readonly Node[]): readonly Node[] =>
  [...nodes].sort((a, b) => a.range.start - b.range.start);

/** In blocks, an element begins where its first block does: the comment is about that block. */
function firstIn(node: Node): Node {
  const first = inOrder(childrenOf(node))[0];
  return first?.range.start === node.range.start ? firstIn(first) : node;
}

/** Without brackets, what ends last is what a comment behind it is about. */
function endingWith(node: Node): Node {
  const last = inOrder(childrenOf(node)).at(-1);
  return last?.range.end === node.range.end ? endingWith(last) : node;
}

/** What came last at a column, or further to the left. */
function lastAt(node: Node, column: number, text: string): Node {
  const children = childrenOf(node);
  const last = children.at(-1);
  const own = node.value;
  const at = own?.kind === 'list' ? own.range.start : (children[0]?.range.start ?? 0);
  return last === undefined || columnOf(text, at) > column ? node : lastAt(last, column, text);
}

/** Whether a comment behind a policy is indented like a part of it. */
function isInLast(comment: Range, { range, path }: Node, text: string): boolean {
  const column = columnOf(text, comment.start);
  return column > 0 && column >= columnOf(text, range.start) && path.length === 0;
}

const isOnLine = (text: string, from: number, to: number): boolean =>
  !/[\r\n]/.test(text.slice(from, to));

const hasBlankLine = (text: string, from: number, to: number): boolean =>
  /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(text.slice(from, to));

const columnOf = (text: string, offset: number): number =>
  offset - Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) - 1;
