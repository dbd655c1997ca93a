import { ANY, isOfVariable } from './pattern';
import type { Pattern } from './pattern';

/**
 * Whether every text that matches `narrow` also matches `wide`. Exact, but for variables, of whose
 * values nothing is supposed.
 *
 * Each wildcard of `narrow` may stand for characters that occur nowhere in `wide`, so only wildcards
 * of `wide` can meet it. Hence every block of `wide` must lie inside one block of `narrow`, first and
 * last at its ends; the leftmost place for each is the best one. What a gap of `narrow` has at least
 * counts towards the least that a gap of `wide` asks for.
 */
export function patternCovers(wide: Pattern, narrow: Pattern): boolean {
  if (wide.key === narrow.key) return true;
  const [first = ''] = wide.blocks;
  const end = narrow.blocks.length - 1;
  const narrowFirst = narrow.blocks[0] ?? '';
  const narrowLast = narrow.blocks[end] ?? '';
  if (wide.gaps.length === 0) {
    return end === 0 && first.length === narrowFirst.length && meetsAt(narrowFirst, first, 0);
  }
  const last = wide.blocks.at(-1) ?? '';
  const stop = narrowLast.length - last.length;
  if (stop < 0 || !meetsAt(narrowFirst, first, 0) || !meetsAt(narrowLast, last, stop)) return false;
  let at: Place | undefined = { block: 0, offset: first.length };
  for (let i = 1; i < wide.blocks.length - 1 && at !== undefined; i++) {
    at = nextPlace(narrow, at, wide.gaps[i - 1] ?? 0, wide.blocks[i] ?? '');
  }
  const rest = at && skip(narrow, at, wide.gaps.at(-1) ?? 0);
  return rest !== undefined && (rest.block < end || rest.offset <= stop);
}

/** A place in a pattern: before a character of a block. */
interface Place {
  readonly block: number;
  readonly offset: number;
}

/** The place behind the first occurrence of a block that is at least some characters away. */
function nextPlace(narrow: Pattern, from: Place, away: number, block: string): Place | undefined {
  let at = skip(narrow, from, away);
  while (at !== undefined) {
    const text = narrow.blocks[at.block];
    if (text === undefined) return undefined;
    const found = indexOfBlock(text, block, at.offset);
    if (found >= 0) return { block: at.block, offset: found + block.length };
    at = { block: at.block + 1, offset: 0 };
  }
  return undefined;
}

/** The nearest place that is at least some characters away in every text that the pattern matches. */
function skip(narrow: Pattern, from: Place, least: number): Place | undefined {
  let { block, offset } = from;
  for (let missing = least; missing > 0;) {
    const text = narrow.blocks[block] ?? '';
    if (offset < text.length) {
      if (!isOfVariable(text[offset++])) missing--;
    } else {
      const gap = narrow.gaps[block++];
      if (gap === undefined) return undefined;
      missing -= gap;
      offset = 0;
    }
  }
  return { block, offset };
}

function indexOfBlock(text: string, block: string, from: number): number {
  if (!block.includes(ANY)) return text.indexOf(block, from);
  for (let i = from; i + block.length <= text.length; i++) if (meetsAt(text, block, i)) return i;
  return -1;
}

/** Whether a block stands at an offset of a text; its `ANY` is met by any one character. */
function meetsAt(text: string, block: string, offset: number): boolean {
  if (!block.includes(ANY)) return text.startsWith(block, offset);
  if (offset + block.length > text.length) return false;
  for (let i = 0; i < block.length; i++) {
    const character = text[offset + i];
    if (block[i] !== character && (block[i] !== ANY || isOfVariable(character))) return false;
  }
  return true;
}
