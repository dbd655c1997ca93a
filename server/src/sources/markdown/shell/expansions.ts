import type { StringValue } from '../../../policy/value';
import type { Piece } from '../../strings/pieces';

/** What a shell does not leave alone, by the characters that it takes a backslash from. */
const SPECIAL = {
  heredoc: /\\[$`\\\n]|\$[A-Za-z_@*#?!\d{(]|`/g,
  double: /\\[$`\\\n"]|\$[A-Za-z_@*#?!\d{(]|`/g,
} as const;

/** A policy variable. The shell takes it for one of its own, `aws` from a position on, which is empty. */
const POLICY_VARIABLE = /^\$\{(?:aws|saml|ec2|iot|s3|cognito-identity):[\w:/.-]+\}$/;

/**
 * Characters as a shell expands them in a heredoc or within double quotes: escapes are resolved, what
 * variables and commands bring is unknown.
 */
export function expand(
  of: StringValue,
  from: number,
  to: number,
  within: keyof typeof SPECIAL,
): readonly Piece[] {
  const { outline } = of;
  const pieces: Piece[] = [];
  let at = from;
  const copyTo = (end: number): void => {
    if (end > at) pieces.push({ of, start: at, end });
    at = end;
  };
  // Only this stretch is searched: there may be many of them in a text.
  for (const match of outline.slice(from, to).matchAll(SPECIAL[within])) {
    const start = from + match.index;
    if (start < at) continue;
    const end = Math.min(to, expansionEnd(outline, start));
    copyTo(start);
    pieces.push(...expansion(of, start, end));
    at = end;
  }
  copyTo(to);
  return pieces;
}

function expansion(of: StringValue, start: number, end: number): readonly Piece[] {
  const text = of.outline.slice(start, end);
  if (text === '\\\n') return [];
  if (text.startsWith('\\')) return [{ of, start, end, text: text.slice(1) }];
  if (POLICY_VARIABLE.test(text)) return [{ of, start, end, taken: `\\${text}` }];
  return [{ of, start, end, unknown: true }];
}

/** Behind an escape, a variable, or a command. */
function expansionEnd(text: string, start: number): number {
  if (text[start] === '\\') return start + 2;
  if (text[start] === '`') return behind(text, '`', start + 1);
  const opening = text[start + 1];
  if (opening === '{') return closing(text, start + 1, '{', '}');
  if (opening === '(') return closing(text, start + 1, '(', ')');
  return start + (/^\$(?:[A-Za-z_]\w*|.)/.exec(text.slice(start, start + 100))?.[0].length ?? 1);
}

function behind(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + 1;
}

function closing(text: string, from: number, open: string, close: string): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if (text[i] === open) depth++;
    if (text[i] === close && --depth === 0) return i + 1;
  }
  return text.length;
}
