const GUIDE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide';

/** What Access Analyzer checks, with a paragraph on each code. */
export const CHECKS = `${GUIDE}/access-analyzer-reference-policy-checks.html`;

/** The formal grammar of policies. */
export const GRAMMAR = `${GUIDE}/reference_policies_grammar.html`;

/** Quotas, names and the characters that IAM accepts. */
export const QUOTAS = `${GUIDE}/reference_iam-quotas.html`;

/** How ARNs and other identifiers are written. */
export const IDENTIFIERS = `${GUIDE}/reference_identifiers.html`;

/** Mistakes in policies that IAM refuses. */
export const TROUBLESHOOTING = `${GUIDE}/troubleshoot_policies.html`;

/** All elements of a policy. */
export const ELEMENTS = `${GUIDE}/reference_policies_elements.html`;

/** The page on one element. */
export const elementPage = (
  element: 'version' | 'statement' | 'sid' | 'effect' | 'action' | 'resource' | 'condition',
): string => `${GUIDE}/reference_policies_elements_${element}.html`;
