import type { PlainMap } from '../../policy/edit';
import { printJson } from './json';
import { printTerraform } from './terraform';
import { printYaml } from './yaml';

/** The languages that a policy can be written in as a whole. */
export const PRINTED_LANGUAGES = ['json', 'terraform', 'cloudformation'] as const;
export type PrintedLanguage = (typeof PRINTED_LANGUAGES)[number];

/** A policy in another language. */
export interface PrintedPolicy {
  readonly text: string;
  /** What the text refers to, and somebody has to declare: by its name there, and the name it had. */
  readonly names: readonly FilledInName[];
}

export interface FilledInName {
  readonly name: string;
  readonly from: string;
  /** It stands for a list of strings; left out where it is one, and where nobody knows. */
  readonly is?: 'list';
}

/** What a language has no form for: an element of a statement, or of the policy. */
export interface Unwritable {
  readonly unwritable: { readonly statement?: number; readonly element: string | undefined };
}

const PRINTERS: Readonly<
  Record<PrintedLanguage, (policy: PlainMap, name: string) => PrintedPolicy | Unwritable>
> = { json: printJson, terraform: printTerraform, cloudformation: printYaml };

/**
 * Writes a whole policy in a language, in the style of its documentation.
 *
 * @param policy names of what is filled in stand between marks (`policy/filledIn.ts`)
 * @param name what the policy is called where the language wants a name
 */
export const printPolicy = (
  policy: PlainMap,
  to: PrintedLanguage,
  name: string,
): PrintedPolicy | Unwritable => PRINTERS[to](policy, name);
