import { mapPlain } from '../../policy/edit';
import type { PlainValue, PolicyEdit } from '../../policy/edit';
import { locate, outlineOffset } from '../../policy/value';
import type { Entry, StringValue, Value } from '../../policy/value';
import type { EmbeddedText } from './embeddedText';
import type { Shift } from './shiftValue';

/**
 * Turns edits that speak of shifted values into edits of the inner text's own values.
 *
 * @returns undefined where a value is not one of the inner text
 */
export function innerEdits(
  edits: readonly PolicyEdit[],
  shift: Shift,
  embedded: EmbeddedText,
): readonly PolicyEdit[] | undefined {
  let foreign = false;
  const own = <T extends Value | Entry>(shifted: T): T => {
    const inner = shift.innerOf(shifted);
    foreign ||= inner === undefined;
    return inner ?? shifted;
  };
  const inside = edits.map((edit) => innerEdit(edit, own, embedded));
  return foreign ? undefined : inside;
}

/** The offsets of an outline of which parts were called unknown (`EmbeddedHost.open`) in the inner one. */
function innerCharacters(
  edit: Extract<PolicyEdit, { kind: 'replace-characters' }>,
  target: StringValue,
  embedded: EmbeddedText,
): PolicyEdit {
  if (target.outline === edit.target.outline) return { ...edit, target };
  const host = locate(edit.target, edit.start, edit.end);
  const start = outlineOffset(target, embedded.toInner(host.start));
  const end = edit.start === edit.end ? start : outlineOffset(target, embedded.toInner(host.end));
  return { ...edit, target, start, end };
}

type Own = <T extends Value | Entry>(shifted: T) => T;

function innerEdit(edit: PolicyEdit, own: Own, embedded: EmbeddedText): PolicyEdit {
  const plain = (value: PlainValue): PlainValue =>
    mapPlain(value, (leaf) =>
      typeof leaf === 'object' && leaf !== null ? { copyOf: own(leaf.copyOf) } : leaf,
    );
  switch (edit.kind) {
    case 'replace-value':
      return { ...edit, target: own(edit.target), value: plain(edit.value) };
    case 'replace-characters':
      return innerCharacters(edit, own(edit.target), embedded);
    case 'add-values':
      return { ...edit, entry: own(edit.entry), values: edit.values.map(plain) };
    case 'remove-item':
      return { ...edit, list: own(edit.list), item: own(edit.item) };
    case 'insert-item':
      return {
        ...edit,
        list: own(edit.list),
        after: edit.after && own(edit.after),
        value: plain(edit.value),
      };
    case 'add-entry':
      return {
        ...edit,
        map: own(edit.map),
        after: edit.after && own(edit.after),
        value: plain(edit.value),
      };
    case 'remove-entry':
      return { ...edit, map: own(edit.map), entry: own(edit.entry) };
    case 'rename-key':
      return { ...edit, entry: own(edit.entry) };
    case 'remove-trivia':
      return {
        ...edit,
        start: embedded.toInner(edit.start),
        end: embedded.toInner(edit.end),
      };
  }
}
