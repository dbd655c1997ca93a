/**
 * A text that does nothing to a terminal when it is shown: control characters become their
 * pictures, and characters that reorder a line become U+FFFD. Policies come from anywhere, and
 * messages quote them. Line feeds and tabs stay.
 */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (character) => {
    const code = character.charCodeAt(0);
    if (character === '\n' || character === '\t') return character;
    if (code === 0x7f) return '\u2421';
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD';
  });
