import type { Locale } from '../../iam/words';
import { en } from './en';
import { ja } from './ja';

/** The states of MFA that a row is about, joined by commas; all three need no word. */
export type StatesKey =
  'true' | 'absent' | 'false' | 'absent,false' | 'absent,true' | 'false,true' | '';

/** What one language says in a summary. Texts may hold Markdown's inline marks. */
export interface SummaryPhrases {
  /** Above the table of what is allowed, by what Allow means in the type of policy. */
  readonly allowed: Readonly<Record<AllowMeaning, string>>;
  readonly denied: string;
  /** Behind a heading, where the column of resources would always say the same. */
  readonly onAll: string;
  /** There is no Allow, or none that can be told. */
  readonly allowsNothing: string;
  readonly columns: Readonly<Record<Column, string>>;
  readonly allServices: (except: readonly string[]) => string;
  readonly unknownService: string;
  readonly fullAccess: string;
  /** The same of what is denied. */
  readonly allActions: string;
  /** Full access but for some actions that are denied. */
  readonly fullExcept: (actions: readonly string[]) => string;
  /** The levels of one extent: "Full: List, Read". */
  readonly extent: (extent: 'full' | 'limited' | 'unknown', levels: readonly string[]) => string;
  /** Nothing is left. */
  readonly takenAway: string;
  readonly takenAwayBecause: string;
  /** Actions that AWS's reference does not have. */
  readonly unlisted: (actions: readonly string[]) => string;
  readonly dependsOnActions: string;
  readonly allResources: string;
  readonly ownResource: string;
  readonly severalResources: (count: number) => string;
  /** Only for some states of MFA. */
  readonly onlyMfa: Readonly<Record<StatesKey, string>>;
  /** For some states of MFA, while another row says what holds for the others. */
  readonly withMfa: Readonly<Record<StatesKey, string>>;
  /** When a Deny applies. */
  readonly deniedMfa: Readonly<Record<StatesKey, string>>;
  readonly when: (clauses: readonly string[]) => string;
  readonly conditions: (count: number) => string;
  /** The conditions hold for some actions or resources only. */
  readonly inPart: (when: string) => string;
  readonly severalConditions: string;
  readonly limitedBy: (statements: readonly string[]) => string;
  readonly perhapsLimitedBy: (statements: readonly string[]) => string;
  readonly separator: string;
  /** Between the levels of one extent and those of another. */
  readonly levelSeparator: string;
  readonly more: (services: number) => string;
  readonly leftOut: (statements: readonly string[]) => string;
  readonly unread: string;
}

/** What an Allow does in a type of policy. */
export type AllowMeaning = 'grants' | 'lets-through' | 'to-whom' | 'assume';

export type Column = 'service' | 'access' | 'who' | 'resource' | 'when';

const PHRASES: Readonly<Record<Locale, SummaryPhrases>> = { en, ja };

export const summaryPhrases = (locale: Locale): SummaryPhrases => PHRASES[locale];
