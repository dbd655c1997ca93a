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
}

const PRINTERS: Readonly<
  Record<PrintedLanguage, (policy: PlainMap, name: string) => PrintedPolicy | undefined>
> = { json: printJson, terraform: printTerraform, cloudformation: printYaml };

/**
 * Writes a whole policy in a language, in the style of its documentation.
 *
 * @param policy names of what is filled in stand between marks (`policy/filledIn.ts`)
 * @param name what the policy is called where the language wants a name
 * @returns undefined where the language has no form for something in the policy
 */
export const printPolicy = (
  policy: PlainMap,
  to: PrintedLanguage,
  name: string,
): PrintedPolicy | undefined => PRINTERS[to](policy, name);
