import { inOrder } from '../../../policy/edit';
import type { TextEdit } from '../../../policy/edit';
import { insertGroup } from './insertGroup';
import type { Layout } from './layout';
import { removeChild } from './removeChild';
import type { RemovedSpace } from './removeChild';

/** What is added and removed; indexes of children, -1 for "before the first". */
export interface SequenceChange {
  readonly removed: ReadonlySet<number>;
  readonly inserted: readonly SequenceInsertion[];
}

export interface SequenceInsertion {
  readonly after: number;
  readonly newText: string;
}

/** How the result is to look. */
export interface SequenceStyle {
  readonly eol: string;
  /** Indentation of lines that are added. */
  readonly indent: string;
  /** What is added stays on one line. */
  readonly inline: boolean;
  /** Between a comma and what follows it on one line: a space, or nothing. */
  readonly gap: string;
}

/** Writes the changes to what stands between brackets; commas are put and taken so that the result is valid. */
export function changeSequence(
  text: string,
  layout: Layout,
  { removed, inserted }: SequenceChange,
  style: SequenceStyle,
): readonly TextEdit[] {
  const { children, commas } = layout;
  const trailing = commas.at(-1) !== undefined;
  const lastKept = children.findLastIndex((_, i) => !removed.has(i));
  const lastInserted = inserted.findLast(
    ({ after }) => after === Math.max(...inserted.map((one) => one.after)),
  );
  const endsWithNew = lastInserted !== undefined && lastInserted.after >= lastKept;
  const anchors = new Set(inserted.map(({ after }) => after));
  const spaces = spacesWith(children.length, removed, anchors);
  const edits: TextEdit[] = [];
  children.forEach((child, i) => {
    const comma = commas[i];
    const needsComma = trailing || endsWithNew || i !== lastKept;
    if (removed.has(i)) {
      edits.push(
        removeChild(text, layout, i, { inline: style.inline, space: spaces[i] ?? 'none' }),
      );
    } else if (comma === undefined && needsComma) {
      edits.push({ start: child.end, end: child.end, newText: ',' });
    } else if (comma !== undefined && !needsComma) {
      edits.push({ start: comma, end: comma + 1, newText: '' });
    }
  });
  for (const after of anchors) {
    const group = inserted.filter((one) => one.after === after);
    const items = group.map((one) => {
      const isLast = endsWithNew && one === lastInserted;
      return one.newText + (isLast && !trailing ? '' : ',');
    });
    edits.push(insertGroup(text, layout, style, { after, items, alone: lastKept < 0 }));
  }
  // What comes in where something else goes has to come first: only then do the two not overlap.
  return inOrder(joinedAtSameOffset(edits));
}

/**
 * The space that goes with each child if it goes: the one behind it, or the one before where nothing
 * that stays follows, or something that is added brings its own.
 */
function spacesWith(
  count: number,
  removed: ReadonlySet<number>,
  anchors: ReadonlySet<number>,
): readonly RemovedSpace[] {
  const spaces: RemovedSpace[] = [];
  for (let i = count - 1; i >= 0; i--) {
    const next = removed.has(i + 1) ? spaces[i + 1] : i + 1 < count ? 'behind' : 'before';
    spaces[i] = anchors.has(i) ? 'before' : (next ?? 'before');
  }
  // What comes first stands before it.
  if (spaces[0] === 'before' && anchors.has(-1)) spaces[0] = 'none';
  return spaces;
}

/** An added comma and an added item may fall on one offset: they become one edit, the comma first. */
function joinedAtSameOffset(edits: readonly TextEdit[]): readonly TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of edits) {
    const i = joined.findIndex(
      (other) => isInsertion(other) && isInsertion(edit) && other.start === edit.start,
    );
    const other = joined[i];
    if (other === undefined) joined.push(edit);
    else joined[i] = { ...other, newText: other.newText + edit.newText };
  }
  return joined;
}

const isInsertion = ({ start, end }: TextEdit): boolean => start === end;
