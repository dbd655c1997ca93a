import type { PolicyDocument } from '../../../policy/document';
import { locationAt, stringAt } from '../../../policy/location';
import type { Location } from '../../../policy/location';
import { containsOffset } from '../../../policy/range';
import type { Typing, TypingSpot } from '../../../policy/typing';
import type { StringValue, Value } from '../../../policy/value';
import { styleOf } from '../write/style';
import { surroundingsOf } from '../write/surroundings';
import { spotAtProbe } from './atProbe';
import { spotInString } from './inString';
import { probeAt } from './probe';

/**
 * Completion in YAML.
 *
 * @param root the policy as it stands in the text, from which the style is read
 * @param read reads the whole text with a change
 */
export const yamlTyping = (
  document: Pick<PolicyDocument, 'policy' | 'trivia' | 'text'>,
  text: string,
  root: Value,
  read: (text: string) => readonly PolicyDocument[],
): Typing => ({
  spotAt: (offset) => {
    if (document.trivia.some(({ range }) => range.start < offset && offset <= range.end))
      return undefined;
    const style = styleOf(text, root);
    const location = locationAt(document, offset);
    const string = location && stringAt(location);
    if (location !== undefined && string !== undefined && isWhole(location, string, text)) {
      const { inFlow } = surroundingsOf(text, root, string.range);
      const spot = spotInString(location, string, offset, { text, style, inFlow });
      if (spot !== undefined) return spot;
    }
    const probe = probeAt(text, offset, read);
    return probe && spotAtProbe(probe, text, offset, style);
  },
});

/**
 * The first word of a policy, at a place of a template that is for one and holds nothing yet.
 *
 * @param root what the place is in
 * @param read reads the whole text with a change
 */
export function firstSpot(
  text: string,
  offset: number,
  root: Value | undefined,
  read: (text: string) => readonly PolicyDocument[],
): TypingSpot | undefined {
  const probe = root && probeAt(text, offset, read);
  return probe && spotAtProbe(probe, text, offset, styleOf(text, root));
}

/**
 * Whether a string is what it seems to be: a key has its colon, and a value is where a string can be
 * one, and not half a key.
 */
function isWhole(location: Location, { range }: StringValue, text: string): boolean {
  switch (location.at) {
    case 'policy-value':
      return location.entry.key.outline !== 'Statement';
    case 'statement-value':
      return location.element !== 'Condition' && !location.element.endsWith('Principal');
    case 'principal-value':
    case 'condition-value':
      return true;
    default:
      return (
        /^\s*:(?:\s|$)/.test(text.slice(range.end, range.end + 200)) &&
        location.entry !== undefined &&
        containsOffset(location.entry.key.range, range.start)
      );
  }
}
