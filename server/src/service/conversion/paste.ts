import { convertPolicy } from './convert';
import type { ConversionOptions, ConvertedPolicy, PrintedLanguage } from './convert';
import { freeDocumentName } from './freeDocumentName';
import { parseText, toTextRange } from '../languageService';
import type { ParsedText, TextRange } from '../languageService';
import { isWholePolicy, readLooseText } from './looseText';
import type { Range } from '../../policy/range';
import { printPlace } from '../../sources/print/place';
import { writtenIn } from './writtenIn';

/** A policy of the clipboard, as it can be pasted into a text. */
export interface PastedPolicy extends ConvertedPolicy {
  /** The language of the text, and of the policy. */
  readonly to: PrintedLanguage;
  /** What is replaced: the range that was asked about, with spaces that would be left over before it. */
  readonly range: TextRange;
}

const PRINTED: ReadonlyMap<string | undefined, PrintedLanguage> = new Map([
  ['json', 'json'],
  ['yaml', 'cloudformation'],
  ['terraform', 'terraform'],
]);

/**
 * Writes a policy of the clipboard in the language of the text that it is pasted into, with the
 * indentation of the place.
 *
 * @param range what is replaced
 * @returns undefined where the clipboard is no whole policy in another language, where no policy can
 *   stand at the place, and where something in the policy cannot be written
 */
export function pastePolicy(
  host: ParsedText,
  range: TextRange,
  clipboard: string,
): PastedPolicy | undefined {
  const to = PRINTED.get(host.language);
  const from = to && readLooseText(clipboard);
  const document = from?.policies[0];
  if (to === undefined || from === undefined || document === undefined) return undefined;
  if (!isWholePolicy(from) || writtenIn(from, document) === to) return undefined;
  const { text } = host.source;
  const asked = { start: host.lines.offsetAt(range.start), end: host.lines.offsetAt(range.end) };
  const place = printPlace(text, asked, to);
  const gap = place?.trims === true ? withSpaces(text, asked) : asked;
  const name = freeDocumentName(text, 'policy');
  const conversion = place && convertPolicy(from, document, to, name, commentsIn(host));
  if (place === undefined || conversion === undefined || !('text' in conversion)) return undefined;
  // A placeholder for a person is no JSON policy yet.
  if (to === 'json' && conversion.names.length > 0) return undefined;
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const lines = conversion.text.trimEnd().split('\n');
  const indented = lines.map((line, i) => (i === 0 || line === '' ? line : place.indent + line));
  // The last line of a file ends as all others do.
  const end = gap.end === text.length ? eol : '';
  const pasted = place.head + indented.join(eol) + (place.tail ?? '') + end;
  return isReadAs(host, gap, pasted)
    ? { ...conversion, to, range: toTextRange(host, gap), text: pasted }
    : undefined;
}

/** JSON has comments where its document is one that may have them. */
const commentsIn = ({ source: { languageId, uri } }: ParsedText): ConversionOptions =>
  languageId === 'jsonc' || /\.jsonc$/i.test(uri) ? { withComments: true } : {};

const withSpaces = (text: string, { start, end }: Range): Range => ({
  start: text.slice(0, start).trimEnd().length,
  end,
});

/** Whether the text has the policy at the place, and nothing else has broken. */
function isReadAs(
  { source, problems }: ParsedText,
  { start, end }: Range,
  pasted: string,
): boolean {
  const text = source.text.slice(0, start) + pasted + source.text.slice(end);
  const after = parseText({ ...source, text });
  const own = after.policies.filter(
    ({ policy: { range } }) => range.start >= start && range.end <= start + pasted.length + 2,
  );
  return own.length === 1 && after.problems.length <= problems.length;
}
