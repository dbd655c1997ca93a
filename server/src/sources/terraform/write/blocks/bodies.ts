import type { TextEdit } from '../../../../policy/edit';
import { beginsLine, indentationAt } from '../../../lines';
import type { Attribute, Block } from '../../hcl/syntax';
import type { Row } from '../format';
import { changeLines } from '../lines/changeLines';
import type { Style } from '../style';

/** An attribute or a block in the body of a block. */
export type BodyChild = Attribute | Block;

/** All that is added to, removed from and renamed in the body of one block. */
export interface BodyChange {
  readonly removed: Set<BodyChild>;
  readonly renamed: Map<BodyChild, string>;
  readonly inserted: {
    /** The first one where left out. */
    readonly after: BodyChild | undefined;
    readonly added: Row | { readonly block: string; readonly spaced: boolean };
  }[];
}

export type BodyChanges = Map<Block, BodyChange>;

/** The changes to a body, to be added to. */
export function changeOf(changes: BodyChanges, block: Block): BodyChange {
  const known = changes.get(block);
  if (known !== undefined) return known;
  const none: BodyChange = { removed: new Set(), renamed: new Map(), inserted: [] };
  changes.set(block, none);
  return none;
}

/** Attributes and blocks of a body, in the order of the text. */
export const childrenOf = ({ body }: Block): readonly BodyChild[] =>
  [...body.attributes, ...body.blocks].sort((a, b) => a.range.start - b.range.start);

/** The indentation of what stands in a block. */
export function innerIndent(block: Block, text: string, { unit }: Style): string {
  const first = childrenOf(block)[0];
  return first !== undefined && beginsLine(text, first.range.start)
    ? indentationAt(text, first.range.start)
    : indentationAt(text, block.range.start) + unit;
}

/** Writes the changes to the body of a block. */
export function changeBody(
  block: Block,
  { removed, renamed, inserted }: BodyChange,
  text: string,
  style: Style,
): readonly TextEdit[] {
  const children = childrenOf(block);
  const indexOf = (child: BodyChild | undefined): number =>
    children.findIndex((one) => one === child);
  return changeLines(
    text,
    {
      open: block.open,
      close: block.close,
      children: children.map((child) => ({
        range: child.range,
        name: 'body' in child ? child.typeRange : child.nameRange,
        isBlock: 'body' in child,
      })),
      indent: innerIndent(block, text, style),
      outer: indentationAt(text, block.range.start),
    },
    {
      removed: new Set([...removed].map(indexOf)),
      renamed: new Map([...renamed].map(([child, name]) => [indexOf(child), name])),
      inserted: inserted.map(({ after, added }) => ({ after: indexOf(after), added })),
    },
    { eol: style.eol, assign: ' = ' },
  );
}
