import type { TypingSpot } from '../../../policy/typing';
import { parseEmbedded } from '../../embedded/embedded';
import { json } from '../../json/json';
import { POLICY_LANGUAGE } from '../../policyLanguage';
import { escapeHeredoc } from '../values/escape';
import type { Template } from '../hcl/syntax';
import { toString } from '../values/values';

/** Where a policy can begin in a heredoc for one that holds nothing yet, or no more than braces. */
export function spotInHeredoc(
  heredoc: Template,
  offset: number,
  text: string,
): TypingSpot | undefined {
  const about = { uri: '', languageId: POLICY_LANGUAGE, type: undefined };
  const string = toString(heredoc, text);
  const read = parseEmbedded(json, about, { text, string, encode: escapeHeredoc });
  return read.emptySpot?.(offset);
}
