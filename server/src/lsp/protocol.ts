import type { PolicyChanges } from '../service/changes';
import type { FilledInName, PrintedLanguage } from '../service/convert';
import type { Locale } from '../iam/words';
import type { PolicySummary, TextRange } from '../service/languageService';
import type { JourneyStage, MfaJourney } from '../service/mfaJourney';
import type { PastedPolicy } from '../service/paste';
import type { PolicySize } from '../policy/size';
import type { SummarizedPolicy } from '../service/policySummary';
import type { RequestAnswer, RequestChoices, RequestDraft } from '../service/tryRequest';

/**
 * What this server and its clients say to each other beyond LSP. VS Code's client uses all of it;
 * a client that knows none of it loses nothing else.
 */
export interface InitializationOptions {
  /** Report what is not valid JSON. VS Code has its own JSON support and says false. Default: true. */
  readonly syntax?: boolean;
  /** Where the rules' pages are: what a rule's id and `.md` are put behind. Default: on the web. */
  readonly docsBase?: string;
  /** Settings (`rules`, `policyTypes`, `language`) of a client that cannot be asked for them. */
  readonly settings?: unknown;
  /** The client answers `iamSidekick/readFile`. */
  readonly readsFiles?: boolean;
  /** The commands below that the client has: what needs another one is not offered, or only to be read. */
  readonly commands?: readonly ClientCommand[];
}

/** Under `capabilities.experimental` in the answer to `initialize`. */
export interface ExperimentalCapabilities {
  /** Day of the catalogue of AWS's names, `2026-09-26`; left out where there is none. */
  readonly catalog?: string;
}

/** Server to client: a file's text, or null. For files that the server's host cannot reach. */
export const READ_FILE = 'iamSidekick/readFile';
export interface ReadFileParams {
  readonly uri: string;
}

/** Client to server: the policies of an open document, for a quiet place of the editor. */
export const POLICIES = 'iamSidekick/policies';
export interface PoliciesParams {
  readonly uri: string;
}
export interface PolicyInfo extends PolicySummary {
  /** How large it is, beside how large it may be; left out where no limit is known. */
  readonly size?: Pick<PolicySize, 'counted' | 'limit' | 'unit' | 'exact'>;
}
export type PoliciesResult = readonly PolicyInfo[];

/** A command of the client: switches a rule off in the settings. Arguments: the rule's id, the document's URI. */
export const DISABLE_RULE = 'iamSidekick.disableRule';

/** A command of VS Code: asks for completions again. */
export const SUGGEST_AGAIN = 'editor.action.triggerSuggest';

/** Client to server: the MFA journey of a user with a policy of an open document, and with others. */
export const MFA_JOURNEY = 'iamSidekick/mfaJourney';
export interface MfaJourneyParams {
  readonly uri: string;
  /** A position in the policy. */
  readonly position?: TextRange['start'];
  /** Which policy of the document, from 0: the `policy` of an earlier answer. Wins over `position`. */
  readonly policy?: number;
  /** AWS managed policies that the user has, too, with their texts: the server may reach no file. */
  readonly managed?: readonly { readonly name: string; readonly text: string }[];
  /** Open documents whose policies the user has, too. */
  readonly others?: readonly string[];
}
/** A place whose quick fix helps. */
export interface JourneyFix {
  readonly uri: string;
  readonly range: TextRange;
}
/** A statement of a managed policy has its place in no document: `uri` is the policy's name then. */
export interface MfaJourneyResult extends Omit<MfaJourney, 'stages'> {
  readonly locale: Locale;
  readonly stages: readonly (JourneyStage & { readonly fix: JourneyFix | null })[];
}

/**
 * A command of the client: shows the MFA journey. Arguments: the document's URI, a position in the
 * policy.
 */
export const SHOW_MFA_JOURNEY = 'iamSidekick.showMfaJourney';

