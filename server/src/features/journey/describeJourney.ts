import type { MfaState } from '../../iam/mfa';
import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import type { Statement } from '../../policy/model';
import { adviceOn, statementName } from '../../reasoning/journey/advice';
import { DECISION_WORDS, MFA_STATE_WORDS } from '../../reasoning/journey/callWords';
import type { Call, Journey, Stage } from '../../reasoning/journey/journey';
import { callOutcome, findHoles, stageOutcome } from '../../reasoning/journey/outcome';
import type { Outcome } from '../../reasoning/journey/outcome';
import type { StageId } from '../../reasoning/journey/stages';

/** A call of the journey as plain data, with words for people. */
export interface DescribedCall<Place> {
  readonly action: string;
  readonly resource: string;
  readonly mfa: MfaState;
  readonly mfaWords: string;
  readonly expected: 'allowed' | 'denied';
  readonly decision: Call['authorization']['decision'];
  readonly decisionWords: string;
  readonly outcome: Outcome;
  /** What to change; null where the call goes as it should. */
  readonly advice: string | null;
  /** The statement that decided; null where none did. */
  readonly decidedBy: { readonly name: string; readonly place: Place } | null;
}

export interface DescribedStage<Place> {
  readonly id: StageId;
  readonly title: string;
  readonly outcome: Outcome;
  readonly calls: readonly DescribedCall<Place>[];
}

/**
 * The journey as plain data.
 *
 * @param placeOf where a statement stands, in whatever terms the caller needs
 */
export function describeJourney<Place>(
  journey: Journey,
  policies: readonly PolicyDocument[],
  locale: Locale,
  placeOf: (document: PolicyDocument, statement: Statement) => Place,
): readonly DescribedStage<Place>[] {
  const holes = findHoles(policies, journey);
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
      outcome: callOutcome(call, holes),
      advice: adviceOn(call, holes)?.[locale] ?? null,
      decidedBy:
        decisive === undefined
          ? null
          : {
              name: statementName(decisive.statement, locale),
              place: placeOf(decisive.document, decisive.statement),
            },
    };
  };
  return journey.stages.map((stage: Stage) => ({
    id: stage.id,
    title: stage.title[locale],
    outcome: stageOutcome(stage, holes),
    calls: stage.calls.map(describeCall),
  }));
}
