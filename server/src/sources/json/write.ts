import type { PolicyEdit, TextEdit } from '../../policy/edit';
import type { Entry, Value } from '../../policy/value';
import { locate } from '../../policy/value';
import { writeContainer } from './container';
import type { ContainerChange, Insertion } from './container';
import { formatJson } from './format';
import { indentationAt, isAmongOthers, lineEnd } from './layout';
import { styleOf } from './style';
import type { Style } from './style';

/**
 * Writes policy edits as text edits on JSON, in the style of the text around them.
 *
 * @param root the policy, from which the style is read
 */
export function writeJsonEdits(
  text: string,
  root: Value,
  edits: readonly PolicyEdit[],
): readonly TextEdit[] {
  const style = styleOf(text, root);
  const changes = new Map<Value, ContainerChange>();
  const textEdits: TextEdit[] = [];
  for (const edit of edits) {
    const change = containerChange(edit);
    if (change === undefined) textEdits.push(...writeEdit(text, style, edit));
    else changes.set(change.container, merge(changes.get(change.container), change));
  }
  const containers = [...changes.values()];
  return [...textEdits, ...containers.flatMap((change) => writeContainer(text, style, change))];
}

const merge = (a: ContainerChange | undefined, b: ContainerChange): ContainerChange => ({
  container: b.container,
  removed: new Set([...(a?.removed ?? []), ...b.removed]),
  inserted: [...(a?.inserted ?? []), ...b.inserted],
});

/** Edits that add or remove children are gathered by container, so that the commas come out right. */
function containerChange(edit: PolicyEdit): ContainerChange | undefined {
  const change = (
    container: ContainerChange['container'],
    removed: readonly (Value | Entry)[],
    inserted: readonly Insertion[],
  ): ContainerChange => ({ container, removed: new Set(removed), inserted });
  switch (edit.kind) {
    case 'remove-item':
      return change(edit.list, [edit.item], []);
    case 'remove-entry':
      return change(edit.map, [edit.entry], []);
    case 'insert-item':
      return change(edit.list, [], [{ after: edit.after, value: edit.value }]);
    case 'add-entry': {
      const after = edit.first === true ? undefined : (edit.after ?? edit.map.entries.at(-1));
      return change(edit.map, [], [{ after, key: edit.key, value: edit.value }]);
    }
    case 'add-values': {
      const list = edit.entry.value;
      if (list?.kind !== 'list') return undefined;
      const after = list.items.at(-1);
      return change(
        list,
        [],
        edit.values.map((value) => ({ after, value })),
      );
    }
    default:
      return undefined;
  }
}

function writeEdit(text: string, style: Style, edit: PolicyEdit): readonly TextEdit[] {
  switch (edit.kind) {
    case 'replace-value': {
      const { start } = edit.target.range;
      const inline = style.oneLine || isAmongOthers(text, start);
      const newText = formatJson(edit.value, text, style, indentationAt(text, start), inline);
      return [{ ...edit.target.range, newText }];
    }
    case 'replace-characters': {
      const range = locate(edit.target, edit.start, edit.end);
      return [{ ...range, newText: escape(edit.text) }];
    }
    case 'add-values':
      return addValuesToSingle(text, style, edit.entry, edit.values);
    case 'rename-key':
      return [{ ...edit.entry.key.content, newText: escape(edit.key) }];
    case 'remove-trivia':
      return [removeTrivia(text, edit.start, edit.end)];
    default:
      return [];
  }
}

const escape = (characters: string): string => JSON.stringify(characters).slice(1, -1);

/** A single value becomes a list of itself and the new ones. */
function addValuesToSingle(
  text: string,
  style: Style,
  entry: Entry,
  values: Extract<PolicyEdit, { kind: 'add-values' }>['values'],
): readonly TextEdit[] {
  const single = entry.value;
  if (single === undefined) return [];
  const indent = indentationAt(text, entry.range.start);
  const list = [{ copyOf: single }, ...values];
  const inline = style.oneLine || isAmongOthers(text, single.range.start);
  return [{ ...single.range, newText: formatJson(list, text, style, indent, inline) }];
}

/** Removes a stretch, with the white space before it, or with its whole line if nothing else is on it. */
function removeTrivia(text: string, start: number, end: number): TextEdit {
  const before = /[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const lineStart = start - before;
  const alone = lineStart === 0 || /[\r\n]/.test(text[lineStart - 1] ?? '');
  const stop = lineEnd(text, end);
  if (alone && text.slice(end, stop).trim() === '' && stop < text.length) {
    const eol = text.startsWith('\r\n', stop) ? 2 : 1;
    return { start: lineStart, end: stop + eol, newText: '' };
  }
  return { start: text.slice(end, stop).trim() === '' ? lineStart : start, end, newText: '' };
}
