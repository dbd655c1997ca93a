import type { CST } from 'yaml';
import type { Trivia } from '../../policy/document';

/** What a walk over the tokens of a text tells. */
export interface TokenSurvey {
  readonly comments: readonly Trivia[];
  /** How deep collections are nested. */
  readonly depth: number;
  /** Something stands for what is written at another place: an alias, a merge key. */
  readonly refersToItself: boolean;
}

type Token = CST.Token;

/** Walks over all tokens without recursion, so that no depth of nesting can overflow the stack. */
export function surveyTokens(tokens: readonly Token[]): TokenSurvey {
  const comments: Trivia[] = [];
  const open: { readonly token: Token; readonly depth: number }[] = [];
  const push = (token: Token | null | undefined, depth: number): void => {
    if (token !== null && token !== undefined) open.push({ token, depth });
  };
  tokens.forEach((token) => push(token, 0));
  let deepest = 0;
  let refersToItself = false;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    deepest = Math.max(deepest, depth);
    refersToItself ||= isReference(token);
    if (token.type === 'comment') {
      const { offset, source: text } = token;
      comments.push({
        kind: 'comment',
        range: { start: offset, end: offset + text.length },
        text,
      });
    }
    if ('items' in token) {
      for (const item of token.items) {
        item.start.forEach((one) => push(one, depth));
        push(item.key, depth + 1);
        item.sep?.forEach((one) => push(one, depth));
        push(item.value, depth + 1);
      }
    }
    if ('props' in token) token.props.forEach((one) => push(one, depth));
    if (token.type === 'document') {
      token.start.forEach((one) => push(one, depth));
      push(token.value, depth);
    }
    if ('end' in token) token.end?.forEach((one) => push(one, depth));
  }
  comments.sort((a, b) => a.range.start - b.range.start);
  return { comments, depth: deepest, refersToItself };
}

const isReference = (token: Token): boolean =>
  token.type === 'anchor' ||
  token.type === 'alias' ||
  (token.type === 'scalar' && token.source === '<<');
