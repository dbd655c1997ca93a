import { toTextRange } from './languageService';
import type { ParsedText, TextRange } from './languageService';
import { plainPolicy } from '../policy/plainPolicy';
import type { PolicyDocument } from '../policy/document';
import { printPolicy } from '../sources/print/print';
import type { FilledInName, PrintedLanguage } from '../sources/print/print';

export { PRINTED_LANGUAGES } from '../sources/print/print';
export type { FilledInName, PrintedLanguage } from '../sources/print/print';

/** A policy in another language, or why there is none. */
export type Conversion =
  | { readonly text: string; readonly names: readonly FilledInName[] }
  /** These parts are computed: nothing that could be written stands there. */
  | { readonly computed: readonly TextRange[] }
  /** The language has no form for an element of the policy. */
  | { readonly unwritable: true };

/**
 * The facade's part for conversions: writes one policy of a text in another language. Access stays
 * the same; what the text has filled in is filled in there, under names that somebody must declare.
 *
 * @param name what the policy is called where the language wants a name; made fit for it
 */
export function convertPolicy(
  parsed: ParsedText,
  document: PolicyDocument,
  to: PrintedLanguage,
  name: string,
): Conversion {
  const plain = plainPolicy(document);
  if ('computed' in plain) {
    return { computed: plain.computed.map((range) => toTextRange(parsed, range)) };
  }
  return printPolicy(plain.policy, to, identifier(name)) ?? { unwritable: true };
}

/** A name as Terraform takes it. */
function identifier(name: string): string {
  const word = name.replace(/[^A-Za-z0-9_-]+/g, '_').replace(/^[-_]+|[-_]+$/g, '');
  return /^[A-Za-z]/.test(word) ? word : `policy${word === '' ? '' : `_${word}`}`;
}
