/** The languages that messages, documents and explanations are written in. */
export const LOCALES = ['en', 'ja'] as const;
export type Locale = (typeof LOCALES)[number];

/** One text in every language. */
export type Words = Readonly<Record<Locale, string>>;

/** What a message puts in the place of its `{names}`; lists are joined as the language does it, long ones cut. */
export type WordData = Readonly<Record<string, string | number | readonly string[]>>;

/** A message is read at a glance: lists of more names are cut. */
const MOST_NAMES = 5;

/**
 * Fills the `{names}` of a text. A name without data stays as it is, so that tests see it.
 *
 * @param most how many names of a list are written out
 */
export const fill = (
  template: string,
  data: WordData = {},
  locale: Locale = 'en',
  most = MOST_NAMES,
): string =>
  template.replace(/\{(\w+)\}( ?)/g, (name, key: string, space: string) => {
    const value = Object.hasOwn(data, key) ? data[key] : undefined;
    if (value === undefined) return name;
    const text = typeof value === 'object' ? listWords(value, locale, most) : String(value);
    // A full-width bracket is wide enough without a space.
    return text.endsWith('）') ? text : text + space;
  });

/** A text in one language, with its names filled in. */
export const say = (words: Words, locale: Locale, data?: WordData, most?: number): string =>
  fill(words[locale], data, locale, most);

/** The locale for a language tag such as `ja-JP` or `C.UTF-8`; English where nothing else fits. */
export const localeOf = (tag: string | undefined): Locale =>
  tag !== undefined && /^ja\b|^ja_/i.test(tag) ? 'ja' : 'en';

/** Joins names as a sentence does; of many, the first and how many more: "a, b, c and 4 more". */
function listWords(names: readonly string[], locale: Locale, most: number): string {
  if (names.length <= most) return joinWords(names, locale);
  const shown = names.slice(0, Math.ceil(most / 2));
  const more = names.length - shown.length;
  return locale === 'ja'
    ? `${joinWords(shown, locale)}（ほか ${more} 個）`
    : joinWords([...shown, `${more} more`], locale);
}

/** Joins names the way a sentence does: "a, b and c", 「a、b、c」. */
export function joinWords(
  names: readonly string[],
  locale: Locale,
  last: 'and' | 'or' = 'and',
): string {
  if (locale === 'ja') return names.join('、');
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1) ?? ''}`;
}
