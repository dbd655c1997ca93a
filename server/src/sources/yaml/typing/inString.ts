import type { Location } from '../../../policy/location';
import { mapSnippet } from '../../../policy/snippet';
import type { TypingSpot } from '../../../policy/typing';
import type { StringValue } from '../../../policy/value';
import { escapeOf, rawString } from '../../strings/composedString';
import { contentSnippet } from '../../snippets/contentSnippet';
import { standsElsewhere } from '../../edits/elsewhere';
import { encoderFor } from '../write/encoder';
import { quotingOf } from '../write/style';
import type { YamlStyle } from '../write/style';
import { plainSnippet } from './stringSnippet';

/** What stands around a string. */
interface Surroundings {
  readonly text: string;
  readonly style: YamlStyle;
  readonly inFlow: boolean;
}

/**
 * The cursor in a string that stands in the text: its characters are replaced, its quotes stay. Of a
 * key only the name is.
 *
 * @returns undefined where the string is put together from several, or goes over several lines
 */
export function spotInString(
  location: Location,
  value: StringValue,
  offset: number,
  { text, style, inFlow }: Surroundings,
): TypingSpot | undefined {
  const raw = rawString(value);
  const escape = escapeOf(value);
  if (raw === undefined || escape === undefined || standsElsewhere(raw)) return undefined;
  const { start, end } = raw.content;
  const quoting = quotingOf(text, raw);
  const isWithin = start <= offset && offset <= end;
  if (quoting === undefined || !isWithin || /[\r\n]/.test(text.slice(start, end))) return undefined;
  const encode = encoderFor(text, raw);
  return {
    location,
    range: raw.content,
    typed: text.slice(start, offset),
    empty: false,
    nextKey: undefined,
    language: 'yaml',
    additionalEdits: [],
    write: (proposed, goesOn) => {
      const content = contentSnippet(proposed);
      if (content === undefined) return undefined;
      const escaped = mapSnippet(content, escape);
      const insertText =
        quoting === 'plain'
          ? plainSnippet(escaped, { style, inFlow, goesOn })
          : mapSnippet(escaped, encode);
      return {
        insertText,
        snippet: true,
        ...(proposed.as === 'entry' && { keyOnly: true as const }),
      };
    },
  };
}
