import type { TextEdit } from '../../../../policy/edit';
import { alignLines } from './alignedLines';
import { expansion } from './expansion';
import { insertion } from './insertion';
import type { Lines, LinesChange } from './lineChange';
import { removal } from './removal';

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
  const { removed, renamed, inserted } = change;
  const { edits: spaces, written } = alignLines(text, lines, change, assign);
  const edits: TextEdit[] = [...spaces];
  for (const [index, name] of renamed) {
    const old = lines.children[index]?.name;
    if (old !== undefined) edits.push({ ...old, newText: name });
  }
  const anchors = new Set(inserted.map(({ after }) => after));
  for (const index of removed) {
    // What comes in behind a child that goes takes its place.
    if (!anchors.has(index)) edits.push(removal(text, lines, index, removed));
  }
  for (const anchor of anchors) {
    const group = inserted.filter(({ after }) => after === anchor);
    edits.push(
      insertion(text, lines, { anchor, group, replaces: removed.has(anchor), written, eol }),
    );
  }
  return inserted.length === 0 ? edits : [...edits, ...expansion(text, lines, eol)];
}
