import type { TextEdit } from '../../../../policy/edit';
import type { Range } from '../../../../policy/range';
import { lineEndAt } from '../../hcl/scanner';
import { align } from './align';
import type { AlignedLine } from './align';
import type { Row } from '../format';
import { afterTrailingComment, commaAfter } from '../layout';
import { removal } from './removal';

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

/** A child that stays, or something added, in the order in which they will stand. */
type Place = { readonly index: number } | { readonly insertion: LineInsertion };

/**
 * Writes the changes to what stands between two braces.
 *
 * @param eol line break
 * @param assign between a name and its value
 */
export function changeLines(
  text: string,
  lines: Lines,
  change: LinesChange,
  { eol, assign }: { readonly eol: string; readonly assign: string },
): readonly TextEdit[] {
  const places = finalPlaces(lines, change);
  const named = places.flatMap((place) => alignedLine(place, text, lines, change) ?? []);
  const { widths, edits: spaces } =
    assign === ' = ' ? align(named.map(({ line }) => line)) : { widths: [], edits: [] };
  const written = (insertion: LineInsertion): string => {
    const { added } = insertion;
    if ('block' in added) return added.block;
    const i = named.findIndex(({ place }) => 'insertion' in place && place.insertion === insertion);
    return added.name.padEnd(widths[i] ?? 0) + assign + added.value;
  };
  const edits: TextEdit[] = [...spaces];
  for (const [index, name] of change.renamed) {
    const old = lines.children[index]?.name;
    if (old !== undefined) edits.push({ ...old, newText: name });
  }
  const anchors = new Set(change.inserted.map(({ after }) => after));
  for (const index of change.removed) {
    if (anchors.has(index)) continue;
    const child = lines.children[index];
    if (child !== undefined) edits.push(removal(text, lines, index, change.removed));
  }
  for (const anchor of anchors) {
    const group = change.inserted.filter(({ after }) => after === anchor);
    edits.push(...insertionAt(text, lines, { anchor, group, change, written, eol }));
  }
  return [...edits, ...expansion(text, lines, change, eol)];
}

function finalPlaces({ children }: Lines, { removed, inserted }: LinesChange): readonly Place[] {
  const behind = (index: number): readonly Place[] =>
    inserted.filter(({ after }) => after === index).map((insertion) => ({ insertion }));
  return [
    ...behind(-1),
    ...children.flatMap((_, index) => [
      ...(removed.has(index) ? [] : [{ index }]),
      ...behind(index),
    ]),
  ];
}

/** A place as a line that may be aligned with others; undefined for blocks and longer values. */
function alignedLine(
  place: Place,
  text: string,
  lines: Lines,
  { renamed }: LinesChange,
): { readonly place: Place; readonly line: AlignedLine } | undefined {
  if ('insertion' in place) {
    const { added, after } = place.insertion;
    if ('block' in added || /[\r\n]/.test(added.value)) return undefined;
    const joins = isOneLine(text, lines.children[after]);
    return { place, line: { name: added.name, standing: undefined, joins } };
  }
  const child = lines.children[place.index];
  if (child === undefined || !isOneLine(text, child)) return undefined;
  const { name, range } = child;
  const assign = name.end + (/^[ \t]*/.exec(text.slice(name.end, range.end))?.[0].length ?? 0);
  const before = lines.children[place.index - 1]?.range.end ?? lines.open;
  const breaks = text.slice(before, range.start).match(/\r\n|\n|\r/g)?.length ?? 0;
  const joins =
    breaks === 1 && (place.index === 0 || isOneLine(text, lines.children[place.index - 1]));
  const own = renamed.get(place.index) ?? text.slice(name.start, name.end);
  return { place, line: { name: own, standing: { name, assign }, joins } };
}

const isOneLine = (text: string, child: LineChild | undefined): boolean =>
  child !== undefined &&
  !child.isBlock &&
  !/[\r\n]/.test(text.slice(child.range.start, child.range.end));

interface Group {
  readonly anchor: number;
  readonly group: readonly LineInsertion[];
  readonly change: LinesChange;
  readonly written: (insertion: LineInsertion) => string;
  readonly eol: string;
}

function insertionAt(
  text: string,
  { open, close, children, indent, outer }: Lines,
  { anchor, group, change, written, eol }: Group,
): readonly TextEdit[] {
  const child = children[anchor];
  const comma = child && commaAfter(text, child.range.end, lineEndAt(text, child.range.end));
  const ending = comma === undefined ? '' : ',';
  const lineOf = (one: LineInsertion): string => {
    const blank = 'block' in one.added && one.added.spaced ? eol : '';
    return blank + eol + indent + written(one) + ending;
  };
  const newText = group.map(lineOf).join('');
  if (child !== undefined && change.removed.has(anchor)) {
    // In the place of what goes, on the line where that begins.
    const trimmed = newText.replace(/^(?:\r\n|\n|\r)+[ \t]*/, '');
    return [
      {
        start: child.range.start,
        end: comma === undefined ? child.range.end : comma + 1,
        newText: trimmed,
      },
    ];
  }
  if (child !== undefined) {
    const start = afterTrailingComment(text, comma === undefined ? child.range.end : comma + 1);
    return [{ start, end: start, newText }];
  }
  if (children.length === 0) {
    const inside = text.slice(open, close);
    if (inside.trim() === '')
      return [
        { start: open, end: close, newText: newText.replace(/^(\r\n|\n|\r)+/, eol) + eol + outer },
      ];
  }
  const start = afterTrailingComment(text, open);
  const next = children[0];
  const separate =
    next !== undefined &&
    (next.isBlock || group.some(({ added }) => 'block' in added && added.spaced));
  return [
    { start, end: start, newText: newText.replace(/^(\r\n|\n|\r)+/, eol) + (separate ? eol : '') },
  ];
}

/** Braces that stand on one line with what is between them get lines of their own. */
function expansion(
  text: string,
  { open, close, children, indent, outer }: Lines,
  { inserted }: LinesChange,
  eol: string,
): readonly TextEdit[] {
  const [first, last] = [children[0], children.at(-1)];
  if (inserted.length === 0 || first === undefined || last === undefined) return [];
  const edits: TextEdit[] = [];
  const before = text.slice(open, first.range.start);
  if (before.trim() === '' && !/[\r\n]/.test(before)) {
    edits.push({ start: open, end: first.range.start, newText: eol + indent });
  }
  const behind = text.slice(last.range.end, close);
  if (behind.trim() === '' && !/[\r\n]/.test(behind)) {
    edits.push({ start: last.range.end, end: close, newText: eol + outer });
  }
  return edits;
}
