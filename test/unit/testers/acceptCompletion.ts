import { complete } from '../../../server/src/service/editing/complete';
import type { Completion } from '../../../server/src/service/editing/complete';
import { parseText } from '../../../server/src/service/languageService';
import type { ParsedText } from '../../../server/src/service/languageService';
import { expandSnippet } from '../../../server/src/policy/snippet';
import { readMarkers } from './markers';

/** Completion in the texts of one language, as an editor asks for it and takes it. */
export interface Typist {
  readonly read: (text: string) => ParsedText;
  /** What is offered at the `$0` of a text. */
  readonly itemsIn: (marked: string) => {
    readonly text: string;
    readonly items: readonly Completion[];
  };
  /** The text after the item with a label was accepted. */
  readonly accepted: (marked: string, label: string) => string;
}

/**
 * A typist of a language.
 *
 * @param uri a file of it
 */
export function typistOf(uri: string, languageId: string): Typist {
  const read = (text: string): ParsedText => parseText({ uri, languageId, text, type: undefined });
  const itemsIn: Typist['itemsIn'] = (marked) => {
    const { text, cursor = 0 } = readMarkers(marked);
    const parsed = read(text);
    return { text, items: complete(parsed, parsed.lines.positionAt(cursor), 'en').items };
  };
  return {
    read,
    itemsIn,
    accepted: (marked, label) => {
      const { text, items } = itemsIn(marked);
      const item = items.find((one) => one.label === label);
      if (item !== undefined) return acceptItem(text, item);
      const labels = items.map((one) => one.label).slice(0, 20);
      throw new Error(`Not offered: ${labels.join(', ')}`);
    },
  };
}

/** The text after an item was accepted with its defaults, as VS Code indents it. */
export function acceptItem(text: string, item: Completion): string {
  const lines = text.split('\n');
  const line = lines[item.range.start.line] ?? '';
  const indent = /^ */.exec(line)?.[0] ?? '';
  const written = item.snippet ? expandSnippet(item.insertText) : item.insertText;
  for (const { range, newText } of item.additionalEdits) {
    if (range.start.line === item.range.start.line) continue;
    const other = lines[range.start.line] ?? '';
    const at = range.start.character;
    lines[range.start.line] = other.slice(0, at) + newText + other.slice(at);
  }
  lines[item.range.start.line] =
    line.slice(0, item.range.start.character) +
    written.replaceAll('\n', `\n${indent}`) +
    line.slice(item.range.end.character);
  return lines.join('\n');
}
