import type { TextEdit } from '../../../../policy/edit';
import { align } from './align';
import type { AlignedLine } from './align';
import type { LineChild, LineInsertion, Lines, LinesChange } from './lineChange';

/** A child that stays, or something added, in the order in which they will stand. */
type Place = { readonly index: number } | { readonly insertion: LineInsertion };

/** Lines whose equal signs stand in one column, as far as they are to. */
export interface AlignedLines {
  /** Edits to the spaces of lines that stand already. */
  readonly edits: readonly TextEdit[];
  /** A line or block that is added, with the spaces that its name needs. */
  readonly written: (insertion: LineInsertion) => string;
}

/**
 * Aligns the lines that will stand between two braces.
 *
 * @param assign between a name and its value; nothing but ` = ` is aligned
 */
export function alignLines(
  text: string,
  lines: Lines,
  change: LinesChange,
  assign: string,
): AlignedLines {
  const named = finalPlaces(lines, change).flatMap(
    (place) => alignedLine(place, text, lines, change) ?? [],
  );
  const { widths, edits } =
    assign === ' = ' ? align(named.map(({ line }) => line)) : { widths: [], edits: [] };
  const written = (insertion: LineInsertion): string => {
    const { added } = insertion;
    if ('block' in added) return added.block;
    const i = named.findIndex(({ place }) => 'insertion' in place && place.insertion === insertion);
    return added.name.padEnd(widths[i] ?? 0) + assign + added.value;
  };
  return { edits, written };
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
