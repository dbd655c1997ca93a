import type { Words } from '../../../iam/words';
import type { Proposal } from '../proposal';

/** A resource that is written as it is listed. */
export const proposeResource = (text: string, documentation: Words, rank: number): Proposal => ({
  label: text,
  kind: 'resource',
  documentation,
  text: { as: 'string', text },
  rank,
});
