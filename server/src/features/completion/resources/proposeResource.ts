import type { Words } from '../../../iam/words';
import type { Documentation, Proposal } from '../proposal';
import type { WrittenArn } from './arnTemplate';

/** A resource that is written as it is listed. */
export const proposeResource = (text: string, documentation: Words, rank: number): Proposal => ({
  label: text,
  kind: 'resource',
  documentation,
  text: { as: 'string', text },
  rank,
});

/** An ARN of a type of resource, with tab stops for what is to be filled in. */
export const proposeTemplate = (
  { label, snippet }: WrittenArn,
  type: string,
  documentation?: Documentation,
  rank = 2,
): Proposal => ({
  label,
  kind: 'resource',
  detail: { en: type, ja: type },
  ...(documentation && { documentation }),
  text: { as: 'string', text: snippet, snippet: true },
  rank,
});
