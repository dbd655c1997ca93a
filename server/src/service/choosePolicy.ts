import type { ParsedText, TextRange } from './languageService';
import type { PolicyDocument } from '../policy/document';
import { isOwnPolicy } from '../policy/perhaps';
import { containsOffset } from '../policy/range';

/**
 * Which policy of a text is meant: a position in it, or its place among those of the text; without
 * either, the first.
 */
export type PolicyChoice = TextRange['start'] | number | undefined;

/**
 * The policy at a position; between policies the next one, and behind them all the last. Statements
 * that a policy may have belong to it.
 */
export function choosePolicy(parsed: ParsedText, choice: PolicyChoice): PolicyDocument | undefined {
  if (typeof choice === 'number') return parsed.policies[choice];
  const { lines } = parsed;
  const policies = parsed.policies.filter(isOwnPolicy);
  if (choice === undefined) return policies[0];
  const offset = lines.offsetAt(choice);
  return (
    policies.find(({ policy }) => containsOffset(policy.range, offset)) ??
    policies.find(({ policy }) => policy.range.start >= offset) ??
    policies.at(-1)
  );
}
