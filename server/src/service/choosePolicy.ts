import type { ParsedText, TextRange } from './languageService';
import type { PolicyDocument } from '../policy/document';
import { containsOffset } from '../policy/range';

/**
 * Which policy of a text is meant: a position in it, or its place among those of the text; without
 * either, the first.
 */
export type PolicyChoice = TextRange['start'] | number | undefined;

/** The policy at a position; between policies the next one, and behind them all the last. */
export function choosePolicy(
  { policies, lines }: ParsedText,
  choice: PolicyChoice,
): PolicyDocument | undefined {
  if (typeof choice === 'number') return policies[choice];
  if (choice === undefined) return policies[0];
  const offset = lines.offsetAt(choice);
  return (
    policies.find(({ policy }) => containsOffset(policy.range, offset)) ??
    policies.find(({ policy }) => policy.range.start >= offset) ??
    policies.at(-1)
  );
}
