import { parseText } from '../languageService';
import type { ParsedText } from '../languageService';
import type { PolicyDocument, Trivia } from '../../policy/document';
import type { Range } from '../../policy/range';
import { addComments } from '../../sources/print/comments/addComments';
import { anchorOf } from '../../sources/print/comments/anchor';
import { commentLines } from '../../sources/print/comments/commentLines';
import { rootOf } from '../../sources/print/comments/node';
import type { PrintedLanguage } from '../../sources/print/print';
import { writtenIn } from './writtenIn';

/** A language in which each printed form can have comments. */
const LANGUAGE_IDS: Readonly<Record<PrintedLanguage, string>> = {
  json: 'jsonc',
  terraform: 'terraform',
  cloudformation: 'yaml',
};

/**
 * The comments of a policy: those in it, and those that its language counts as its own.
 *
 * @param around a part of the text all of whose comments count; the policy where left out
 */
export function commentsOf(
  { language }: ParsedText,
  { policy, text, trivia }: PolicyDocument,
  around: Range = policy.range,
): readonly Trivia[] {
  // An object of Terraform shares the comments of its resource.
  const isShared = language === 'terraform' && !/^data\b/.test(text);
  return trivia.filter(
    ({ kind, range }) =>
      kind === 'comment' && (!isShared || (range.start >= around.start && range.end <= around.end)),
  );
}

/** Writes comments of a policy into what was printed of it, each to what it is about. */
export function carryComments(
  parsed: ParsedText,
  document: PolicyDocument,
  comments: readonly Trivia[],
  printed: { readonly text: string; readonly to: PrintedLanguage },
): string {
  const { text, to } = printed;
  if (comments.length === 0) return text;
  const from = rootOf(document.places ?? document.policy);
  const indented = writtenIn(parsed, document) === 'cloudformation';
  const { policies } = parseText({
    uri: '',
    languageId: LANGUAGE_IDS[to],
    text,
    type: document.type.type,
  });
  const [there] = policies;
  const root = there
    ? rootOf(there.places ?? there.policy)
    : { path: [], range: { start: 0, end: text.length }, value: undefined };
  // In a text that the language only fills in, nothing else has a place.
  const above = { path: [], side: 'above' } as const;
  const anchored = comments.map(({ range, text: comment }) => ({
    anchor: text.startsWith('!Sub') ? above : anchorOf(range, from, parsed.source.text, indented),
    lines: commentLines(comment),
  }));
  return addComments(text, root, anchored, to);
}