/** Client to server: what is to be asked next about a request to try against a policy. */
export const REQUEST_CHOICES = 'iamSidekick/requestChoices';
export interface RequestChoicesParams extends PolicyPlace {
  /** What has been said: the `draft` of a choice. Default: nothing. */
  readonly draft?: RequestDraft;
  /** What the user is typing as the answer. */
  readonly typed?: string;
}
/** Null where the document is not open, or has no policy. */
export type RequestChoicesResult = RequestChoices | null;

/** Client to server: what a policy says of a request. */
export const REQUEST_ANSWER = 'iamSidekick/requestAnswer';
export interface RequestAnswerParams extends PolicyPlace {
  readonly draft: RequestDraft;
}
/** Null also where the draft lacks an action, or a resource that there is a choice of. */
export type RequestAnswerResult = (RequestAnswer & { readonly locale: Locale }) | null;

/** One policy of an open document. */
export interface PolicyPlace {
  readonly uri: string;
  /** A position in the policy. */
  readonly position?: TextRange['start'];
  /** Which policy of the document, from 0: the `policy` of an earlier answer. Wins over `position`. */
  readonly policy?: number;
}

/** Client to server: what a policy of an open document allows and denies, service by service. */
export const POLICY_SUMMARY = 'iamSidekick/policySummary';
export type PolicySummaryResult = (SummarizedPolicy & { readonly locale: Locale }) | null;

/**
 * A command of the client: lets the user try a request against a policy. Arguments: the document's
 * URI, a position in the policy.
 */
export const TRY_REQUEST = 'iamSidekick.tryRequest';

/**
 * Client to server: an open document as it stands in the last commit; null where it is in none, or
 * where that is not known.
 */
export const COMMITTED = 'iamSidekick/committed';
export interface CommittedParams {
  readonly uri: string;
  readonly text: string | null;
}

/** Client to server: what the policies of an open document grant since the last commit. */
export const CHANGES = 'iamSidekick/changes';
export interface ChangesParams {
  readonly uri: string;
}
export interface ChangesResult {
  readonly locale: Locale;
  readonly policies: readonly PolicyChanges[];
}

/**
 * A command of the client: shows what a policy grants since the last commit. Arguments: the
 * document's URI, a position in the policy.
 */
export const SHOW_CHANGES = 'iamSidekick.showChanges';

/** Client to server: a policy in another language. */
export const CONVERT = 'iamSidekick/convert';
/** The policy of an open document, or the first one of any text: of a clipboard, say. */
export type ConvertParams = { readonly to: PrintedLanguage } & (
  PolicyPlace | { readonly text: string; readonly languageId?: string }
);
/** Null where there is no policy. */
export type ConvertResult =
  | ({
      readonly locale: Locale;
      /** The language that the policy is written in by itself; null inside of another one. */
      readonly from: PrintedLanguage | null;
    } & (
      | {
          readonly text: string;
          /** What the text refers to under a new name (`name`), or leaves open. */
          readonly names: readonly FilledInName[];
        }
      /** Why there is no text, in one sentence. */
      | { readonly reason: string }
    ))
  | null;

/** Client to server: a policy of the clipboard, to be pasted into an open document in its language. */
export const PASTE = 'iamSidekick/paste';
export interface PasteParams {
  readonly uri: string;
  /** What is replaced. */
  readonly range: TextRange;
  readonly text: string;
}
/** Null where it is nothing but text, or where no policy can stand. */
export type PasteResult = PastedPolicy | null;

/** The commands that the server names in what it offers. */
export const CLIENT_COMMANDS = [
  DISABLE_RULE,
  SUGGEST_AGAIN,
  SHOW_MFA_JOURNEY,
  TRY_REQUEST,
  SHOW_CHANGES,
] as const;
export type ClientCommand = (typeof CLIENT_COMMANDS)[number];

/** The section of the editor's settings that is ours. */
export const SECTION = 'iamSidekick';
