/** The product on the web. */
export const HOME_PAGE = 'https://github.com/iam-sidekick/iam-sidekick';

/** Where the rules' pages are for those who do not have them at hand. */
export const DOCS_ON_THE_WEB = `${HOME_PAGE}/blob/main/docs/rules/`;

/**
 * The page about a rule.
 *
 * @param docsBase what the rule's id and `.md` are put behind
 */
export const rulePage = (rule: string, docsBase = DOCS_ON_THE_WEB): string =>
  `${docsBase}${rule}.md`;
