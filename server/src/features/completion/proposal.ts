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
   * A key, and the value (a snippet in JSON) that it gets where it has none yet. With `suffix`, the
   * key ends with a part to fill in, which has this default and the first tab stop.
   */
  | {
      readonly as: 'entry';
      readonly key: string;
      readonly suffix?: string;
      readonly value: string;
    }
  /** A whole value (a snippet in JSON) that is no string. */
  | { readonly as: 'value'; readonly body: string };

/** Something that fits a location, free of the text around the cursor. */
export interface Proposal {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail?: Words;
  readonly documentation?: Words;
  readonly text: ProposedText;
  /** Lower comes first; 5 where left out. Proposals of one rank keep their order. */
  readonly rank?: number;
}

const DEFAULT_RANK = 5;

/** Writes a proposal at a place; undefined where it cannot stand there. */
export function toItem(
  proposal: Proposal,
  index: number,
  place: Place,
  locale: Locale,
): CompletionItem | undefined {
  const written = write(proposal.text, place);
  if (written === undefined) return undefined;
  const { label, kind, detail, documentation, rank = DEFAULT_RANK } = proposal;
  return {
    label,
    kind,
    ...(detail && { detail: say(detail, locale) }),
    ...(documentation && { documentation: say(documentation, locale) }),
    ...written,
    range: place.range,
    ...(place.additionalEdits.length > 0 && { additionalEdits: place.additionalEdits }),
    sortText: `${rank}${String(index).padStart(5, '0')}`,
  };
}

function write(
  text: ProposedText,
  { open, close, after, quoted, hasValue }: Place,
): { insertText: string; snippet: boolean } | undefined {
  if (text.as === 'string') {
    return { insertText: open + text.text + close + after, snippet: text.snippet ?? false };
  }
  if (text.as === 'value') {
    return quoted ? undefined : { insertText: text.body + after, snippet: true };
  }
  const suffix = text.suffix === undefined ? '' : `\${1:${text.suffix}}`;
  const key = open + escapeSnippet(text.key) + suffix + close;
  return { insertText: hasValue ? key : `${key}: ${text.value}${after}`, snippet: true };
}
