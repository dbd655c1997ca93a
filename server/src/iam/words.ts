/** The languages that messages, documents and explanations are written in. */
export const LOCALES = ['en', 'ja'] as const;
export type Locale = (typeof LOCALES)[number];

/** One text in every language. */
export type Words = Readonly<Record<Locale, string>>;

/** What a message puts in the place of its `{names}`; lists are joined as the language does it. */
export type WordData = Readonly<Record<string, string | number | readonly string[]>>;

/** Fills the `{names}` of a text. A name without data stays as it is, so that tests see it. */
export const fill = (template: string, data: WordData = {}, locale: Locale = 'en'): string =>
  template.replace(/\{(\w+)\}/g, (name, key: string) => {
    const value = Object.hasOwn(data, key) ? data[key] : undefined;
    if (value === undefined) return name;
    return typeof value === 'object' ? joinWords(value, locale) : String(value);
  });

/** A text in one language, with its names filled in. */
export const say = (words: Words, locale: Locale, data?: WordData): string =>
  fill(words[locale], data, locale);

/** The locale for a language tag such as `ja-JP` or `C.UTF-8`; English where nothing else fits. */
export const localeOf = (tag: string | undefined): Locale =>
  tag !== undefined && /^ja\b|^ja_/i.test(tag) ? 'ja' : 'en';

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
