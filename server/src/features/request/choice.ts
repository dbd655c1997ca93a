import type { RequestDraft } from '../../reasoning/trial/draft';

/** One way to answer a question about a request. */
export interface Choice {
  readonly label: string;
  /** A few words beside the label. */
  readonly description?: string;
  /** A heading over it and those that follow. */
  readonly group?: string;
  /** The request, once this is chosen. */
  readonly draft: RequestDraft;
}

/** Whether a label has what somebody types; everything, while nothing is typed. */
export const hasTyped = (label: string, typed: string): boolean =>
  label.toLowerCase().includes(typed.toLowerCase());
