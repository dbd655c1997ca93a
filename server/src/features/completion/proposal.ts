import { say } from '../../iam/words';
import type { Locale, Words } from '../../iam/words';
import type { CompletionItem, CompletionKind } from './item';
import type { Place } from './place';
import { escapeSnippet } from './snippetText';

/** What is written for a proposal, leaving open what quotes and commas its place needs. */
export type ProposedText =
  /** The content of a string; with tab stops where `snippet` is set. */
  | { readonly as: 'string'; readonly text: string; readonly snippet?: boolean }
  /**
   * A key, and the value (a snippet in JSON) that it gets where it has none yet. With `keySnippet`
   * the key has a part to fill in, at the first tab stop.
   */
  | {
      readonly as: 'entry';
      readonly key: string;
      readonly keySnippet?: string;
      readonly value: string;
    }
  /** A whole value (a snippet in JSON) that is no string. */
  | { readonly as: 'value'; readonly body: string };

/** What is said of a proposal: ready, or written when somebody wants to read it. */
export type Documentation = Words | ((locale: Locale) => string);

/** Something that fits a location, free of the text around the cursor. */
export interface Proposal {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail?: Words;
  readonly documentation?: Documentation;
  readonly filterText?: string;
  readonly text: ProposedText;
  /** Lower comes first; 5 where left out. Proposals of one rank keep their order. */
  readonly rank?: number;
  /** Once it is written, there is something to choose where the cursor then is. */
  readonly continues?: boolean;
}

const DEFAULT_RANK = 5;

/** Writes a proposal at a place; undefined where it cannot stand there. */
export function toItem(
  proposal: Proposal,
  index: number,
  place: Place,
  locale: Locale,
): CompletionItem | undefined {
  const written = write(proposal, place);
  if (written === undefined) return undefined;
  const { label, kind, detail, documentation, filterText, rank = DEFAULT_RANK } = proposal;
  return {
    label,
    kind,
    ...(detail && { detail: say(detail, locale) }),
    ...(documentation && { documentation: () => tell(documentation, locale) }),
    ...(filterText !== undefined && { filterText }),
    ...written,
    range: place.range,
    ...(place.additionalEdits.length > 0 && { additionalEdits: place.additionalEdits }),
    sortText: `${rank}${String(index).padStart(4, '0')}`,
  };
}

const tell = (documentation: Documentation, locale: Locale): string =>
  typeof documentation === 'function' ? documentation(locale) : say(documentation, locale);

function write(
  { text, continues = false }: Proposal,
  { open, close, after, quoted, hasValue }: Place,
): Pick<CompletionItem, 'insertText' | 'snippet' | 'continues'> | undefined {
  const goesOn = continues ? ({ continues } as const) : {};
  if (text.as === 'string') {
    const ended = close + after !== '';
    // What goes on is written before the closing quote.
    if (continues && ended) {
      const begun = escapeSnippet(open + text.text);
      return { insertText: `${begun}$0${close}${after}`, snippet: true, ...goesOn };
    }
    const snippet = text.snippet ?? false;
    return { insertText: open + text.text + close + after, snippet, ...goesOn };
  }
  if (text.as === 'value') {
    return quoted ? undefined : { insertText: text.body + after, snippet: true, ...goesOn };
  }
  const key = open + (text.keySnippet ?? escapeSnippet(text.key)) + close;
  return hasValue
    ? { insertText: key, snippet: true }
    : { insertText: `${key}: ${text.value}${after}`, snippet: true, ...goesOn };
}
