import type { Locale } from '../../iam/words';
import type { ConvertedPolicy, PrintedLanguage } from '../../service/conversion/convert';
import type { TextRange } from '../../service/languageService';
import type { PastedPolicy } from '../../service/conversion/paste';
import type { PolicyPlace } from './policies';

/** Client to server: a policy in another language. */
export const CONVERT = 'iamSidekick/convert';
/** The policy of an open document, or the first one of any text: of a clipboard, say. */
export type ConvertParams = {
  readonly to: PrintedLanguage;
  /** JSON is to have the comments of the policy. */
  readonly withComments?: boolean;
} & (PolicyPlace | { readonly text: string; readonly languageId?: string });
/** Null where there is no policy. */
export type ConvertResult =
  | ({
      readonly locale: Locale;
      /** The language that the policy is written in by itself; null inside of another one. */
      readonly from: PrintedLanguage | null;
    } & (
      | ConvertedPolicy
      /** Why there is no text, in one sentence. */
      | { readonly reason: string }
    ))
  | null;

/** Client to server: a policy of the clipboard, to be pasted into an open document in its language. */
export const PASTE = 'iamSidekick/paste';
export interface PasteParams {
  readonly uri: string;
  /** What is replaced. */
  readonly range: TextRange;
  readonly text: string;
}
/** Null where it is nothing but text, or where no policy can stand. */
export type PasteResult = PastedPolicy | null;
