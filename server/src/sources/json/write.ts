import type { PolicyEdit, PolicyEditOf, TextEdit } from '../../policy/edit';
import { locate } from '../../policy/value';
import type { Entry, Value } from '../../policy/value';
import { writeContainer } from '../edits/brackets/container';
import type { BracketWriting } from '../edits/brackets/container';
import { gatherChanges } from '../edits/containerChange';
import { isAmongOthers } from '../edits/isAmongOthers';
import { removeTrivia } from '../edits/removeTrivia';
import { indentationAt } from '../lines';
import { formatEntry, formatJson } from './format';
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
  const { changes, others } = gatherChanges(edits);
  const writing: BracketWriting = {
    ...style,
    value: (value, indent, inline) => formatJson(value, text, style, indent, inline),
    entry: (key, value, indent, inline) => formatEntry(key, value, text, style, indent, inline),
  };
  return [
    ...others.flatMap((edit) => writeEdit(text, style, edit)),
    ...changes.flatMap((change) => writeContainer(text, writing, change)),
  ];
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
      return [removeTrivia(text, edit)];
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
  values: PolicyEditOf<'add-values'>['values'],
): readonly TextEdit[] {
  const single = entry.value;
  if (single === undefined) return [];
  const indent = indentationAt(text, entry.range.start);
  const list = [{ copyOf: single }, ...values];
  const inline = style.oneLine || isAmongOthers(text, single.range.start);
  return [{ ...single.range, newText: formatJson(list, text, style, indent, inline) }];
}
