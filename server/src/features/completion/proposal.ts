import { say } from '../../iam/words';
import type { Locale, Words } from '../../iam/words';
import { expandSnippet } from '../../policy/snippet';
import type { ProposedText, TypingSpot, WrittenProposal } from '../../policy/typing';
import type { CompletionItem, CompletionKind } from './item';

/** What is said of a proposal: ready, or written when somebody wants to read it. */
export type Documentation = Words | ((locale: Locale) => string);

/** Something that fits a location, free of the text around the cursor. */
export interface Proposal {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail?: Words;
  readonly documentation?: Documentation;
  /** What is written is shown below what is said of it. */
  readonly preview?: boolean;
  readonly filterText?: string;
  readonly text: ProposedText;
  /** Lower comes first; 5 where left out. Proposals of one rank keep their order. */
  readonly rank?: number;
  /** Once it is written, there is something to choose where the cursor then is. */
  readonly continues?: boolean;
}

const DEFAULT_RANK = 5;

/** Writes a proposal at the cursor; undefined where it cannot stand there. */
export function toItem(
  proposal: Proposal,
  index: number,
  spot: TypingSpot,
  locale: Locale,
): CompletionItem | undefined {
  const { range, additionalEdits, write } = spot;
  const { label, kind, detail, documentation, filterText, text } = proposal;
  const { rank = DEFAULT_RANK, continues = false } = proposal;
  const written = write(text, continues);
  if (written === undefined) return undefined;
  const { insertText, snippet, keyOnly = false, form } = written;
  return {
    label: written.label ?? label,
    ...(form !== undefined && { form }),
    kind,
    ...(detail && { detail: say(detail, locale) }),
    ...(documentation && {
      documentation: () =>
        tell(documentation, locale) + (proposal.preview ? previewOf(text, written, spot) : ''),
    }),
    ...(filterText !== undefined && { filterText }),
    insertText,
    snippet,
    ...(continues && !keyOnly && { continues }),
    range,
    ...(additionalEdits.length > 0 && { additionalEdits }),
    sortText: `${rank}${String(index).padStart(4, '0')}`,
  };
}

const tell = (documentation: Documentation, locale: Locale): string =>
  typeof documentation === 'function' ? documentation(locale) : say(documentation, locale);

/** What is written, as code: in JSON without regard to the braces that stand already. */
function previewOf(
  text: ProposedText,
  { insertText, shown = insertText }: WrittenProposal,
  { language }: TypingSpot,
): string {
  const body = language === undefined && 'body' in text ? text.body : shown;
  const code = expandSnippet(body).replaceAll('\t', '  ').trim();
  return `\n\n\`\`\`${language ?? 'json'}\n${code}\n\`\`\``;
}
