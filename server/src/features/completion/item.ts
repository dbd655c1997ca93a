import type { TextEdit } from '../../policy/edit';
import type { Range } from '../../policy/range';

/** What an item is, for the icon that an editor shows. */
export type CompletionKind =
  | 'snippet'
  | 'element'
  | 'value'
  | 'action'
  | 'resource'
  | 'principal'
  | 'operator'
  | 'condition-key'
  | 'variable';

/** Something that can be written at the cursor. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words beside the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** Written in the place of `range`; in LSP's snippet syntax where `snippet` is set. */
  readonly insertText: string;
  readonly snippet: boolean;
  /** Always on one line and around the cursor, as LSP asks. */
  readonly range: Range;
  /** Edits elsewhere that belong to it: a comma that is missing before the cursor. */
  readonly additionalEdits?: readonly TextEdit[];
  readonly sortText: string;
}
