import type { Range } from '../../../../policy/range';
import type { Row } from '../format';

/** Something that stands on lines of its own between braces: an attribute, a block, an element. */
export interface LineChild {
  readonly range: Range;
  /** The name of an attribute or element, or the type of a block. */
  readonly name: Range;
  readonly isBlock: boolean;
}

export interface Lines {
  /** Offset after the opening brace, and of the closing one. */
  readonly open: number;
  readonly close: number;
  readonly children: readonly LineChild[];
  /** Indentation of the children, and of the closing brace. */
  readonly indent: string;
  readonly outer: string;
}

/** A line or a block that is added; `after` is the index of a child, -1 for "before the first". */
export interface LineInsertion {
  readonly after: number;
  readonly added: Row | { readonly block: string; readonly spaced: boolean };
}

export interface LinesChange {
  readonly removed: ReadonlySet<number>;
  /** Names that children get, where they have another one. */
  readonly renamed: ReadonlyMap<number, string>;
  readonly inserted: readonly LineInsertion[];
}
