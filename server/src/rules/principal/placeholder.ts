/**
 * Whether a value is a gap that documentation or a template leaves to be filled in: `<account-id>`,
 * `{{role}}`, `${Account}`, `ACCOUNT-ID`. Nothing is said about such values.
 */
export const isPlaceholder = (text: string): boolean =>
  /[<>{}[\]]|\.\.\.|…/.test(text) || /^[A-Z][A-Z0-9]*[-_][A-Z0-9_-]+$/.test(text);
