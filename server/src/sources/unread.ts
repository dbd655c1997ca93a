import type { SyntaxProblem } from '../policy/document';
import type { Range } from '../policy/range';

/** Why nothing was read: a template engine writes the text, or the code of what is wrong with it. */
export type UnreadReason = 'Template' | 'TooDeep' | 'TooLarge' | 'Broken';

/** Tags of template engines in YAML; CloudFormation's dynamic references are written like them. */
export const HAS_TAGS = /\{\{(?!resolve:)|\{%|<%/;

/** An effect as only statements have one; in JSON within a string the quotes are escaped. */
const EFFECT = /\bEffect\\?["']?\s*:\s*\\?["']?(?:Allow\b|Deny\b|\{\{|<%)/g;
const ACTIONS = /\b(?:Not)?Action\\?["']?\s*:/;
const STATEMENT = /\w*Statements?(?=\\?["']?\s*:)/g;

/** How far from an effect the rest of its statement is looked for, in UTF-16 units. */
const NEAR = 1500;

/**
 * The first place of a text that looks like a policy, for a text of which none could be read: its
 * author would otherwise take the silence for praise.
 *
 * @param language of the text, by its own name
 * @returns at most one problem, which is no error
 */
export function unreadPolicy(
  text: string,
  code: UnreadReason,
  language?: string,
): readonly SyntaxProblem[] {
  for (const { index, 0: effect } of text.matchAll(EFFECT)) {
    if (isComment(text, index)) continue;
    const around = text.slice(Math.max(0, index - NEAR), index + NEAR);
    if (!ACTIONS.test(around)) continue;
    const range = statementBefore(text, index) ?? {
      start: index,
      end: index + effect.indexOf(':'),
    };
    return [{ range, code, ...(language !== undefined && { language }), unread: true }];
  }
  return [];
}

/** The note about a text in which no policy was found, for all that is wrong with it. */
export function unreadText(
  text: string,
  [first]: readonly SyntaxProblem[],
): readonly SyntaxProblem[] {
  if (first === undefined) return [];
  const isRefused = first.code === 'TooDeep' || first.code === 'TooLarge';
  return unreadPolicy(text, isRefused ? first.code : 'Broken', first.language);
}

/** The key under which the statement stands, where there is one. */
function statementBefore(text: string, index: number): Range | undefined {
  const from = Math.max(0, index - NEAR);
  const last = [...text.slice(from, index).matchAll(STATEMENT)].at(-1);
  if (last === undefined) return undefined;
  const start = from + last.index;
  return { start, end: start + last[0].length };
}

/** Comments begin near; a line may be as long as the text. */
const isComment = (text: string, index: number): boolean =>
  /(?:^|\n)[ \t]*(?:#|\/\/)[^\n]*$/.test(text.slice(Math.max(0, index - 200), index));
