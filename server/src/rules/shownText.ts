import { UNKNOWN } from '../iam/unknown';
import type { StringValue } from '../policy/value';

/** A string of the policy as a message quotes it: parts that the host language fills in are dots. */
export const shownText = ({ outline }: Pick<StringValue, 'outline'>): string =>
  outline.replaceAll(UNKNOWN, '…');
