import { UNKNOWN } from '../../iam/unknown';

/** Strings and comments, which stay as they are, and tags of template engines. */
const TOKEN =
  /"(?:[^"\\\r\n]|\\.)*"?|\/\/[^\r\n]*|\/\*[^]*?\*\/|\{\{[-~]?\s*[\w.$(#^/>&!@][^{}\r\n]*\}\}|\{[%#][^]{0,500}?[%#]\}|<%[^]{0,500}?%>/g;

const STEERS =
  /^(?:\{[%#]|<%(?!=)|\{\{[-~]?\s*(?:[#^/!]|\$\w+\s*:?=|(?:if|else|end|range|with|each|unless|block|define|for)\b))/;

/** Whether a tag writes nothing itself, and decides what is written around it: a condition, a loop, a comment. */
export const steers = (tag: string): boolean => STEERS.test(tag);

/**
 * Opens what a template engine writes outside strings: Jinja, Helm, Handlebars, ERB. Within strings a
 * tag is part of the string, and every rule knows it there (`TEMPLATE_MARK`).
 *
 * @returns the text with U+FFFC in the place of each character of a tag that writes a value; undefined
 *   where there are no tags at all. Tags that steer stay, since nobody can tell what they make of the text.
 */
export function openTags(text: string): string | undefined {
  if (!/\{[{%#]|<%/.test(text)) return undefined;
  let tags = 0;
  const opened = text.replace(TOKEN, (token) => {
    if (!/^(?:\{|<)/.test(token)) return token;
    tags++;
    return steers(token) ? token : UNKNOWN.repeat(token.length);
  });
  return tags > 0 ? opened : undefined;
}
