import type { TextEdit } from '../../policy/edit';
import type { Range } from '../../policy/range';

/** What an item is, for the icon that an editor shows. */
export type CompletionKind =
  | 'snippet'
  | 'element'
  | 'value'
  | 'service'
  | 'action'
  | 'resource'
  | 'principal'
  | 'operator'
  | 'condition-key'
  | 'variable';

/** Something that can be written at the cursor. */
export interface CompletionItem {
  readonly label: string;
  /** Right behind the label: what is written beside it. */
  readonly form?: string;
  readonly kind: CompletionKind;
  /** A few words beside the label. */
  readonly detail?: string;
  /** Writes what is to be said of it, in Markdown; asked for only when the item is shown. */
  readonly documentation?: () => string;
  /** What the text typed so far is compared with, where that is more than the label. */
  readonly filterText?: string;
  /** Written in the place of `range`; in LSP's snippet syntax where `snippet` is set. */
  readonly insertText: string;
  readonly snippet: boolean;
  /** Always on one line and around the cursor, as LSP asks. */
  readonly range: Range;
  /** Edits elsewhere that belong to it: a comma that is missing before the cursor. */
  readonly additionalEdits?: readonly TextEdit[];
  readonly sortText: string;
  /** Where the cursor then is, there is something to choose at once: the actions of a service. */
  readonly continues?: true;
}

/** What can be written at the cursor. */
export interface CompletionList {
  readonly items: readonly CompletionItem[];
  /** More fits once more is typed: an editor must ask again, and not only narrow this list down. */
  readonly isIncomplete: boolean;
  /** To be shown to who asks for it, and not to who only types. */
  readonly onRequest?: boolean;
  /** A space right before the cursor calls for it. */
  readonly onSpace?: boolean;
}
