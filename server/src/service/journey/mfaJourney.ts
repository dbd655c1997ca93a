import { attachedWords, severalHoldersWords } from '../../features/journey/attachedWords';
import { describeJourney } from '../../features/journey/describeJourney';
import type { DescribedStage } from '../../features/journey/describeJourney';
import { sessionHelp } from '../../features/journey/sessionHelp';
import type { SessionHelp } from '../../features/journey/sessionHelp';
import type { Locale } from '../../iam/words';
import { toTextRange } from '../languageService';
import type { ParsedText, TextRange } from '../languageService';
import type { PolicyDocument } from '../../policy/document';
import { isOwnPolicy } from '../../policy/perhaps';
import { containsOffset } from '../../policy/range';
import type { Range } from '../../policy/range';
import { journeyPolicies } from './journeyPolicies';
import type { AttachedPolicy, JourneySurroundings } from './journeyPolicies';
import { hasSay } from '../../reasoning/journey/policySetOf';
import { walkJourney } from '../../reasoning/journey/journey';
import type { Traveller } from '../../reasoning/journey/traveller';

/**
 * The facade's part for the MFA journey, for a view. Where a statement stands; `uri` is that of a
 * text, which may be one that no file holds.
 */
export interface StatementPlace {
  readonly uri: string;
  readonly range: TextRange;
}

export type JourneyStage = DescribedStage<StatementPlace>;

/** A policy that the user has by what the texts say, for a view. */
export interface AttachedPolicyItem {
  /** What the policy is taken away by. */
  readonly id: string;
  readonly name: string;
  /** What it is, and whose: "AWS managed policy of group developers". */
  readonly words: string;
  /** For one that AWS manages, and whose text can be handed over: its name. */
  readonly managed: string | null;
  readonly as: AttachedPolicy['as'];
  readonly state: AttachedPolicy['state'];
  /** Where it is attached. */
  readonly place: StatementPlace;
}

/** What an IAM user goes through who has all the policies, and is to assume the roles of the trust policies. */
export interface MfaJourney {
  /** Which policy of the text it is about, in the order of the text, from 0. */
  readonly policy: number;
  readonly traveller: Traveller;
  /** Whose policies it is about, where they are of several users or groups; null where not. */
  readonly holders: string | null;
  readonly ok: boolean;
  readonly stages: readonly JourneyStage[];
  /** Policies that come along with those that are asked about. */
  readonly attached: readonly AttachedPolicyItem[];
  /** Where the policies stand that count. */
  readonly counted: readonly StatementPlace[];
  readonly session: SessionHelp;
}

/**
 * The journey of a user with one policy of a text, and with what others hold: identity-based policies,
 * permissions boundaries, SCPs, and trust policies of roles that the user is to assume.
 *
 * @param choice a position in the policy, or its place among those of the text; without either, or
 * where there is no such policy, the first is taken that a user can have
 * @param surroundings what may tell which policies come along
 * @returns undefined where the text has no identity-based policy
 */
export function mfaJourney(
  parsed: ParsedText,
  choice: TextRange['start'] | number | undefined,
  others: readonly ParsedText[],
  locale: Locale,
  surroundings: JourneySurroundings = {},
): MfaJourney | undefined {
  const chosen = choose(parsed, choice);
  if (chosen === undefined) return undefined;
  const texts = new Map<PolicyDocument, ParsedText>([[chosen, parsed]]);
  for (const other of others) {
    for (const document of other.policies.filter(isOwnPolicy).filter(hasSay))
      texts.set(document, other);
  }
  const beside = [...(surroundings.beside ?? []), ...others, parsed];
  const policies = journeyPolicies(texts, { ...surroundings, beside });
  const { documents, traveller, textOf } = policies;
  const uriOf = (document: PolicyDocument): string => (textOf(document) ?? parsed).source.uri;
  const journey = walkJourney(documents, traveller, uriOf);
  const stages = describeJourney(journey, locale, (document, range): StatementPlace =>
    placeIn(textOf(document) ?? parsed, range),
  );
  return {
    policy: parsed.policies.indexOf(chosen),
    traveller,
    holders: severalHoldersWords(policies.holders, locale) ?? null,
    ok: stages.every(({ outcome }) => outcome !== 'fails'),
    stages,
    attached: policies.attached.map((one) => ({
      id: one.id,
      name: one.name,
      words: attachedWords(one, locale),
      managed: one.kind === 'inline' ? null : one.name,
      as: one.as,
      state: one.state,
      place: placeIn(one.place.text, one.place.range),
    })),
    counted: documents.flatMap((document) => {
      const text = textOf(document);
      return text === undefined ? [] : [placeIn(text, document.policy.range)];
    }),
    session: sessionHelp(journey, locale),
  };
}

const placeIn = (text: ParsedText, range: Range): StatementPlace => ({
  uri: text.source.uri,
  range: toTextRange(text, range),
});

const isForUsers = (document: PolicyDocument): boolean =>
  document.type.type === 'identity' && isOwnPolicy(document);

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
