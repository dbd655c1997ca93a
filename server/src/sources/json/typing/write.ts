import { escapeSnippet } from '../../../policy/snippet';
import type { ProposedText, WrittenProposal } from '../../../policy/typing';
import { withinBraces } from './braces';
import type { Braces } from './braces';
import type { Place } from './place';

/** Writes a proposal at a place; undefined where it cannot stand there. */
export function writeProposal(
  text: ProposedText,
  { open, close, after, quoted, hasValue }: Place,
  braces: Braces | undefined,
  goesOn: boolean,
): WrittenProposal | undefined {
  switch (text.as) {
    case 'string': {
      const ended = close + after !== '';
      // What goes on is written before the closing quote.
      if (goesOn && ended) {
        const begun = escapeSnippet(open + text.text);
        return { insertText: `${begun}$0${close}${after}`, snippet: true };
      }
      return { insertText: open + text.text + close + after, snippet: text.snippet ?? false };
    }
    case 'value':
      return quoted ? undefined : { insertText: text.body + after, snippet: true };
    case 'members':
      return quoted || braces === undefined
        ? undefined
        : { insertText: withinBraces(text.body, braces) + after, snippet: true };
    case 'entry': {
      const key = open + (text.keySnippet ?? escapeSnippet(text.key)) + close;
      return hasValue
        ? { insertText: key, snippet: true, keyOnly: true }
        : { insertText: `${key}: ${text.value}${after}`, snippet: true };
    }
  }
}
