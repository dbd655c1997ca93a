/** Characters as a heredoc has them: only what would begin an interpolation is escaped. */
export const escapeHeredoc = (characters: string): string =>
  characters.replace(/[$%](?=\{)/g, '$&$&');

/** Characters as a string in quotes has them. */
export const escapeString = (characters: string): string =>
  escapeHeredoc(characters)
    .replace(/["\\]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
