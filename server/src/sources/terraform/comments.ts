import type { Trivia } from '../../policy/document';
import type { Range } from '../../policy/range';

/**
 * The comments that may have a word on a policy: those in the block that it stands in, and those
 * right above that block, with nothing but line breaks between.
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
    if (!/^\s*$/.test(between) || /\n[^\n]*\n|\r\r/.test(between.replaceAll('\r\n', '\n'))) break;
    above.unshift(comment);
    from = comment.start;
  }
  return [...above, ...inside].map((range) => ({
    kind: 'comment',
    range,
    text: text.slice(range.start, range.end),
  }));
}
