import { stringValue } from '../../../policy/value';
import type { StringValue } from '../../../policy/value';
import { partsOf } from '../../strings/pieces';
import { jsonMayHold } from '../../mayHold';
import type { Piece } from '../../strings/pieces';
import { expand } from './expansions';
import { readWord } from './words';
import type { Quote } from './words';

/** A text that stands in a shell command. */
export interface ShellText {
  readonly string: StringValue;
  /** Writes characters so that the shell leaves them as they are; left out where it is not clear how. */
  readonly encode?: (characters: string) => string;
}

/** `<<EOF`, `<<-EOF`, `<<'EOF'`, `<<\EOF`, up to the end of its line. */
const HEREDOC = /<<-?[ \t]*(\\|["'])?([A-Za-z_]\w*)["']?[^\n]*\n/g;

/** A quote that opens JSON: the value of an option, or of a variable. */
const QUOTED = /(?<=^|[\s=(])["'](?=\s*[[{])/gm;

/** Heredocs without an end; for each of them all that follows has been looked through in vain. */
const MOST_OPEN = 20;

/** The JSON objects and lists of shell commands, in heredocs and in quotes, in their order. */
export function findShellTexts(code: StringValue): readonly ShellText[] {
  const { outline } = code;
  const heredocs = findHeredocs(code);
  const words: ShellText[] = [];
  let from = 0;
  for (const { index } of outline.matchAll(QUOTED)) {
    const isInside = heredocs.some(({ start, end }) => start <= index && index < end);
    if (index < from || isInside) continue;
    const word = readWord(code, index);
    if (word === undefined) continue;
    from = word.end;
    if (!jsonMayHold(outline.slice(index, from))) continue;
    words.push(textOf(code, word.pieces, word.quote && ENCODERS[word.quote]));
  }
  return [...heredocs.map(({ text }) => text), ...words].sort(
    (a, b) => a.string.range.start - b.string.range.start,
  );
}

interface Heredoc {
  readonly start: number;
  readonly end: number;
  readonly text: ShellText;
}

function findHeredocs(code: StringValue): readonly Heredoc[] {
  const { outline } = code;
  const found: Heredoc[] = [];
  let from = 0;
  let open = 0;
  for (const match of outline.matchAll(HEREDOC)) {
    const start = match.index + match[0].length;
    if (match.index < from) continue;
    const length = new RegExp(`^[ \\t]*${match[2] ?? ''}\\b`, 'm').exec(
      outline.slice(start),
    )?.index;
    if (length === undefined) {
      if (++open > MOST_OPEN) break;
      continue;
    }
    const end = start + length;
    from = end;
    if (!/^\s*[[{]/.test(outline.slice(start, end))) continue;
    const isExpanded = match[1] === undefined;
    const pieces = isExpanded ? expand(code, start, end, 'heredoc') : [{ of: code, start, end }];
    const encode = isExpanded ? ENCODERS.heredoc : (characters: string) => characters;
    found.push({ start, end, text: textOf(code, pieces, encode) });
  }
  return found;
}

function textOf(
  code: StringValue,
  pieces: readonly Piece[],
  encode: ShellText['encode'],
): ShellText {
  const parts = pieces.flatMap(partsOf);
  const start = parts[0]?.range.start ?? code.content.start;
  const range = { start, end: parts.at(-1)?.range.end ?? start };
  return { string: stringValue(range, range, parts), ...(encode && { encode }) };
}

const ENCODERS: Readonly<Record<Quote | 'heredoc', (characters: string) => string>> = {
  single: (characters) => characters.replaceAll("'", "'\\''"),
  double: (characters) => characters.replace(/[\\"$`]/g, '\\$&'),
  heredoc: (characters) => characters.replace(/[\\$`]/g, '\\$&'),
};
