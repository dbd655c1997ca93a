const JAPANESE = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}ー]/u;
const LATIN = /[A-Za-z0-9`*]/;

/**
 * A Japanese sentence from pieces: puts a half-width space where Japanese and Latin characters or
 * inline code meet at a seam, as AWS's Japanese pages do. Spaces inside the pieces are their own.
 */
export function sentence(literals: TemplateStringsArray, ...values: readonly string[]): string {
  const pieces = literals.flatMap((literal, i) => [literal, values[i] ?? '']);
  return pieces.reduce((before, piece) => before + seam(before, piece) + piece, '');
}

const seam = (before: string, after: string): string => {
  const left = before.at(-1) ?? '';
  const right = after.at(0) ?? '';
  const meet =
    (JAPANESE.test(left) && LATIN.test(right)) || (LATIN.test(left) && JAPANESE.test(right));
  return meet ? ' ' : '';
};
