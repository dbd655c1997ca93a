import { describeJourney } from '../features/journey/describeJourney';
import type { DescribedStage } from '../features/journey/describeJourney';
import { sessionHelp } from '../features/journey/sessionHelp';
import type { SessionHelp } from '../features/journey/sessionHelp';
import type { Locale } from '../iam/words';
import { toTextRange } from './languageService';
import type { ParsedText, TextRange } from './languageService';
import type { PolicyDocument } from '../policy/document';
import { containsOffset } from '../policy/range';
import { hasSay } from '../reasoning/journey/policySetOf';
import { walkJourney } from '../reasoning/journey/journey';
import { travellerOf } from '../reasoning/journey/traveller';
import type { Traveller } from '../reasoning/journey/traveller';

/**
 * The facade's part for the MFA journey, for a view. Where a statement stands; `uri` is that of a
 * text, which may be one that no file holds.
 */
export interface StatementPlace {
  readonly uri: string;
  readonly range: TextRange;
}

export type JourneyStage = DescribedStage<StatementPlace>;

/** What an IAM user goes through who has all the policies, and is to assume the roles of the trust policies. */
export interface MfaJourney {
  /** Which policy of the text it is about, in the order of the text, from 0. */
  readonly policy: number;
  readonly traveller: Traveller;
  readonly ok: boolean;
  readonly stages: readonly JourneyStage[];
  readonly session: SessionHelp;
}

/**
 * The journey of a user with one policy of a text, and with what others hold: identity-based policies,
 * permissions boundaries, SCPs, and trust policies of roles that the user is to assume.
 *
 * @param choice a position in the policy, or its place among those of the text; without either, or
 * where there is no such policy, the first is taken that a user can have
 * @returns undefined where the text has no identity-based policy
 */
export function mfaJourney(
  parsed: ParsedText,
  choice: TextRange['start'] | number | undefined,
  others: readonly ParsedText[],
  locale: Locale,
): MfaJourney | undefined {
  const chosen = choose(parsed, choice);
  if (chosen === undefined) return undefined;
  const texts = new Map<PolicyDocument, ParsedText>([[chosen, parsed]]);
  for (const other of others) {
    for (const document of other.policies.filter(hasSay)) texts.set(document, other);
  }
  const documents = [...texts.keys()];
  const textOf = (document: PolicyDocument): ParsedText => texts.get(document) ?? parsed;
  const journey = walkJourney(
    documents,
    travellerOf(documents, {}),
    (document) => textOf(document).source.uri,
  );
  const stages = describeJourney(journey, locale, (document, range): StatementPlace => {
    const text = textOf(document);
    return { uri: text.source.uri, range: toTextRange(text, range) };
  });
  const ok = stages.every(({ outcome }) => outcome !== 'fails');
  const { traveller } = journey;
  const session = sessionHelp(journey, locale);
  return { policy: parsed.policies.indexOf(chosen), traveller, ok, stages, session };
}

const isForUsers = ({ type }: PolicyDocument): boolean => type.type === 'identity';

function choose(
  { policies, lines }: ParsedText,
  choice: TextRange['start'] | number | undefined,
): PolicyDocument | undefined {
  const offset = typeof choice === 'object' ? lines.offsetAt(choice) : undefined;
  const wanted =
    typeof choice === 'number'
      ? policies[choice]
      : policies.find(({ policy }) => offset !== undefined && containsOffset(policy.range, offset));
  return wanted !== undefined && isForUsers(wanted) ? wanted : policies.find(isForUsers);
}
