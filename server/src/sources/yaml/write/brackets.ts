import type { Value } from '../../../policy/value';
import type { BracketWriting } from '../../edits/brackets/container';
import { formatEntry, formatJson } from '../../json/format';
import { styleOf as jsonStyleOf } from '../../json/style';
import { formatFlow, formatKey } from './flow';
import type { Writing } from './flow';

/** How values come between brackets: as JSON where the text is that, on one line otherwise. */
export function bracketWriting(writing: Writing, root: Value): BracketWriting {
  const { text, style } = writing;
  const json = jsonStyleOf(text, root);
  const isJson = style.keys === 'double' && style.strings === 'double';
  return {
    eol: style.eol,
    unit: json.unit,
    oneLine: true,
    comma: json.comma,
    value: (value, indent, inline) =>
      isJson ? formatJson(value, text, json, indent, inline) : formatFlow(value, writing),
    entry: (key, value, indent, inline) =>
      isJson
        ? formatEntry(key, value, text, json, indent, inline)
        : `${formatKey(key, style, true)}: ${formatFlow(value, writing)}`,
  };
}
