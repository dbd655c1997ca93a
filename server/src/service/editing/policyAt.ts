import type { PolicyDocument } from '../../policy/document';
import { containsOffset } from '../../policy/range';
import type { ParsedText, TextRange } from '../languageService';

/** A place in a text, as LSP counts. */
export type Position = TextRange['start'];

/**
 * The innermost policy at an offset: a statement that is made on a condition is one of its own, within
 * another.
 */
export const policyAt = (parsed: ParsedText, offset: number): PolicyDocument | undefined => {
  const around = parsed.policies.filter(({ policy }) => containsOffset(policy.range, offset));
  return around.find(({ policy: { range: own } }) =>
    around.every(({ policy: { range } }) => range.start <= own.start && own.end <= range.end),
  );
};
