/** A run of characters that IAM does not accept, by its place in a text. */
export interface CharacterRun {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Characters that IAM does not accept in a policy: all but tab, line feed, carriage return and U+0020
 * to U+00FF (IAM User Guide, "IAM and AWS STS quotas"). U+FFFC stands for a part that is not known.
 */
const UNSUPPORTED = /[^\t\n\r\u0020-\u00ff\ufffc]+/gu;

/** The runs of characters in a text that IAM does not accept, in their order. */
export function unsupportedRuns(text: string): readonly CharacterRun[] {
  // Hardly any text has one.
  if (text.search(UNSUPPORTED) < 0) return [];
  return [...text.matchAll(UNSUPPORTED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/** What word processors and input methods put in the place of characters of the keyboard. */
const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b\u2032]/, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033]/, '"'],
  [/[\u2010-\u2015\u2212]/, '-'],
  [/\u2026/, '...'],
  [/[\u2000-\u200a\u202f\u205f\u3000]/, ' '],
  [/[\u200b-\u200f\u2060\ufeff]/, ''],
];

/** Full-width forms, U+FF01 to U+FF5E, stand in the order of ASCII. */
const FULL_WIDTH = 0xff01 - 0x21;

/** What was meant by characters that IAM does not accept; undefined where one of them is no such variant. */
export function acceptedForm(text: string): string | undefined {
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const replacement =
      code >= 0xff01 && code <= 0xff5e
        ? String.fromCharCode(code - FULL_WIDTH)
        : REPLACEMENTS.find(([pattern]) => pattern.test(character))?.[1];
    if (replacement === undefined) return undefined;
    result += replacement;
  }
  return result;
}

/** The code point of a text's first character, as Unicode writes it: `U+2019`. */
export const codePointName = (text: string): string =>
  `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
