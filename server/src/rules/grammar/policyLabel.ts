import type { Policy } from '../../policy/model';
import type { Range } from '../../policy/range';

/** The place a message about a whole policy should point to: its first key, else its first character. */
export const policyLabelRange = ({ node, range }: Policy): Range =>
  node?.entries[0]?.key.range ?? { start: range.start, end: Math.min(range.start + 1, range.end) };
