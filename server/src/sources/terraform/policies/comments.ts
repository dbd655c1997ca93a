import type { Trivia } from '../../../policy/document';
import type { Range } from '../../../policy/range';

/**
 * The comments that may have a word on a policy: those in the block that it stands in, those right
 * above that block, with nothing but line breaks between, and one behind its last brace.
 *
 * @param comments all comments of the text, in its order
 */
export function commentsAbout(
  block: Range,
  comments: readonly Range[],
  text: string,
): readonly Trivia[] {
  const inside = comments.filter(({ start, end }) => start >= block.start && end <= block.end);
  const above: Range[] = [];
  let from = block.start;
  for (const comment of comments.filter(({ end }) => end <= block.start).reverse()) {
    const between = text.slice(comment.end, from);
    if (!isAlone(comment, text)) break;
    if (!/^\s*$/.test(between) || /\n[^\n]*\n|\r\r/.test(between.replaceAll('\r\n', '\n'))) break;
    above.unshift(comment);
    from = comment.start;
  }
  const behind = comments.find(({ start }) => start >= block.end);
  const isBehind = behind && /^[ \t]*$/.test(text.slice(block.end, behind.start));
  return [...above, ...inside, ...(isBehind ? [behind] : [])].map((range) => ({
    kind: 'comment',
    range,
    text: text.slice(range.start, range.end),
  }));
}

/** What stands behind something else on its line is a comment on that. */
function isAlone({ start }: Range, text: string): boolean {
  const line = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  return text.slice(line, start).trim() === '';
}
