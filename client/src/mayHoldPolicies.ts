import {
  jsonMayHold,
  markdownMayHold,
  terraformMayHold,
  yamlMayHold,
} from '../../server/src/sources/mayHold';
import { OWN_LANGUAGES } from './languages';

const BY_LANGUAGE: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['json', jsonMayHold],
  ['jsonc', jsonMayHold],
  ['yaml', yamlMayHold],
  ['ansible', yamlMayHold],
  // Templates, in either of the two.
  ['cloudformation', (text) => yamlMayHold(text) || jsonMayHold(text)],
  ['markdown', markdownMayHold],
  ['mdx', markdownMayHold],
  ['terraform', terraformMayHold],
  ['opentofu', terraformMayHold],
  ['terraform-vars', terraformMayHold],
  ['hcl', terraformMayHold],
  // Policies by their names, even while they are empty.
  ...OWN_LANGUAGES.map((own) => [own, () => true] as const),
]);

/**
 * Cheap look at a text: false where no policy can be in it. The engine asks the same before it
 * reads; nothing else of it is loaded before there is a policy.
 */
export const mayHoldPolicies = (languageId: string, text: string): boolean =>
  BY_LANGUAGE.get(languageId)?.(text) ?? false;
