import type { Locale } from '../../iam/words';
import type { TextRange } from '../../service/languageService';
import type { JourneyStage, MfaJourney } from '../../service/journey/mfaJourney';
import type { PolicyPlace } from './policies';

/** Client to server: the MFA journey of a user with a policy of an open document, and with others. */
export const MFA_JOURNEY = 'iamSidekick/mfaJourney';
export interface MfaJourneyParams extends PolicyPlace {
  /** AWS managed policies that the user has, too, with their texts: the server may reach no file. */
  readonly managed?: readonly { readonly name: string; readonly text: string }[];
  /** Open documents whose policies the user has, too. */
  readonly others?: readonly string[];
  /** Texts of AWS managed policies, for those that an earlier answer has among its `attached`. */
  readonly texts?: readonly { readonly name: string; readonly text: string }[];
  /** Policies that an earlier answer has among its `attached`, and that are to be left out: their ids. */
  readonly without?: readonly string[];
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
