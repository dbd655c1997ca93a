import { USER_GUIDE } from '../awsPages';

/** The formal grammar of policies. */
export const GRAMMAR = `${USER_GUIDE}/reference_policies_grammar.html`;

/** How ARNs and other identifiers are written. */
export const IDENTIFIERS = `${USER_GUIDE}/reference_identifiers.html`;

/** Mistakes in policies that IAM refuses. */
export const TROUBLESHOOTING = `${USER_GUIDE}/troubleshoot_policies.html`;

/** All elements of a policy. */
export const ELEMENTS = `${USER_GUIDE}/reference_policies_elements.html`;

/** The page on one element. */
export const elementPage = (
  element: 'version' | 'statement' | 'sid' | 'effect' | 'action' | 'resource' | 'condition',
): string => `${USER_GUIDE}/reference_policies_elements_${element}.html`;
