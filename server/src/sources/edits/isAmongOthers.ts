import { lineStart } from '../lines';

/** The key of a value, in quotes or as a name, where nothing but it comes before the value. */
const OWN_KEY = /^[ \t]*(?:(?:"(?:[^"\\]|\\.)*"|[\w-]+)[ \t]*[=:][ \t]*)?$/;

/**
 * Whether a value stands among others on one line: something beside its own key comes before it on
 * the line. What is written in its place should then stay on the line, too.
 */
export const isAmongOthers = (text: string, offset: number): boolean =>
  !OWN_KEY.test(text.slice(lineStart(text, offset), offset));
