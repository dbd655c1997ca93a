import { parseText } from '../languageService';
import type { ParsedText } from '../languageService';
import { SOURCE_LANGUAGES } from '../../sources/index';

/** Far above any policy, in UTF-16 units: what is on a clipboard may be anything. */
const MAX_LENGTH = 256 * 1024;

/**
 * Reads a text that is no document of the editor: what is on its clipboard, say.
 *
 * @param languageId VS Code's; left out where nobody knows: then the text tells
 * @returns undefined where no policy is in it
 */
export function readLooseText(text: string, languageId?: string): ParsedText | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const read = (own: string, id: string): ParsedText =>
    parseText({ uri: '', languageId: id, text: own, type: undefined });
  if (languageId !== undefined && isRead(languageId)) {
    const parsed = read(text, languageId);
    return parsed.policies.length > 0 ? parsed : undefined;
  }
  const tries = guesses(text).flatMap((id) =>
    [text, straightened(text)].map((own) => read(own, id)),
  );
  const found = tries.filter(({ policies }) => policies.length > 0);
  return found.find(({ problems }) => problems.length === 0) ?? found[0];
}

/** Whether a text is one policy and nothing else but comments. */
export function isWholePolicy({ policies, problems, source: { text } }: ParsedText): boolean {
  const [document, more] = policies;
  if (document === undefined || more !== undefined || problems.length > 0) return false;
  const { policy, trivia } = document;
  let around = '';
  let at = 0;
  const parts = [policy.range, ...trivia.map(({ range }) => range)];
  for (const { start, end } of parts.sort((a, b) => a.start - b.start)) {
    around += text.slice(at, start);
    at = Math.max(at, end);
  }
  return policy.node !== undefined && (around + text.slice(at)).trim() === '';
}

const isRead = (languageId: string): boolean =>
  SOURCE_LANGUAGES.some((one) => one.handles({ uri: '', languageId, text: '', type: undefined }));

/** Comments may stand before the first bracket. */
const JSON_START = /^\s*(?:(?:\/\/[^\r\n]*|\/\*[^]*?\*\/)\s*)*[{[]/;

const guesses = (text: string): readonly string[] =>
  JSON_START.test(text) ? ['jsonc', 'yaml'] : ['terraform', 'yaml'];

/** A selection may begin behind the indentation of its first line; the others have theirs. */
function straightened(text: string): string {
  const [first = '', ...others] = text.split('\n');
  const indents = others.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0]);
  const least = Math.min(...indents.map((indent) => indent?.length ?? 0));
  if (indents.length === 0 || least === 0) return text;
  return [first.trimStart(), ...others.map((line) => line.slice(least))].join('\n');
}
