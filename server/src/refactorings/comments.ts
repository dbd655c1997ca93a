import type { PolicyDocument } from '../policy/document';
import { containsOffset } from '../policy/range';
import type { Value } from '../policy/value';

/** Whether a comment stands within a value: whoever writes the value anew would lose it, or move it. */
export const hasComment = ({ trivia }: PolicyDocument, { range }: Value): boolean =>
  trivia.some(({ kind, range: { start } }) => kind === 'comment' && containsOffset(range, start));
