import { stringAt } from '../../../policy/location';
import type { Location } from '../../../policy/location';
import { containsOffset } from '../../../policy/range';
import type { Range } from '../../../policy/range';
import { DOCUMENT } from '../uses/places';
import { wordAt } from '../../strings/wordAt';
import type { Block, Body } from '../hcl/syntax';

/** Where something is written. */
export type Place =
  /** In the quotes of a string that stands there. */
  | { readonly kind: 'string'; readonly range: Range }
  /** The name of an attribute of a block, or of a key of an object, that has its value. */
  | { readonly kind: 'name'; readonly range: Range }
  /** A line of its own, for an attribute, a block, or an entry of an object. */
  | { readonly kind: 'line'; readonly range: Range; readonly block: Block | undefined }
  /** Where an expression is missing; in a list with the commas that are missing beside it. */
  | { readonly kind: 'expression'; readonly range: Range; readonly commas?: Commas };

/** Where a comma is missing before a new item of a list, and whether one is behind it. */
interface Commas {
  readonly before: number | undefined;
  readonly behind: boolean;
}

/** Finds out what can be written at an offset; undefined where nothing can. */
export function placeAt(
  text: string,
  offset: number,
  location: Location | undefined,
  body: Body,
): Place | undefined {
  const string = location && stringAt(location);
  if (string !== undefined && containsOffset(string.content, offset)) {
    const { content, range } = string;
    if (/[\r\n]/.test(text.slice(content.start, content.end))) return undefined;
    if (content.start > range.start) return { kind: 'string', range: content };
    const named = /^\s*[=:]/.test(text.slice(content.end, content.end + 200));
    if (named) return { kind: 'name', range: content };
  }
  const word = wordAt(text, offset, { colons: 'in-names' });
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const head = text.slice(lineStart, word.start);
  const rest = /^[^\r\n]*/.exec(text.slice(word.end))?.[0] ?? '';
  if (!/^\s*(?:$|#|\/\/|[\])},])/.test(rest)) return undefined;
  if (head.trim() === '' && /^\s*(?:$|#|\/\/)/.test(rest)) {
    if (isInList(location)) {
      return { kind: 'expression', range: word, commas: missingCommas(text, word) };
    }
    return { kind: 'line', range: word, block: innermostBlock(body, offset) };
  }
  if (/[=:]\s*$/.test(head)) return { kind: 'expression', range: word };
  return /[[,]\s*$/.test(head)
    ? { kind: 'expression', range: word, commas: missingCommas(text, word) }
    : undefined;
}

/** What stands beside a new item decides; a comment there is a reason to leave it to the user. */
function missingCommas(text: string, { start, end }: Range): Commas {
  const before = text.slice(0, start).trimEnd();
  return {
    before: /["\]}\w]$/.test(before) ? before.length : undefined,
    behind: /^["$\w[{]/.test(text.slice(end).trimStart()),
  };
}

/** Between the brackets of a list, and not beside a key. */
function isInList(location: Location | undefined): boolean {
  switch (location?.at) {
    case 'statement-value':
      return location.entry.value?.kind === 'list';
    case 'principal-value':
      return location.group.entry.value?.kind === 'list';
    case 'condition-value':
      return location.condition.entry.value?.kind === 'list';
    default:
      return false;
  }
}

/**
 * The block of a policy document whose body an offset is in, and in none of its inner blocks. The
 * content of a `dynamic` block is taken for what it becomes.
 */
function innermostBlock({ blocks }: Body, offset: number): Block | undefined {
  const around = ({ open, close }: Block): boolean => open <= offset && offset <= close;
  let block = blocks.find(
    (one) => (one.labels[0] === DOCUMENT || one.type === 'statement') && around(one),
  );
  for (;;) {
    const inner = block?.body.blocks.find(around);
    if (block === undefined || inner === undefined) return block;
    const made = block.type === 'dynamic' && inner.type === 'content';
    block = made ? { ...inner, type: block.labels[0] ?? '' } : inner;
  }
}
