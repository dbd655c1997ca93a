/** How a scalar is written: without quotes, or in one kind of them. */
export type Quoting = 'plain' | 'single' | 'double';

/** Words that YAML takes for something else than a string; CloudFormation's YAML is that of 1.1. */
const OTHER_WORD = /^(?:true|false|yes|no|on|off|y|n|null|~)$/i;

/** What YAML takes for a number, a date or a time. */
const OTHER_NUMBER =
  /^(?:[-+]?(?:\.?\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|0x[\da-f_]+|0o?[0-7_]+|\.inf|\.nan)|\d{4}-\d\d?-\d\d?.*|\d+(?::\d\d)+)$/i;

/** Characters with which no plain scalar may begin, or only when something follows at once. */
const INDICATOR = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:\s|$))/;

/**
 * Whether a string has to be written in quotes.
 *
 * @param inFlow it stands between brackets
 */
export function needsQuotes(text: string, inFlow: boolean): boolean {
  return (
    text === '' ||
    text !== text.trim() ||
    INDICATOR.test(text) ||
    /:(?:\s|$)|\s#|[\p{Cc}\u2028\u2029\ufeff]/u.test(text) ||
    (inFlow && /[,[\]{}]|^[-?:]/.test(text)) ||
    text.startsWith('---') ||
    text.startsWith('...') ||
    OTHER_WORD.test(text) ||
    OTHER_NUMBER.test(text)
  );
}

/** Only double quotes can hold control characters, and line breaks that stay what they are. */
const needsEscapes = (text: string): boolean => /[^\P{Cc}\t]|[\u2028\u2029\ufeff]/u.test(text);

/**
 * Writes a string.
 *
 * @param wish the quotes that the surroundings have; `plain` gives way where a string needs quotes
 * @param quotes the quotes that are taken where plain is not possible
 */
export function writeString(
  text: string,
  wish: Quoting,
  quotes: 'single' | 'double',
  inFlow: boolean,
): string {
  if (wish === 'plain' && !needsQuotes(text, inFlow)) return text;
  const chosen = needsEscapes(text) ? 'double' : wish === 'plain' ? quotes : wish;
  return chosen === 'double' ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
}

/**
 * Writes characters as they stand within a scalar.
 *
 * @param indentation of the lines of a block scalar
 */
export function encodeCharacters(
  characters: string,
  style: Quoting | 'block',
  indentation: string,
): string {
  switch (style) {
    case 'double':
      return JSON.stringify(characters).slice(1, -1);
    case 'single':
      // A single line break would be read as a space.
      return characters.replaceAll("'", "''").replace(/\r\n|\n|\r/g, `$&$&${indentation}`);
    case 'block':
      return characters.replace(/(\r\n|\n|\r)(?![\r\n])/g, `$1${indentation}`);
    case 'plain':
      return characters;
  }
}
