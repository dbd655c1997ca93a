import type { OpenPolicy } from '../../features/hover/context';
import { hoverAt } from '../../features/hover/hover';
import type { Locale } from '../../iam/words';
import { toTextRange } from '../languageService';
import type { ParsedText, TextRange } from '../languageService';
import { policyAt } from './policyAt';
import type { Position } from './policyAt';

/** What a thing of the text means, as Markdown. */
export interface HoverText {
  readonly markdown: string;
  readonly range: TextRange;
}

/**
 * What to show over a position; undefined where there is nothing to say.
 *
 * @param open the other texts that the user has open
 */
export function hover(
  parsed: ParsedText,
  position: Position,
  locale: Locale,
  open: readonly ParsedText[] = [],
): HoverText | undefined {
  const offset = parsed.lines.offsetAt(position);
  const document = policyAt(parsed, offset);
  const found = document && hoverAt(document, offset, locale, openPolicies(parsed, open));
  return found && { markdown: found.markdown, range: toTextRange(parsed, found.range) };
}

const openPolicies = (parsed: ParsedText, others: readonly ParsedText[]): readonly OpenPolicy[] => [
  ...parsed.policies.map(({ policy }) => ({ file: undefined, policy })),
  ...others.flatMap(({ source, policies }) =>
    policies.map(({ policy }) => ({ file: fileName(source.uri), policy })),
  ),
];

/** The last part of a URI, as people know the file. */
function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
