/** A command of the client: switches a rule off in the settings. Arguments: the rule's id, the document's URI. */
export const DISABLE_RULE = 'iamSidekick.disableRule';

/** A command of VS Code: asks for completions again. */
export const SUGGEST_AGAIN = 'editor.action.triggerSuggest';

/**
 * A command of the client: shows the MFA journey. Arguments: the document's URI, a position in the
 * policy.
 */
export const SHOW_MFA_JOURNEY = 'iamSidekick.showMfaJourney';

/**
 * A command of the client: lets the user try a request against a policy. Arguments: the document's
 * URI, a position in the policy.
 */
export const TRY_REQUEST = 'iamSidekick.tryRequest';

/**
 * A command of the client: shows what a policy grants since the last commit. Arguments: the
 * document's URI, a position in the policy.
 */
export const SHOW_CHANGES = 'iamSidekick.showChanges';

/** The commands that the server names in what it offers. */
export const CLIENT_COMMANDS = [
  DISABLE_RULE,
  SUGGEST_AGAIN,
  SHOW_MFA_JOURNEY,
  TRY_REQUEST,
  SHOW_CHANGES,
] as const;
export type ClientCommand = (typeof CLIENT_COMMANDS)[number];
