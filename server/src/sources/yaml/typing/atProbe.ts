import { isPlainList, isPlainMap } from '../../../policy/edit';
import type { PlainValue } from '../../../policy/edit';
import type { Location } from '../../../policy/location';
import { snippetValue } from '../../../policy/snippetValue';
import type { ProposedText, TypingSpot, WrittenProposal } from '../../../policy/typing';
import { indentationAt, lineStart } from '../../lines';
import { contentSnippet } from '../../snippets/contentSnippet';
import { formatBehind, formatEntry, formatItem } from '../write/block';
import { formatFlow } from '../write/flow';
import type { Writing } from '../write/flow';
import type { YamlStyle } from '../write/style';
import { columnOf } from '../write/surroundings';
import { formatSnippet } from './formatSnippet';
import type { Probe } from './probe';
import { plainSnippet, stringSnippet } from './stringSnippet';

/** The cursor where nothing stands yet, or half a word: keys and values are written in the style around. */
export function spotAtProbe(
  probe: Probe,
  text: string,
  offset: number,
  textStyle: YamlStyle,
): TypingSpot {
  const { document, location, word } = probe;
  const map =
    location.at === 'statement-element'
      ? location.statement.node
      : location.at === 'policy-element'
        ? location.map
        : undefined;
  // Editors end lines in their own way.
  const style = { ...textStyle, eol: '\n' };
  return {
    document,
    location,
    range: word,
    typed: text.slice(word.start, offset),
    empty: map?.entries.length === 1,
    nextKey: undefined,
    // Behind `Statement:` Enter breaks the line, and must not take the first proposal.
    onRequest: probe.kind === 'value' && text[offset - 1] === ':' && word.start === offset,
    language: 'yaml',
    onSpace:
      word.start === offset && isCalledFor(text.slice(lineStart(text, offset), offset), probe),
    additionalEdits: [],
    write: (proposed, goesOn) =>
      probe.kind === 'key'
        ? writeKey(proposed, probe, text, style)
        : writeValue(proposed, probe, text, style, goesOn),
  };
}

/** Not so behind a key whose value has lines of its own: those begin with a line break. */
const isCalledFor = (head: string, { location }: Probe): boolean =>
  /- $/.test(head) || (/: $/.test(head) && !isOfLines(location));

const isOfLines = (location: Location): boolean => {
  if (location.at === 'statement-value') return !TAKES_STRINGS.test(location.element);
  return location.at === 'policy-value' && location.entry.key.outline === 'Statement';
};

const TAKES_STRINGS = /^(?:Sid|Effect|(?:Not)?(?:Action|Resource))$/;

const writingOf = (text: string, style: YamlStyle): Writing => ({
  text,
  style,
  strings: style.strings,
});

/** Columns count from the indentation of the line, which editors add to what is written. */
const columnIn = (text: string, offset: number): number =>
  columnOf(text, offset) - indentationAt(text, offset).length;

function writeKey(
  proposed: ProposedText,
  { word, inFlow }: Probe,
  text: string,
  style: YamlStyle,
): WrittenProposal | undefined {
  const entries = entriesOf(proposed);
  if (entries === undefined) return undefined;
  const column = columnIn(text, word.start);
  const lines = entries.map(([key, value]) =>
    formatSnippet(new Map([[key, value]]), style, inFlow, (map) => {
      const [entry] = isPlainMap(map) ? map : [];
      if (entry === undefined) return '';
      const [name, own] = entry;
      return inFlow
        ? `${name}: ${formatFlow(own, writingOf(text, style))}`
        : formatEntry(name, own, writingOf(text, style), column);
    }),
  );
  const insertText = lines.join(inFlow ? ', ' : `\n${' '.repeat(column)}`);
  return { insertText, snippet: true };
}

/** The entries that a proposal stands for, with snippets for strings; undefined where it is none. */
function entriesOf(
  proposed: ProposedText,
): readonly (readonly [key: string, value: PlainValue])[] | undefined {
  if (proposed.as === 'entry') {
    const value = snippetValue(proposed.value);
    const key = contentSnippet(proposed);
    return value === undefined || key === undefined ? undefined : [[key, value]];
  }
  const body = proposed.as === 'members' ? snippetValue(proposed.body) : undefined;
  return body !== undefined && isPlainMap(body) ? [...body] : undefined;
}

function writeValue(
  proposed: ProposedText,
  { word, inFlow }: Probe,
  text: string,
  style: YamlStyle,
  goesOn: boolean,
): WrittenProposal | undefined {
  const gap = /[:-]$/.test(text.slice(lineStart(text, word.start), word.start)) ? ' ' : '';
  const content = proposed.as === 'string' ? contentSnippet(proposed) : undefined;
  if (content !== undefined) {
    const written =
      style.strings === 'plain'
        ? plainSnippet(content, { style, inFlow, goesOn })
        : stringSnippet(goesOn ? `${content}$0` : content, style.strings, style, inFlow);
    return { insertText: gap + written, snippet: true };
  }
  const value = proposed.as === 'value' ? snippetValue(proposed.body) : undefined;
  if (value === undefined) return undefined;
  const format = (one: PlainValue): string => {
    const writing = writingOf(text, style);
    if (inFlow) return gap + formatFlow(one, writing);
    const line = text.slice(lineStart(text, word.start), word.start);
    const dash = /-\s*$/.exec(line);
    if (dash !== null) {
      const column = dash.index - indentationAt(text, word.start).length;
      return gap + formatItem(one, writing, column).replace(/^-\s+/, '');
    }
    return behindKey(one, line, writing, gap);
  };
  return { insertText: formatSnippet(value, style, inFlow, format), snippet: true };
}

/** Behind a colon, what has lines of its own begins on the next one. */
function behindKey(value: PlainValue, line: string, writing: Writing, gap: string): string {
  const indentation = /^\s*/.exec(line)?.[0].length ?? 0;
  const column = /^(?:-\s+)*/.exec(line.slice(indentation))?.[0].length ?? 0;
  const written = formatBehind(value, writing, 'key', column);
  const isBlock = isPlainList(value) || isPlainMap(value);
  return isBlock && written.startsWith('\n') ? written : gap + written.replace(/^ /, '');
}
