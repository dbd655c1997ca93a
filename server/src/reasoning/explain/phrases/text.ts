import { UNKNOWN } from '../../../iam/unknown';
import { joinWords } from '../../../iam/words';
import type { Locale } from '../../../iam/words';
import { inlineCode } from '../inlineCode';

/** How one language writes what was taken from the policy. */
export interface Text {
  /** A text of the policy as inline code, unknown parts said in words. */
  readonly code: (text: string) => string;
  /** The same for a name behind its noun, where "a value filled in later" would not fit. */
  readonly name: (text: string) => string;
  readonly codes: (texts: readonly string[], last?: 'and' | 'or') => string;
  readonly list: (items: readonly string[], last?: 'and' | 'or') => string;
  /** A list of which only the first items are written out, and the others counted. */
  readonly fold: (items: readonly string[], longest?: number) => string;
}

/** The words that `Text` needs of a language. */
export interface TextWords {
  readonly locale: Locale;
  /** Stands for a whole value that is not known. */
  readonly filledIn: string;
  /** Stands for an unknown part within inline code. */
  readonly filledInPart: string;
  readonly more: (count: number) => string;
}

/** One more than this would be folded away: counting a single item saves nothing. */
const LONGEST_LIST = 8;

export function textIn({ locale, filledIn, filledInPart, more }: TextWords): Text {
  const name = (text: string): string => inlineCode(text.replaceAll(UNKNOWN, filledInPart));
  const code = (text: string): string => (text === UNKNOWN ? filledIn : name(text));
  const list = (items: readonly string[], last?: 'and' | 'or'): string =>
    joinWords(items, locale, last);
  return {
    code,
    name,
    list,
    codes: (texts, last) => list(texts.map(code), last),
    fold: (items, longest = LONGEST_LIST) =>
      items.length <= longest + 1
        ? list(items)
        : list([...items.slice(0, longest), more(items.length - longest)]),
  };
}
