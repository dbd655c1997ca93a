import type { MfaState } from '../../iam/mfa';
import { say } from '../../iam/words';
import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import type { Range } from '../../policy/range';
import { adviceOn, statementName } from '../../reasoning/journey/advice';
import { DECISION_WORDS, MFA_STATE_WORDS } from '../../reasoning/journey/callWords';
import { consequenceOf } from '../../reasoning/journey/consequence';
import type { Call, Journey, Stage } from '../../reasoning/journey/journey';
import type { CallOutcome, Outcome } from '../../reasoning/journey/outcome';
import type { StageId } from '../../reasoning/journey/stages';
import { isProblem } from '../../reasoning/rolePair/finding';
import type { RoleFinding } from '../../reasoning/rolePair/finding';
import { ROLE_WORDS } from '../../reasoning/rolePair/words';
import { signInRemark } from './signInRemark';

/** A call of the journey as plain data, with words for people. */
export interface DescribedCall<Place> {
  readonly action: string;
  readonly resource: string;
  readonly mfa: MfaState;
  readonly mfaWords: string;
  readonly expected: 'allowed' | 'denied';
  readonly decision: Call['authorization']['decision'];
  readonly decisionWords: string;
  readonly outcome: CallOutcome;
  /** What to change; null where the call goes as it should. */
  readonly advice: string | null;
  /** The statement that decided; null where none did. */
  readonly decidedBy: { readonly name: string; readonly place: Place } | null;
}

export interface DescribedStage<Place> {
  readonly id: StageId;
  readonly title: string;
  readonly outcome: Outcome;
  /** What it means that the stage fails; null where it does not. */
  readonly consequence: string | null;
  /** What is known of the user beside the policies, and matters here; null where nothing does. */
  readonly remark: string | null;
  readonly calls: readonly DescribedCall<Place>[];
  readonly notes: readonly DescribedNote<Place>[];
}

/** What a permission to assume a role and the role's trust policy say together. */
export interface DescribedNote<Place> {
  readonly id: RoleFinding['id'];
  /** The stage fails because of it; else it is only to be known. */
  readonly problem: boolean;
  readonly message: string;
  readonly permission: Place;
  readonly trust: Place;
}

/**
 * The journey as plain data.
 *
 * @param placeOf where a stretch of a policy stands, in whatever terms the caller needs
 */
export function describeJourney<Place>(
  journey: Journey,
  locale: Locale,
  placeOf: (document: PolicyDocument, range: Range) => Place,
): readonly DescribedStage<Place>[] {
  const describeCall = (call: Call): DescribedCall<Place> => {
    const { action, resource, mfa, expected } = call;
    const { decision, decidedBy } = call.authorization;
    const [decisive] = decidedBy;
    return {
      action,
      resource,
      mfa,
      mfaWords: MFA_STATE_WORDS[mfa][locale],
      expected,
      decision,
      decisionWords: DECISION_WORDS[decision][locale],
      outcome: call.outcome,
      advice: adviceOn(call)?.[locale] ?? null,
      decidedBy:
        decisive === undefined
          ? null
          : {
              name: statementName(decisive.statement, locale),
              place: placeOf(decisive.document, decisive.statement.node.range),
            },
    };
  };
  return journey.stages.map((stage: Stage) => ({
    id: stage.id,
    title: stage.title[locale],
    outcome: stage.outcome,
    consequence: consequenceOf(stage)?.[locale] ?? null,
    remark: signInRemark(stage, journey)?.[locale] ?? null,
    calls: stage.calls.map(describeCall),
    notes: stage.notes.map((note) => ({
      id: note.id,
      problem: isProblem(note),
      message: say(ROLE_WORDS[note.id], locale, note.data),
      permission: placeOf(note.permission.document, note.permission.range),
      trust: placeOf(note.trust.document, note.trust.range),
    })),
  }));
}
