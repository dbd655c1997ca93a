/** A headline begins with a capital letter where its first word is not code. */
export const capitalised = (words: string): string =>
  words.charAt(0).toUpperCase() + words.slice(1);
