import { replacePolicyVariables } from './policyVariable';
import { UNKNOWN } from './unknown';

/** A pattern for all that an outline with policy variables and unknown parts can become. */
export const loosePattern = (outline: string): string =>
  replacePolicyVariables(outline, () => '*').replaceAll(UNKNOWN, '*');
